import type { CaseState } from '@ptdv/core/admission/case-states'
import type { StepKey } from '@ptdv/core/admission/steps'
import type { SourceId } from '@ptdv/core/sources/five-sources'

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
