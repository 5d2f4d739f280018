import { Refusal } from '../refusal.ts'
import { squeeze } from '../text/fold.ts'

const LONGEST_NAME = 60
// Apostrophes, hyphens and full stops occur in names of ethnic minorities: H'Hen Niê, Y-Bhăm.
const NAME_CHARACTERS = /^[\p{L}\p{M}'’. -]+$/u
const FIRST_LETTERS = /(?<![\p{L}\p{M}])\p{L}/gu

/**
 * A full name as it is kept: composed, single spaces, Đ instead of its look-alikes. Words get
 * capitals only when the name came ALL IN CAPITALS or all in small letters; otherwise the writer knew.
 * @throws Refusal HO-TEN-…
 */
export function personName(typed: string, field?: string): string {
  const name = squeeze(typed).replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ')
  if (name === '') throw new Refusal('HO-TEN-TRONG', 'Nhập họ và tên.', field)
  if (/\d/.test(name)) {
    throw new Refusal('HO-TEN-CO-SO', 'Họ và tên không có chữ số. Bỏ chữ số rồi ghi lại.', field)
  }
  if (!NAME_CHARACTERS.test(name)) {
    throw new Refusal(
      'HO-TEN-CO-KY-TU-LA',
      'Họ và tên chỉ gồm chữ cái. Bỏ các ký tự khác rồi ghi lại.',
      field,
    )
  }
  if (!name.includes(' ')) {
    throw new Refusal('HO-TEN-THIEU', 'Nhập đủ cả họ và tên, ví dụ Nguyễn Văn An.', field)
  }
  if (name.length > LONGEST_NAME) {
    throw new Refusal('HO-TEN-QUA-DAI', `Họ và tên dài quá ${LONGEST_NAME} chữ. Kiểm lại.`, field)
  }
  return wasTypedInOneCase(name) ? capitaliseWords(name) : name
}

function wasTypedInOneCase(name: string): boolean {
  return name === name.toUpperCase() || name === name.toLowerCase()
}

function capitaliseWords(name: string): string {
  return name.toLowerCase().replace(FIRST_LETTERS, (letter) => letter.toUpperCase())
}
