/** The rate of clause 1.1 in tenths of a per cent: at least 3 % of all members every year. */
export const DIRECTIVE_RATE_TENTHS = 30

/** Clause 1.1, Chỉ thị 49-CT/TU mục 1 (V): admissions at least, by year. */
export const DIRECTIVE_MINIMUMS: Readonly<Record<number, number>> = {
  2023: 2112,
  2024: 2173,
  2025: 2238,
}

export interface TargetGrounds {
  readonly membersAtStart: number
  /** Tenths of a per cent: 30 is 3 %. */
  readonly rateTenths: number
  /** null where no minimum is fixed for the year. */
  readonly minimum: number | null
}

export interface ProvinceTarget extends TargetGrounds {
  /** The fewest admissions that are at least the rate of membersAtStart. */
  readonly byRate: number
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
export function provinceTarget({
  membersAtStart,
  rateTenths,
  minimum,
}: TargetGrounds): ProvinceTarget {
  assertCounts([membersAtStart, rateTenths, minimum ?? 0])
  // “At least”: a part of a person rounds up. 3 % of 71,268 is 2,138.04, so 2,139.
  const byRate = Math.ceil((membersAtStart * rateTenths) / 1000)
  return {
    membersAtStart,
    rateTenths,
    minimum,
    byRate,
    applies: stricter(byRate, minimum),
    target: Math.max(byRate, minimum ?? 0),
  }
}

/** What the directive asks of a year: its rate, and its minimum where it fixes one. */
export function directiveTarget(year: number, membersAtStart: number): ProvinceTarget {
  const minimum = DIRECTIVE_MINIMUMS[year] ?? null
  return provinceTarget({ membersAtStart, rateTenths: DIRECTIVE_RATE_TENTHS, minimum })
}

function stricter(byRate: number, minimum: number | null): ProvinceTarget['applies'] {
  if (minimum === null || byRate > minimum) return 'rate'
  return byRate === minimum ? 'equal' : 'minimum'
}

function assertCounts(numbers: readonly number[]): void {
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < 0) {
      throw new RangeError(`a target is made of whole numbers from 0, not ${number}`)
    }
  }
}
