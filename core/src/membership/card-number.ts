import { Refusal } from '../refusal.ts'

/** HD 38-HD/BTCTW 2025: as many digits as a citizen number. */
const DIGITS = 12
/** Digits of the numbers of QĐ 85-QĐ/TW, told at second hand only: other lengths are noted, not refused. */
export const OLD_DIGITS = 8
const MOST_OLD_DIGITS = 15

/** “012 345 678 901” → “012345678901”: as people write it down. */
export function bareNumber(typed: string): string {
  return typed.replaceAll(/[\s.\-–]/g, '')
}

/** @throws Refusal SO-THE-SAI-DANG */
export function checkCardNumber(number: string, field = 'number'): void {
  if (new RegExp(`^\\d{${DIGITS}}$`).test(number)) return
  throw new Refusal(
    'SO-THE-SAI-DANG',
    /^\d+$/.test(number)
      ? `Số thẻ đảng viên có ${DIGITS} chữ số, ở đây có ${number.length}. Xem lại thẻ; số của thẻ mẫu trước thì ghi ở ô “Số thẻ cũ”.`
      : `Số thẻ đảng viên gồm ${DIGITS} chữ số, không có chữ. Xem lại thẻ; số của thẻ mẫu trước thì ghi ở ô “Số thẻ cũ”.`,
    field,
  )
}

/** @throws Refusal SO-THE-CU-SAI-DANG */
export function checkOldCardNumber(number: string, field = 'oldNumber'): void {
  if (new RegExp(`^\\d{1,${MOST_OLD_DIGITS}}$`).test(number)) return
  throw new Refusal(
    'SO-THE-CU-SAI-DANG',
    `Số thẻ cũ chỉ gồm chữ số (thường ${OLD_DIGITS} chữ số), không quá ${MOST_OLD_DIGITS}. Xem lại thẻ.`,
    field,
  )
}
