import { PROVINCE, TINY_PROVINCE, type ProvinceFigures } from './sample-figures.ts'

/** `tiny` for tests, `province` for the demo, ten and eighty times the province for the bench. */
export const SCALES = {
  tiny: { provinces: 1, tiny: true },
  province: { provinces: 1, tiny: false },
  province_x10: { provinces: 10, tiny: false },
  province_x80: { provinces: 80, tiny: false },
} as const satisfies Record<string, { provinces: number; tiny: boolean }>

export type Scale = keyof typeof SCALES

export function isScale(text: string): text is Scale {
  return Object.hasOwn(SCALES, text)
}

/** One province to generate. */
export interface ProvinceScale {
  readonly seed: string
  readonly name: string
  readonly figures: ProvinceFigures
  /** Keeps the codes of further provinces apart from the real ones. */
  readonly codePrefix: string
  readonly tiny: boolean
  /** The province with the people of the pictures, and the accounts. */
  readonly first: boolean
}

/** Further provinces are the same one with other people. */
export function provincesOf(scale: Scale): ProvinceScale[] {
  const { provinces, tiny } = SCALES[scale]
  return Array.from({ length: provinces }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    const first = index === 0
    return {
      seed: tiny ? 'tiny' : `province-${number}`,
      name: first ? 'Tỉnh ủy Hưng Yên' : `Tỉnh ủy mẫu số ${number}`,
      figures: tiny ? TINY_PROVINCE : PROVINCE,
      codePrefix: first ? '' : `M${number}-`,
      tiny,
      first,
    }
  })
}
