import { KIND_ORDER } from '@ptdv/core/admission/act-gates'
import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { CaseFile } from '../api/shapes.ts'

/**
 * The act whose form stands open: the one asked for by name, else the next gate when nothing is
 * missing, else the first missing thing that is ours to record now. null when all is with others.
 */
export function openActOf(
  { answer, mayRecord }: Pick<CaseFile, 'answer' | 'mayRecord'>,
  asked: string | null,
): AdmissionActKind | null {
  const named = KIND_ORDER.find((kind) => kind === asked)
  if (named !== undefined) return named
  const isOurs = (kind: AdmissionActKind | undefined): kind is AdmissionActKind =>
    kind !== undefined &&
    mayRecord.includes(kind) &&
    answer.next.some((next) => next.kind === kind && next.allowed)
  const wanted = [answer.nextGate, ...answer.missing.map(({ mend }) => mend)]
  return wanted.find(isOurs) ?? null
}
