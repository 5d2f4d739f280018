import { CITIZEN_NUMBER_PROVINCES } from './citizen-number-provinces.ts'

/** An address of the two-level model, as far as its text tells it. */
export interface SplitAddress {
  readonly province: string | null
  readonly commune: string | null
  readonly detail: string | null
}

const PROVINCES = new Set(Object.values(CITIZEN_NUMBER_PROVINCES))

/**
 * “thôn Thượng, Tân Dân, Hưng Yên” in its parts. Only where it ends with a province of the country: anything else is
 * left as it was written.
 */
export function splitAddress(address: string | null): SplitAddress {
  const parts = address?.split(/\s*,\s*/) ?? []
  const province = parts.at(-1)
  if (parts.length < 2 || province === undefined || !PROVINCES.has(bare(province))) {
    return { province: null, commune: null, detail: address }
  }
  return {
    province,
    commune: parts.at(-2) ?? null,
    detail: parts.slice(0, -2).join(', ') || null,
  }
}

function bare(province: string): string {
  return province.replace(/^(tỉnh|thành phố|TP\.?) /iu, '')
}
