/** The rate of clause 1.1 in tenths of a per cent: at least 3 % of all members every year. */
export const DIRECTIVE_RATE_TENTHS = 30

/** Clause 1.1, Chỉ thị 49-CT/TU mục 1 (V): admissions at least, by year. */
export const DIRECTIVE_MINIMUMS: Readonly<Record<number, number>> = {
  2023: 2112,
  2024: 2173,
  2025: 2238,
}

export interface ProvinceTarget {
  readonly year: number
  readonly membersAtStart: number
  /** Tenths of a per cent: 30 is 3 %. */
  readonly rateTenths: number
  /** The fewest admissions that are at least the rate of membersAtStart. */
  readonly byRate: number
  /** null where no minimum is fixed for the year. */
  readonly minimum: number | null
  /** Which of the two is the stricter. */
  readonly applies: 'rate' | 'minimum' | 'equal'
  /** The stricter of the two. */
  readonly target: number
}

/**
 * The province's target of a year (clause 1.1): from a rate of the members at the start of the
 * year and from a fixed minimum; the stricter applies.
 * @throws RangeError on anything but whole numbers from 0
 */
export function provinceTarget(
  year: number,
  membersAtStart: number,
  rateTenths: number = DIRECTIVE_RATE_TENTHS,
  minimums: Readonly<Record<number, number>> = DIRECTIVE_MINIMUMS,
): ProvinceTarget {
  const minimum = minimums[year] ?? null
  for (const number of [membersAtStart, rateTenths, minimum ?? 0]) {
    if (!Number.isSafeInteger(number) || number < 0) {
      throw new RangeError(`a target is made of whole numbers from 0, not ${number}`)
    }
  }
  // “At least”: a part of a person rounds up. 3 % of 71,268 is 2,138.04, so 2,139.
  const byRate = Math.ceil((membersAtStart * rateTenths) / 1000)
  const applies =
    minimum === null || byRate > minimum ? 'rate' : byRate < minimum ? 'minimum' : 'equal'
  return {
    year,
    membersAtStart,
    rateTenths,
    byRate,
    minimum,
    applies,
    target: Math.max(byRate, minimum ?? 0),
  }
}
