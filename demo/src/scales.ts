import { oneCellFigures } from './one-cell-figures.ts'
import { PROVINCE, TINY_PROVINCE, type ProvinceFigures } from './sample-figures.ts'
import { SCENARIOS, type Scenario, type Story } from './scenarios.ts'
import { HUNG_YEN_DISTRICTS, THAI_BINH_DISTRICTS } from './tables.ts'

/** What grows in a district: everything, one cell in each commune, or the few that tests need. */
export type Growth = 'full' | 'one_cell' | 'tiny'

/**
 * `tiny` and `communes` (every commune, one cell in each) for tests, `province` for the demo, ten and eighty times the
 * province for the bench.
 */
export const SCALES = {
  tiny: { provinces: 1, growth: 'tiny', figures: TINY_PROVINCE, seed: 'tiny' },
  communes: {
    provinces: 1,
    growth: 'one_cell',
    figures: oneCellFigures(HUNG_YEN_DISTRICTS),
    seed: 'communes',
  },
  province: { provinces: 1, growth: 'full', figures: PROVINCE, seed: null },
  province_x10: { provinces: 10, growth: 'full', figures: PROVINCE, seed: null },
  province_x80: { provinces: 80, growth: 'full', figures: PROVINCE, seed: null },
} as const satisfies Record<string, ScaleRow>

interface ScaleRow {
  readonly provinces: number
  readonly growth: Growth
  readonly figures: ProvinceFigures
  /** null: each province is named after its number. */
  readonly seed: string | null
}

export type Scale = keyof typeof SCALES

export function isScale(text: string): text is Scale {
  return Object.hasOwn(SCALES, text)
}

/** One province to generate. */
export interface ProvinceScale {
  readonly seed: string
  readonly name: string
  /** Code of the General Statistics Office. */
  readonly code: string
  readonly figures: ProvinceFigures
  /** Keeps the codes of further provinces apart from the real ones. */
  readonly codePrefix: string
  readonly growth: Growth
  /** The province of the accounts, and of the pictures where the story has them. */
  readonly first: boolean
  /** Its members stand for many more: said in the names of its cells and of its provincial committee. */
  readonly sample: boolean
  readonly story: Story
}

const HUNG_YEN = { name: 'Tỉnh ủy Hưng Yên', code: '33', sample: false } as const
/**
 * NQ 202/2025/QH15 merged it with Hưng Yên: all its communes, each with one cell of invented members in the place of
 * over a hundred thousand real ones.
 */
const THAI_BINH = {
  name: 'Tỉnh ủy Thái Bình (mẫu rút gọn)',
  code: '34',
  seed: 'thai-binh',
  codePrefix: '',
  growth: 'one_cell',
  first: false,
  sample: true,
} as const

/** Further provinces are the same one with other people; the scenario 2025 brings Thái Bình. */
export function provincesOf(scale: Scale, scenario: Scenario = '2024'): ProvinceScale[] {
  const { provinces, growth, figures, seed } = SCALES[scale]
  const { story } = SCENARIOS[scenario]
  const own = Array.from({ length: provinces }, (_, index): ProvinceScale => {
    const number = String(index + 1).padStart(2, '0')
    const first = index === 0
    return {
      ...HUNG_YEN,
      ...(!first && { name: `Tỉnh ủy mẫu số ${number}` }),
      seed: seed ?? `province-${number}`,
      figures,
      codePrefix: first ? '' : `M${number}-`,
      growth,
      first,
      story,
    }
  })
  return scenario === '2025'
    ? [...own, { ...THAI_BINH, figures: oneCellFigures(THAI_BINH_DISTRICTS), story }]
    : own
}
