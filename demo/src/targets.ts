import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { SOURCE_IDS, type SourceId } from '@ptdv/core/sources/five-sources'
import type {
  DemoProvinceTarget,
  DemoTargetAssignment,
  DemoTargetRequest,
  TargetLine,
} from './demo-data.ts'
import type { Numbering } from './numbering.ts'
import { randomFrom, type Random } from './random.ts'
import type { BySource, CommitteeFigures, ProvinceFigures } from './sample-figures.ts'
import { sourceWeight } from './settings.ts'
import { shareOut, sumOf } from './share-out.ts'
import { isStoryCell, STORY_TARGET } from './story.ts'
import type { Base, Cell, Committee, Place, Tree } from './tree.ts'

type Year = 2023 | 2024

/** When each level passed its year's target on. */
const DATES: Record<
  Year,
  { readonly province: PlainDate; readonly committee: PlainDate; readonly base: PlainDate }
> = {
  2023: { province: '2023-03-06', committee: '2023-03-20', base: '2023-04-05' },
  2024: { province: '2024-01-08', committee: '2024-01-22', base: '2024-02-05' },
}
/** Thông báo 1060-TB/TU gave the yearly targets 2023–2025; the number of 2024 is invented. */
const PROVINCE_PAPERS: Record<Year, string> = { 2023: '1060-TB/TU', 2024: '1418-TB/TU' }
/** Chỉ thị 49-CT/TU: at least 3 % of all members a year. */
const RATE_TENTHS = 30
/** Some committees ask a little more of those below than they were given, some give a little less. */
const GAPS = [
  { over: 4, reason: 'Giao cao hơn 2 % để dự phòng đơn vị không còn nguồn' },
  { over: -3, reason: 'Giữ lại 3 để giao bổ sung cho doanh nghiệp mới thành lập chi bộ' },
] as const
const CORRECTED_COMMITTEE = 'my_hao'

/** The province's own target and how it is given to the committees below. */
export function provinceTargets(
  tree: Tree,
  province: ProvinceFigures,
  numbers: Numbering,
  membersAtStart: Readonly<Record<Year, number>>,
): { targets: DemoProvinceTarget[]; assignments: DemoTargetAssignment[] } {
  const years: Year[] = [2023, 2024]
  return {
    targets: years.map((year) => ({
      set: recorded(numbers, tree.root, DATES[year].province),
      year,
      membersAtStart: membersAtStart[year],
      rateTenths: RATE_TENTHS,
      minimum: province.minimums[year],
      target: Math.max(
        province.minimums[year],
        Math.ceil((membersAtStart[year] * RATE_TENTHS) / 1000),
      ),
      paper: PROVINCE_PAPERS[year],
    })),
    assignments: years.map((year) => ({
      assigned: recorded(numbers, tree.root, DATES[year].province),
      year,
      version: 1,
      paper: PROVINCE_PAPERS[year],
      gapReason: null,
      changeReason: null,
      lines: tree.committees.flatMap(({ id, figures }) => linesOf(id, targetOf(figures, year))),
    })),
  }
}

/** A committee gives its target to its bases, and each base committee to its cells. */
export function committeeTargets(
  committee: Committee,
  numbers: Numbering,
  seed: string,
): DemoTargetAssignment[] {
  const years: Year[] = [2023, 2024]
  return years.flatMap((year) =>
    assignmentsOf(committee, year, numbers, randomFrom(`${seed}/targets/${year}`)),
  )
}

/** Requests of the level below for another figure, in 2024. */
export function targetRequests(tree: Tree, numbers: Numbering): DemoTargetRequest[] {
  const [first, second] = tree.committees
  const wishes = [
    {
      from: first,
      less: 6,
      reason: 'Ba doanh nghiệp dừng hoạt động từ tháng 4, nguồn đơn vị kinh tế tư nhân giảm.',
      on: '2024-07-08',
      answer: {
        outcome: 'declined',
        reason: 'Đề nghị tìm nguồn bù ở khu vực nông thôn; giữ chỉ tiêu đã giao.',
        on: '2024-07-19',
      },
    },
    {
      from: second,
      less: 4,
      reason: 'Học sinh lớp 12 đủ điều kiện ít hơn khảo sát đầu năm.',
      on: '2024-09-23',
      answer: null,
    },
  ] as const
  return wishes.flatMap(({ from, less, reason, on, answer }) =>
    from === undefined
      ? []
      : [
          {
            id: numbers.request(),
            requested: recorded(numbers, from, on),
            parent: tree.root.id,
            year: 2024,
            amounts: lowered(from.figures.target2024, less),
            reason,
            answer: answer && {
              outcome: answer.outcome,
              reason: answer.reason,
              answered: recorded(numbers, tree.root, answer.on),
            },
          },
        ],
  )
}

