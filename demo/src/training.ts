import type { Schooling } from '@ptdv/core/admission/circumstances'
import type { AcademicTitle, ProfessionalLevel, TheoryLevel } from '@ptdv/core/people/education'
import { drawBy, randomFrom } from './random.ts'
import type { SettingKey } from './settings.ts'

export interface Training {
  readonly professionalLevel: ProfessionalLevel | null
  readonly academicTitle: AcademicTitle | null
  readonly theoryLevel: TheoryLevel | null
}

const NOT_ASKED: Training = { professionalLevel: null, academicTitle: null, theoryLevel: null }
/** Records that nobody has supplemented yet. */
const SHARE_NOT_ASKED = 0.04

const LEARNED = drawBy<ProfessionalLevel>([
  ['college', 22],
  ['university', 66],
  ['master', 11],
  ['doctor', 1],
])
const UNLEARNED = drawBy<ProfessionalLevel>([
  ['none', 56],
  ['technical', 22],
  ['intermediate', 22],
])
const THEORY = drawBy<TheoryLevel>([
  ['none', 62],
  ['elementary', 22],
  ['intermediate', 13],
  ['advanced', 3],
])
const TEACHES: readonly SettingKey[] = ['college', 'hospital']

/** In a stream of its own for each person, so that it moves nothing else. */
export function trainingOf(
  person: number,
  schooling: Schooling,
  setting: SettingKey,
  isMember: boolean,
): Training {
  const random = randomFrom(`${person}/training`)
  if (random.chance(SHARE_NOT_ASKED)) return NOT_ASKED
  const professionalLevel = schooling === 'higher' ? LEARNED(random) : UNLEARNED(random)
  const titled = professionalLevel === 'doctor' && TEACHES.includes(setting) && random.chance(0.3)
  return {
    professionalLevel,
    academicTitle: titled ? 'associate_professor' : 'none',
    theoryLevel: isMember ? THEORY(random) : 'none',
  }
}
