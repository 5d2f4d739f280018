import { Refusal } from '../refusal.ts'

/** A number that Excel rounded: 3.31E+10, 3,31E+10. The digits behind are lost for good. */
const EXPONENT = /^\d([.,]\d+)?e\+?\d+$/i
/** What people and programs put among the digits of a code: spaces, dots, dashes, apostrophes. */
const AMONG_DIGITS = /[\s.\-_'‘’`\u200b-\u200d\ufeff]/g
const LIKE_DIGITS = /[OoIl]/g

export interface PlainCode {
  readonly code: string
  /** A letter O, l or I among digits was read as 0 or 1. */
  readonly likeDigits: boolean
}

/**
 * A code of digits (citizen number, card number) as it came in a cell, without what stands among
 * its digits.
 * @throws Refusal SO-BI-LAM-TRON when only a rounded number is left of it
 */
export function plainCode(text: string, field?: string): PlainCode {
  const code = text.normalize('NFC').replace(AMONG_DIGITS, '')
  if (EXPONENT.test(text.trim())) {
    throw new Refusal(
      'SO-BI-LAM-TRON',
      `Excel đã làm tròn số này thành ${text.trim()}, các chữ số cuối không còn. Trong Excel, chọn cả cột, đặt kiểu ô là Văn bản (Text), rồi nhập lại số.`,
      field,
    )
  }
  const likeDigits = /[OoIl]/.test(code) && /^[\dOoIl]+$/.test(code) && /\d/.test(code)
  return {
    code: likeDigits
      ? code.replace(LIKE_DIGITS, (letter) => (letter.toLowerCase() === 'o' ? '0' : '1'))
      : code,
    likeDigits,
  }
}
