import { NBSP } from '@ptdv/core/text/non-breaking'

/** Lower bounds of the shades, in per cent of the year's target. */
const BOUNDS = [20, 40, 60, 80, 100] as const

export const SHADES = [0, 1, 2, 3, 4, 5] as const
export type Shade = (typeof SHADES)[number]

/** What stands at the two ends of the legend's ramp. */
export const RAMP_ENDS = [`dưới ${BOUNDS[0]}${NBSP}%`, `từ ${BOUNDS.at(-1)}${NBSP}%`] as const

/** The heat token for the share of the year's target met: 0 (below 20 %) to 5 (met); null without a target. */
export function targetShade(result: number, target: number | null): Shade | null {
  if (target === null) return null
  return BOUNDS.filter((bound) => result * 100 >= bound * target).length as Shade
}
