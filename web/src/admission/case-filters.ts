import type { StepKey } from '@ptdv/core/admission/steps'
import type { SourceId } from '@ptdv/core/sources/five-sources'

/** Which cases are listed; `after` goes on from “12 hồ sơ”. */
export const CASE_STATES = {
  open: { label: 'Đang mở', after: 'đang mở' },
  late: { label: 'Quá hạn', after: 'quá hạn' },
  closed: { label: 'Đã kết thúc', after: 'đã kết thúc' },
} as const

export type CaseState = keyof typeof CASE_STATES

export interface CaseFilters {
  readonly text: string
  readonly stage: StepKey | null
  readonly source: SourceId | null
  readonly organisation: number | null
  readonly state: CaseState
}

/** Something narrows the list besides its state. */
export function isNarrowed({ text, stage, source, organisation }: CaseFilters): boolean {
  return text !== '' || stage !== null || source !== null || organisation !== null
}
