import {
  COMMITTEES,
  type BySource,
  type CommitteeFigures,
  type ProvinceFigures,
} from './sample-figures.ts'
import { shareOut, sumOf } from './share-out.ts'
import type { District } from './tables.ts'

const MEMBERS_IN_A_CELL = 12
/** Decisions by month in the sample, January to October. */
const MONTHS = [1, 2, 2, 2, 5, 3, 3, 4, 5, 2]

/** Invented figures of a province with one cell in each commune: a few people a year in each district. */
export function oneCellFigures(districts: readonly District[]): ProvinceFigures {
  const communes = sumOf(districts.map((district) => district.communes.length))
  const committees = districts.map(figuresOf)
  const admitted = sumOf(committees.map(({ admitted2023 }) => admitted2023))
  return {
    committees,
    membersOn28Aug2023: communes * MEMBERS_IN_A_CELL,
    admittedThisTermBy28Aug2023: admitted,
    // More than are admitted in these months: some come from elsewhere, and nobody is lost.
    membersOn1Jan2024: communes * MEMBERS_IN_A_CELL + admitted,
    openCases: Math.round(communes / 2),
    transfersInAYear: 0,
    minimums: { 2023: Math.ceil(communes / 4), 2024: Math.ceil(communes / 4) },
  }
}

function figuresOf({ code, committee, communes }: District): CommitteeFigures {
  const count = communes.length
  const target = Math.max(3, Math.round(count / 2.5))
  const admitted2023 = Math.max(3, Math.round(count / 3))
  const admitted2024 = bySource(Math.max(3, Math.round(count / 3.5)))
  return {
    // The same district as in the full province, where it is one of its.
    key: COMMITTEES.find(({ districtCode }) => districtCode === code)?.key ?? `district_${code}`,
    name: committee,
    districtCode: code,
    memberWeight: count,
    target2023: bySource(target),
    admittedBy15Oct2023: Math.round(admitted2023 * 0.6),
    admitted2023,
    target2024: bySource(target + 1),
    admitted2024,
    months2024: shareOut(sumOf(admitted2024), MONTHS),
    pool2025: bySource(count),
  }
}

/** Most come from the villages, some are soldiers back home. */
function bySource(total: number): BySource {
  const back = Math.floor(total / 4)
  return [total - back, 0, 0, 0, back]
}
