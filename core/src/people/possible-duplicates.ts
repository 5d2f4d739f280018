import type { PartialDate } from '../calendar/plain-date.ts'
import { nameKey } from '../text/fold.ts'

/** What is known of a person without opening the record. */
export interface PersonTraits {
  readonly name: string
  readonly birth: PartialDate
  /** Keyed hash of the citizen number; null where the number is not known. */
  readonly identityHash: string | null
}

/** Why two records may be one person, strongest first. */
export const DUPLICATE_REASONS = {
  same_number: 'Cùng số định danh',
  same_name_and_birth: 'Cùng họ tên, ngày sinh',
  /** One birth date is less known and does not contradict the other: 1990 and 20/05/1990. */
  same_name_and_near_birth: 'Cùng họ tên, ngày sinh không trái nhau',
  /** Two numbers and one of them may be mistyped. */
  same_name_other_number: 'Cùng họ tên, ngày sinh nhưng khác số định danh',
} as const

export type DuplicateReason = keyof typeof DUPLICATE_REASONS

export interface PossibleDuplicate<T extends PersonTraits> {
  readonly person: T
  readonly reason: DuplicateReason
}

/** Those of `others` who may be the same person, strongest reason first. */
export function possibleDuplicates<T extends PersonTraits>(
  person: PersonTraits,
  others: readonly T[],
): PossibleDuplicate<T>[] {
  const order = Object.keys(DUPLICATE_REASONS)
  return others
    .flatMap((other) => {
      const reason = reasonFor(person, other)
      return reason ? [{ person: other, reason }] : []
    })
    .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))
}

function reasonFor(a: PersonTraits, b: PersonTraits): DuplicateReason | null {
  const bothNumbersKnown = a.identityHash !== null && b.identityHash !== null
  if (bothNumbersKnown && a.identityHash === b.identityHash) return 'same_number'
  if (nameKey(a.name) !== nameKey(b.name)) return null
  if (a.birth === b.birth)
    return bothNumbersKnown ? 'same_name_other_number' : 'same_name_and_birth'
  // With two different numbers, a birth date that merely fits is no reason any more.
  if (bothNumbersKnown) return null
  const fits = a.birth.startsWith(b.birth) || b.birth.startsWith(a.birth)
  return fits ? 'same_name_and_near_birth' : null
}