function lowered(target: BySource, less: number) {
  const largest = target.indexOf(Math.max(...target))
  return SOURCE_IDS.map((source) => {
    const amount = target[source - 1]!
    return { source, amount: source - 1 === largest ? Math.max(0, amount - less) : amount }
  })
}

function targetOf(figures: CommitteeFigures, year: Year): BySource {
  return year === 2023 ? figures.target2023 : figures.target2024
}

function assignmentsOf(
  committee: Committee,
  year: Year,
  numbers: Numbering,
  random: Random,
): DemoTargetAssignment[] {
  const target = targetOf(committee.figures, year)
  const gap = sumOf(target) > 150 && random.chance(0.3) ? random.pick(GAPS) : null
  const given = target.map((amount, index) =>
    index === target.indexOf(Math.max(...target)) ? amount + (gap?.over ?? 0) : amount,
  )
  const byCell = SOURCE_IDS.map((source) =>
    cellShares(committee, source, given[source - 1]!, random, year),
  )
  const cellAmount = (cell: Cell, source: SourceId) => byCell[source - 1]!.get(cell) ?? 0
  const cellsOf = (base: Base) => committee.cells.filter((cell) => cell.base === base)
  const toBases = committee.bases.flatMap((base) =>
    SOURCE_IDS.map((source): TargetLine => ({
      child: base.id,
      source,
      amount: sumOf(cellsOf(base).map((cell) => cellAmount(cell, source))),
    })),
  )
  const dates = DATES[year]
  const own = {
    assigned: recorded(numbers, committee, dates.committee),
    year,
    version: 1,
    paper: `${random.int(20, 60)}-TB/${committee.mark}`,
    gapReason: gap?.reason ?? null,
    changeReason: null,
    lines: someOf(toBases),
  }
  const toCells = committee.bases
    .filter(({ kind }) => kind === 'base_committee')
    .map((base) => ({
      assigned: recorded(numbers, base, dates.base),
      year,
      version: 1,
      paper: `${String(random.int(3, 30)).padStart(2, '0')}-TB/ĐU`,
      gapReason: null,
      changeReason: null,
      lines: someOf(
        cellsOf(base).flatMap((cell) =>
          SOURCE_IDS.map((source) => ({
            child: cell.id,
            source,
            amount: cellAmount(cell, source),
          })),
        ),
      ),
    }))
    .filter(({ lines }) => lines.length > 0)
  const changed =
    committee.figures.key === CORRECTED_COMMITTEE && year === 2024
      ? [secondVersion(committee, own, numbers)]
      : []
  return [own, ...changed, ...toCells]
}

/** In July one of a base's rural target moved to another base: a new sheet, the old one kept. */
function secondVersion(
  committee: Committee,
  own: DemoTargetAssignment,
  numbers: Numbering,
): DemoTargetAssignment {
  const rural = own.lines.filter(({ source }) => source === 1)
  const most = rural.reduce((a, b) => (b.amount > a.amount ? b : a))
  const least = rural.reduce((a, b) => (b.amount < a.amount ? b : a))
  return {
    ...own,
    assigned: recorded(numbers, committee, '2024-07-10'),
    version: 2,
    paper: `97-TB/${committee.mark}`,
    changeReason: 'Điều chỉnh giữa hai đảng bộ cơ sở theo nguồn rà soát 6 tháng đầu năm',
    lines: own.lines.map((line) => {
      if (line === most) return { ...line, amount: line.amount - 1 }
      return line === least ? { ...line, amount: line.amount + 1 } : line
    }),
  }
}

/** A source's target by cell, larger cells first; the story cell's is fixed. */
function cellShares(
  committee: Committee,
  source: SourceId,
  total: number,
  random: Random,
  year: Year,
): Map<Cell, number> {
  const story = year === 2024 ? committee.cells.find(isStoryCell) : undefined
  const fixed = story === undefined ? 0 : Math.min(total, STORY_TARGET[source - 1]!)
  const cells = committee.cells.filter((cell) => cell !== story)
  const weights = cells.map(
    ({ setting, weight }) => sourceWeight(setting, source) * weight * (0.4 + random.next()),
  )
  const some = weights.some((weight) => weight > 0) ? weights : cells.map(({ weight }) => weight)
  const shares = shareOut(total - fixed, some)
  const byCell = new Map(cells.map((cell, index) => [cell, shares[index]!] as const))
  if (story !== undefined) byCell.set(story, fixed)
  return byCell
}

function linesOf(child: number, target: BySource): TargetLine[] {
  return someOf(SOURCE_IDS.map((source) => ({ child, source, amount: target[source - 1]! })))
}

function someOf(lines: readonly TargetLine[]): TargetLine[] {
  return lines.filter(({ amount }) => amount > 0)
}

function recorded(numbers: Numbering, by: Place, on: PlainDate) {
  return { id: numbers.act(), happenedOn: on, organisation: by.id, organisationName: by.name }
}
