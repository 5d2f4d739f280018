import type { AdmissionActKind } from '../admission/acts.ts'
import { FORM_CODES, PAPER_FORMS, type FormCode } from './forms.ts'

/**
 * The form whose running number the paper of an act bears: its own, and for the cell's resolution on removing a
 * probationer, which has no form of its own, that of its other resolution on a probationer.
 */
export const NUMBERED_BY: { readonly [K in AdmissionActKind]?: FormCode } = {
  ...Object.fromEntries(
    FORM_CODES.filter((code) => PAPER_FORMS[code].number !== null).flatMap((code) =>
      PAPER_FORMS[code].acts.map((kind) => [kind, code]),
    ),
  ),
  removal_cell_voted: '13-KNĐ',
}

/** The numbers that stand ready for acts still to be recorded, by the act: “05-NQ/CB”. */
export type ReadyNumbers = { readonly [K in AdmissionActKind]?: string }

export function readyNumbers(
  byForm: Readonly<Partial<Record<FormCode, string>>>,
): Partial<Record<AdmissionActKind, string>> {
  const ready: Partial<Record<AdmissionActKind, string>> = {}
  for (const [kind, form] of Object.entries(NUMBERED_BY) as [AdmissionActKind, FormCode][]) {
    const number = byForm[form]
    if (number !== undefined) ready[kind] = number
  }
  return ready
}
