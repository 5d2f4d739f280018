import type { Schooling } from '@ptdv/core/admission/circumstances'
import { addMonths, partsOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import { dateAt, dayOf, type Day } from './days.ts'
import type { DemoPerson } from './demo-data.ts'
import { fullName, type Sex } from './names.ts'
import type { Numbering } from './numbering.ts'
import { STORY_END } from './plan.ts'
import { drawBy, type Draw, type Random } from './random.ts'
import { occupationOf, SETTINGS, type SettingKey } from './settings.ts'
import { trainingOf } from './training.ts'
import type { Cell } from './tree.ts'

/** Ages of members on the demo's last day, by where they live or work: [from, to, weight]. */
type Ages = readonly (readonly [from: number, to: number, weight: number])[]

const VILLAGE_AGES: Ages = [
  [24, 30, 4],
  [31, 40, 15],
  [41, 50, 16],
  [51, 60, 18],
  [61, 70, 26],
  [71, 80, 15],
  [81, 93, 6],
]
const WORKING_AGES: Ages = [
  [25, 30, 10],
  [31, 40, 36],
  [41, 50, 34],
  [51, 60, 20],
]
const AGES: Record<SettingKey, Draw<readonly [number, number]>> = Object.fromEntries(
  Object.keys(SETTINGS).map((setting) => {
    const ages = setting === 'village' ? VILLAGE_AGES : WORKING_AGES
    return [
      setting,
      drawBy(ages.map(([from, to, weight]) => [[from, to] as const, weight] as const)),
    ]
  }),
) as Record<SettingKey, Draw<readonly [number, number]>>

const SHARE_OF_WOMEN: Record<SettingKey, number> = {
  village: 0.34,
  commune_military: 0.03,
  commune_police: 0.08,
  commune_office: 0.38,
  school: 0.78,
  health_station: 0.64,
  upper_secondary: 0.62,
  college: 0.5,
  agency: 0.4,
  hospital: 0.6,
  enterprise: 0.42,
  military: 0.05,
  police: 0.13,
}

/** Ages of people on the way to the Party, by source: [youngest, oldest]. */
const CANDIDATE_AGES: Record<SourceId, readonly [number, number]> = {
  1: [20, 46],
  2: [22, 44],
  3: [18, 22],
  4: [23, 42],
  5: [21, 27],
}
const CANDIDATE_WOMEN: Record<SourceId, number> = { 1: 0.45, 2: 0.42, 3: 0.55, 4: 0.55, 5: 0.03 }

const ETHNIC_GROUPS = drawBy([
  [1, 9935],
  [2, 20],
  [6, 20],
  [3, 12],
  [7, 13],
] as const)
const RELIGIONS = drawBy<number | null>([
  [null, 975],
  [1, 17],
  [2, 8],
])
const YOUTH_AGE_MAX = 30
/** The length of a citizen number's running part. */
const CITIZEN_RUNNING_DIGITS = 6

export interface PersonWish {
  readonly cell: Cell
  readonly name?: string
  readonly sex: Sex
  readonly birth: PlainDate
  readonly occupation?: string
  readonly source?: SourceId
}

/** Somebody who does not exist, marked so. */
export function makePerson(numbers: Numbering, random: Random, wish: PersonWish): DemoPerson {
  const { cell, sex, birth, source } = wish
  const { year } = partsOf(birth)
  const employed = source === undefined || source === 2 || source === 4
  const occupations =
    source === undefined ? SETTINGS[cell.setting].occupations : occupationOf(source, cell.setting)
  const name = wish.name ?? fullName(random, sex, year)
  const occupation = wish.occupation ?? (isRetired(birth) ? 'Hưu trí' : random.pick(occupations))
  const youth = isYouth(birth, STORY_END)
  const id = numbers.person()
  const ethnicGroup = ETHNIC_GROUPS(random)
  const religion = RELIGIONS(random)
  const schooling = schoolingOf(random, cell.setting, year, source)
  return {
    id,
    cell: cell.id,
    fullName: name.normalize('NFC'),
    birth,
    sex,
    citizenNumber: citizenNumber(numbers, sex, year),
    ethnicGroup,
    religion,
    schooling,
    training: trainingOf(id, schooling, cell.setting, source === undefined),
    occupation,
    home: `${cell.locality}, tỉnh Hưng Yên`.replace(
      'tỉnh Hưng Yên, tỉnh Hưng Yên',
      'tỉnh Hưng Yên',
    ),
    residence: cell.locality,
    youthUnionMember: youth && (source !== undefined || random.chance(0.6)),
    tradeUnionMember:
      employed &&
      cell.setting !== 'village' &&
      cell.setting !== 'military' &&
      cell.setting !== 'police',
    synthetic: true,
  }
}

/** Sex and birth of a member of long standing. */
export function someMember(random: Random, { setting }: Cell): { sex: Sex; birth: PlainDate } {
  const [from, to] = AGES[setting](random)
  const sex = random.chance(SHARE_OF_WOMEN[setting]) ? 'female' : 'male'
  return { sex, birth: bornAged(random, dayOf(STORY_END), from, to) }
}

/** Sex and birth of somebody of the source, grown up by the day. */
export function someCandidate(
  random: Random,
  source: SourceId,
  on: Day,
): { sex: Sex; birth: PlainDate } {
  const [youngest, oldest] = CANDIDATE_AGES[source]
  const sex = random.chance(CANDIDATE_WOMEN[source]) ? 'female' : 'male'
  // Half of them in the younger third: most are admitted young.
  const upTo = random.chance(0.5) ? youngest + Math.ceil((oldest - youngest) / 3) : oldest
  // The day may lie two months after the cell's vote, where eighteen must have been reached.
  return { sex, birth: bornAged(random, on, youngest, upTo, 0.3) }
}

/** Of Youth Union age (16 to 30 completed years) on the day. */
export function isYouth(birth: PlainDate, on: PlainDate): boolean {
  return on < addMonths(birth, (YOUTH_AGE_MAX + 1) * 12)
}

function bornAged(
  random: Random,
  on: Day,
  youngest: number,
  oldest: number,
  more = 0.05,
): PlainDate {
  const age = random.int(youngest, oldest)
  return dateAt(on - Math.floor((age + more + random.next() * 0.65) * 365.25))
}

function isRetired(birth: PlainDate): boolean {
  return addMonths(birth, 62 * 12) < STORY_END
}

/** 000, then the century-and-sex digit, the year and a running number: the shape of real ones. */
function citizenNumber(numbers: Numbering, sex: Sex, birthYear: number): string {
  const digit = (sex === 'male' ? 0 : 1) + (birthYear >= 2000 ? 2 : 0)
  const digitAndYear = `${digit}${String(birthYear % 100).padStart(2, '0')}`
  const running = String(numbers.citizen(digitAndYear)).padStart(CITIZEN_RUNNING_DIGITS, '0')
  return `000${digitAndYear}${running}`
}

function schoolingOf(
  random: Random,
  setting: SettingKey,
  birthYear: number,
  source: SourceId | undefined,
): Schooling {
  if (source === 3) return 'upper_secondary'
  if (setting === 'village' || setting === 'commune_military') {
    const higher = birthYear >= 1980 ? 0.4 : 0.12
    if (random.chance(higher)) return 'higher'
    return random.chance(birthYear >= 1970 ? 0.85 : 0.5) ? 'upper_secondary' : 'lower_secondary'
  }
  if (setting === 'enterprise') return random.chance(0.5) ? 'higher' : 'upper_secondary'
  return random.chance(0.94) ? 'higher' : 'upper_secondary'
}
