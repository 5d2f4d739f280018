import { Refusal } from '../refusal.ts'
import {
  PERSON_FIELDS,
  PERSON_FIELD_KEYS,
  type FieldValue,
  type PersonFieldKey,
} from './person-fields.ts'

/** What a record says, field by field. */
export type PersonFacts = Readonly<Record<PersonFieldKey, FieldValue>>

export interface FieldChange {
  readonly field: PersonFieldKey
  readonly from: FieldValue
  readonly to: FieldValue
}

/** Why a record is mended. */
export interface MendingReason {
  /** The paper a correction stands on. */
  readonly basis: string | null
  readonly approvedBy: string | null
}

/** What differs, in the order of the form. */
export function changesBetween(before: PersonFacts, after: PersonFacts): readonly FieldChange[] {
  return PERSON_FIELD_KEYS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    from: before[field],
    to: after[field],
  }))
}

/** What stood in a field of identity is replaced: a correction. Filling in what was empty is not. */
export function isCorrection({ field, from }: FieldChange): boolean {
  return PERSON_FIELDS[field].sort === 'identity' && from !== null && from !== ''
}

/**
 * Whether the changes may be written: nobody corrects a record without a legal basis and written consent
 * (QĐ 24/294-QĐ/TW §6.2.4).
 * @throws Refusal KHONG-CO-GI-DOI, THIEU-CAN-CU, THIEU-NGUOI-DUYET
 */
export function checkMending(changes: readonly FieldChange[], reason: MendingReason): void {
  if (changes.length === 0) {
    throw new Refusal('KHONG-CO-GI-DOI', 'Chưa sửa ô nào. Sửa ô cần sửa rồi ghi.')
  }
  const corrected = changes.filter(isCorrection).map(({ field }) => PERSON_FIELDS[field].label)
  if (corrected.length === 0) return
  const what = corrected.join(', ').toLocaleLowerCase('vi')
  if (!reason.basis?.trim()) {
    throw new Refusal(
      'THIEU-CAN-CU',
      `Sửa ${what} phải có căn cứ: ghi số, ngày giấy khai sinh, căn cước hoặc văn bản liên quan.`,
      'basis',
    )
  }
  if (!reason.approvedBy?.trim()) {
    throw new Refusal(
      'THIEU-NGUOI-DUYET',
      `Sửa ${what} phải được cấp có thẩm quyền đồng ý bằng văn bản: ghi ai đồng ý.`,
      'approvedBy',
    )
  }
}
