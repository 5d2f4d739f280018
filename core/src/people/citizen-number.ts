import type { PartialDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import { CITIZEN_NUMBER_PROVINCES } from './citizen-number-provinces.ts'

export type Sex = 'male' | 'female'

/** The fourth digit: century of birth and sex (NĐ 137/2015/NĐ-CP Điều 13, TT 59/2021/TT-BCA Điều 4). */
const CENTURY_AND_SEX = [
  { century: 1900, sex: 'male' },
  { century: 1900, sex: 'female' },
  { century: 2000, sex: 'male' },
  { century: 2000, sex: 'female' },
  { century: 2100, sex: 'male' },
  { century: 2100, sex: 'female' },
  { century: 2200, sex: 'male' },
  { century: 2200, sex: 'female' },
  { century: 2300, sex: 'male' },
  { century: 2300, sex: 'female' },
] as const satisfies readonly { century: number; sex: Sex }[]

const SYNTHETIC_CODE = '000'
/** From here on the codes are those of countries, for births registered abroad (TT 59/2021/TT-BCA, Phụ lục II). */
const FIRST_COUNTRY_CODE = 100

const SEX_NAMES = { male: 'nam', female: 'nữ' } as const satisfies Record<Sex, string>

export interface CitizenNumber {
  /** Twelve digits. */
  readonly digits: string
  /** Where the birth was registered; null for a birth abroad or a synthetic number. */
  readonly province: string | null
  readonly birthYear: number
  readonly sex: Sex
  /** Made up for a demonstration; no real person can have it. */
  readonly synthetic: boolean
}

export interface CitizenNumberOptions {
  /** Numbers beginning with 000, only in demonstrations and tests. */
  readonly allowSynthetic: boolean
  /** The form's field, for the refusal. */
  readonly field?: string
}

/**
 * Reads a citizen number as typed; spaces and dots between digits do not matter.
 * @throws Refusal SO-DINH-DANH-…
 */
export function parseCitizenNumber(
  text: string,
  { allowSynthetic, field }: CitizenNumberOptions,
): CitizenNumber {
  const digits = text.replace(/[\s.]/g, '')
  if (/^\d{9}$/.test(digits)) {
    throw new Refusal(
      'SO-DINH-DANH-LA-CMND',
      'Đây là số chứng minh nhân dân 9 số. Nhập số định danh cá nhân 12 số trên căn cước.',
      field,
    )
  }
  if (!/^\d{12}$/.test(digits)) {
    throw new Refusal(
      'SO-DINH-DANH-SAI-DO-DAI',
      'Số định danh cá nhân có đúng 12 chữ số. Kiểm lại số.',
      field,
    )
  }
  const code = digits.slice(0, 3)
  const synthetic = code === SYNTHETIC_CODE
  const province = CITIZEN_NUMBER_PROVINCES[code] ?? null
  const known = synthetic ? allowSynthetic : province !== null || Number(code) >= FIRST_COUNTRY_CODE
  if (!known) {
    throw new Refusal(
      'SO-DINH-DANH-SAI-MA-TINH',
      `Không có tỉnh nào mang mã ${code} (ba số đầu). Kiểm lại số định danh.`,
      field,
    )
  }
  const { century, sex } = CENTURY_AND_SEX[Number(digits[3]) as 0]
  return { digits, province, birthYear: century + Number(digits.slice(4, 6)), sex, synthetic }
}

/**
 * Reads a citizen number and holds it against the birth date and the sex on the form.
 * @throws Refusal SO-DINH-DANH-…
 */
export function citizenNumberOf(
  text: string,
  person: { readonly birth: PartialDate; readonly sex: Sex },
  options: CitizenNumberOptions,
): CitizenNumber {
  const number = parseCitizenNumber(text, options)
  const birthYear = Number(person.birth.slice(0, 4))
  if (number.birthYear !== birthYear) {
    throw new Refusal(
      'SO-DINH-DANH-KHAC-NAM-SINH',
      `Số định danh là của người sinh năm ${number.birthYear}, ngày sinh đã nhập là năm ${birthYear}. Kiểm lại cả hai.`,
      options.field,
    )
  }
  if (number.sex !== person.sex) {
    throw new Refusal(
      'SO-DINH-DANH-KHAC-GIOI-TINH',
      `Số định danh là của ${SEX_NAMES[number.sex]}, giới tính đã nhập là ${SEX_NAMES[person.sex]}. Kiểm lại cả hai.`,
      options.field,
    )
  }
  return number
}

/** What screens show before somebody asks to see the number: “•••• •••• 1234”. */
export function maskCitizenNumber(digits: string): string {
  return `•••• •••• ${digits.slice(-4)}`
}
