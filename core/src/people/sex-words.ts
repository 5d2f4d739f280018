import type { Sex } from './citizen-number.ts'

export const SEX_WORDS = { male: 'Nam', female: 'Nữ' } as const satisfies Record<Sex, string>
