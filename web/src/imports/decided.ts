import { isLikeness, mayBeKnown, type Decision } from '@ptdv/core/imports/decision'

/** What a person may say of a likeness: a row that says who it may be asks for one of these. */
export const DECIDED = [
  { decision: 'same_person', label: 'Đúng là người ấy, ghi tiếp', settles: mayBeKnown },
  { decision: 'other_person', label: 'Là người khác, vẫn ghi', settles: isLikeness },
] as const satisfies readonly {
  decision: Decision
  label: string
  settles: (finding: { readonly code: string }) => boolean
}[]
