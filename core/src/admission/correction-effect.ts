import type { AdmissionAct } from './acts.ts'
import { foldCase, type CaseAnswer } from './fold-case.ts'
import type { CaseInput } from './judge.ts'

/** A case as it was read before a correction, and as it is read since. */
export interface CorrectionEffect {
  readonly correction: number
  readonly before: CaseAnswer
  readonly after: CaseAnswer
}

/** Every correction of a case with the fold on both sides of it; nothing recorded is ever lost (§6.2.4). */
export function correctionEffects(input: CaseInput): readonly CorrectionEffect[] {
  const corrections = input.acts
    .filter((act) => act.kind === 'corrected' && act.happenedOn <= input.today)
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
  return corrections.map((correction, index) => ({
    correction: correction.id,
    before: foldCase({ ...input, acts: withoutFrom(input.acts, corrections.slice(index)) }),
    after: foldCase({ ...input, acts: withoutFrom(input.acts, corrections.slice(index + 1)) }),
  }))
}

function withoutFrom(
  acts: readonly AdmissionAct[],
  later: readonly AdmissionAct[],
): readonly AdmissionAct[] {
  return acts.filter((act) => !later.includes(act))
}
