import type { CaseAnswer } from '../admission/fold-case.ts'
import type { StepKey } from '../admission/steps.ts'
import type { PlainDate } from '../calendar/plain-date.ts'

/** One step as the person it is about may see it. */
export interface OwnStep {
  readonly key: StepKey
  readonly label: string
  readonly state: 'done' | 'now' | 'todo'
  /** When it was done; never of steps in which others speak about the person. */
  readonly on: PlainDate | null
}

/**
 * Steps in which others vet, comment or vote: the person sees that the case stands there or has passed, and nothing of
 * what was said, by whom, or when (rules §13; the dossier is "tài liệu mật của Đảng", QĐ 24-QĐ/TW §6.2.4).
 */
const OTHERS_SPEAK = [
  'vetting',
  'certification',
  'introductions',
  'opinions',
  'cell_vote',
  'appraisal',
  'base_vote',
] as const satisfies readonly StepKey[]

/** The case's way as its own person sees it: where it stands, and the dates of what the person did or was told. */
export function ownSteps(answer: CaseAnswer): OwnStep[] {
  const at = answer.steps.findIndex(({ key }) => key === answer.stage)
  return answer.steps.map(({ key, label, date }, index) => {
    const state = index < at ? 'done' : index === at ? 'now' : 'todo'
    const hidden = (OTHERS_SPEAK as readonly StepKey[]).includes(key)
    return { key, label, state, on: state === 'done' && !hidden ? (date ?? null) : null }
  })
}
