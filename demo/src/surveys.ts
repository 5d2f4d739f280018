import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { SOURCE_IDS, type SourceId } from '@ptdv/core/sources/five-sources'
import type { DemoSurveyReport, DemoSurveyRound } from './demo-data.ts'
import { dateAt, dayOf, officeDayUpTo } from './days.ts'
import type { Numbering } from './numbering.ts'
import { randomFrom, type Random } from './random.ts'
import type { CommitteeFigures } from './sample-figures.ts'
import { sourceWeight } from './settings.ts'
import { shareOut } from './share-out.ts'
import type { Cell, Committee, Place, Tree } from './tree.ts'

interface RoundWish {
  readonly year: number
  readonly name: string
  readonly asOf: PlainDate
  readonly openedOn: PlainDate
  readonly dueOn: PlainDate
  /** How many cells have not reported. */
  readonly missing: number
  /** Eligible people, compared with the survey of September 2024. */
  readonly share: number
}

const ROUNDS: readonly RoundWish[] = [
  {
    year: 2023,
    name: 'Khảo sát nguồn năm 2023',
    asOf: '2023-02-10',
    openedOn: '2023-01-30',
    dueOn: '2023-02-24',
    missing: 0.09,
    share: 0.88,
  },
  {
    year: 2024,
    name: 'Khảo sát nguồn phục vụ giao chỉ tiêu 2024',
    asOf: '2023-11-15',
    openedOn: '2023-11-02',
    dueOn: '2023-11-30',
    missing: 0.06,
    share: 0.95,
  },
  {
    year: 2025,
    name: 'Khảo sát nguồn tháng 9/2024',
    asOf: '2024-09-15',
    openedOn: '2024-09-04',
    dueOn: '2024-09-30',
    missing: 0.05,
    share: 1,
  },
]
/** The second round of 2024 in one district, still running on the demo's last day. */
const SECOND_ROUND: RoundWish = {
  year: 2024,
  name: 'Khảo sát nguồn đợt 2 năm 2024',
  asOf: '2024-10-10',
  openedOn: '2024-10-02',
  dueOn: '2024-10-18',
  missing: 0.7,
  share: 0.5,
}

/** Rounds of a province, opened by the province; `second` is the district's own. */
export function surveyRounds(
  tree: Tree,
  numbers: Numbering,
  second: Committee | undefined,
): SurveyRoundOf[] {
  const open = (opener: Place, wish: RoundWish): SurveyRoundOf => ({
    wish,
    opener,
    round: {
      id: numbers.round(),
      opened: {
        id: numbers.act(),
        happenedOn: wish.openedOn,
        organisation: opener.id,
        organisationName: opener.name,
      },
      year: wish.year,
      name: wish.name,
      asOf: wish.asOf,
      dueOn: wish.dueOn,
    },
  })
  const rounds = ROUNDS.map((wish) => open(tree.root, wish))
  return second === undefined ? rounds : [...rounds, open(second, SECOND_ROUND)]
}

export interface SurveyRoundOf {
  readonly round: DemoSurveyRound
  readonly wish: RoundWish
  readonly opener: Place
}

/** What the cells of a committee reported; the eligible of a full round add up to the committee's pool. */
export function surveyReports(
  committee: Committee,
  rounds: readonly SurveyRoundOf[],
  numbers: Numbering,
  seed: string,
): DemoSurveyReport[] {
  return rounds
    .filter(({ opener }) => opener.id === committee.id || !isCommittee(opener, committee))
    .flatMap((round) =>
      reportsOf(
        committee,
        round,
        numbers,
        randomFrom(`${seed}/survey/${round.round.year}/${round.opener.id}`),
      ),
    )
}

/** Whether the round was opened by a committee beside this one. */
function isCommittee(opener: Place, committee: Committee): boolean {
  return opener.name.includes('Huyện ủy') && opener.id !== committee.id
}

function reportsOf(
  committee: Committee,
  { round, wish }: SurveyRoundOf,
  numbers: Numbering,
  random: Random,
): DemoSurveyReport[] {
  const reporting = committee.cells.filter(
    ({ foundedOn }) => foundedOn < wish.asOf && !random.chance(wish.missing),
  )
  const eligible = SOURCE_IDS.map((source) =>
    pooled(committee.figures, reporting, source, wish.share, random),
  )
  return reporting.map((cell, index) => {
    const latest = Math.min(dayOf(wish.dueOn), dayOf('2024-10-15'))
    const on = officeDayUpTo(
      random.int(Math.max(dayOf(wish.asOf), dayOf(wish.openedOn)) + 1, latest),
    )
    return {
      round: round.id,
      reported: {
        id: numbers.act(),
        happenedOn: dateAt(on),
        organisation: cell.id,
        organisationName: cell.name,
      },
      counts: SOURCE_IDS.map((source) =>
        counts(source, eligible[source - 1]![index]!, cell, random),
      ),
    }
  })
}

function pooled(
  { pool2025 }: CommitteeFigures,
  cells: readonly Cell[],
  source: SourceId,
  share: number,
  random: Random,
): number[] {
  const weights = cells.map(
    ({ setting, weight }) => sourceWeight(setting, source) * weight * (0.3 + random.next()),
  )
  const total = Math.round(pool2025[source - 1]! * share)
  const some = weights.some((weight) => weight > 0) ? weights : cells.map(({ weight }) => weight)
  return shareOut(total, some)
}

/** More are in view than are eligible; some of the eligible have been to the course. */
function counts(source: SourceId, eligible: number, { setting }: Cell, random: Random) {
  const others = sourceWeight(setting, source) > 0 && random.chance(0.25) ? 1 : 0
  const trained = Array.from({ length: eligible }, () => random.chance(0.6)).filter(Boolean).length
  return { source, inView: eligible + others, eligible, trained }
}
