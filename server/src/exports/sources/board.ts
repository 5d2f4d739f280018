import { formatDate } from '@ptdv/core/calendar/format-date'
import { yearOf } from '@ptdv/core/calendar/plain-date'
import {
  boardGrounds,
  boardHeadline,
  treeWords,
  type Measured,
} from '@ptdv/core/reports/board-words'
import { paceOf, yearElapsed, type YearElapsed } from '@ptdv/core/targets/pace'
import { percentTenths } from '@ptdv/core/text/numbers'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { getBoard } from '../../reports/get-board.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { filterWords, sourceName, sourceWords } from '../filter-words.ts'
import { readCodes } from '../read-codes.ts'

type Board = Awaited<ReturnType<typeof getBoard>>

export const boardSource: ExportSource<'board'> = {
  async title(unit, { organisation, year }) {
    const about = await getVisibleOrganisation(unit, organisation)
    return titleOf('board', about.name, year)
  },
  async open(unit, filters) {
    const board = await getBoard(unit, filters)
    const { year, asOf, total, children, sources, funnel } = board
    const codes = await readCodes(
      unit,
      children.map(({ organisation }) => organisation.id),
    )
    const elapsed = yearElapsed(year, asOf)
    const parts = children.map((child) => ({
      organisation: child.organisation.name,
      code: codes.get(child.organisation.id) ?? null,
      child,
    }))
    return {
      lines: [
        boardHeadline(total, year, asOf, 'pace'),
        ...boardGrounds(board),
        `Số liệu đến hết ngày ${formatDate(asOf)}; ${treeWords(board.basis)}`,
        ...filterWords([sourceWords(filters.source)]),
      ],
      count: null,
      sheets: {
        children: {
          rows: parts.map(({ organisation, code, child }) => ({
            organisation,
            code,
            ...measured(child, elapsed),
          })),
          total: { organisation: 'Cộng', code: null, ...measured(total, elapsed) },
        },
        sources: {
          rows: sources.map(({ source, result, target, lastYear }) => ({
            source: sourceName(source),
            ...against(result, target),
            lastResult: lastYear,
          })),
        },
        months: {
          rows: parts.map(({ organisation, code, child }) => ({
            organisation,
            code,
            ...byMonth(child.months, board),
            target: child.target,
          })),
          total: {
            organisation: 'Cộng',
            code: null,
            ...byMonth(board.months, board),
            target: total.target,
          },
        },
        funnel: { rows: funnel.map(({ label, count }) => ({ step: label, count })) },
      },
    }
  },
}

function measured({ result, target, lastYear }: Measured, elapsed: YearElapsed) {
  const pace = target === null ? null : paceOf(target, result, elapsed)
  return {
    ...against(result, target),
    expected: pace?.expected ?? null,
    difference: pace?.difference ?? null,
    lastResult: lastYear.result,
    lastTarget: lastYear.target,
    lastPercent: share(lastYear.result, lastYear.target),
  }
}

function against(result: number, target: number | null) {
  return {
    target,
    result,
    percent: share(result, target),
    left: target === null ? null : Math.max(0, target - result),
  }
}

/** Rounded as on the screen. */
function share(part: number, base: number | null): number | null {
  const tenths = base === null ? null : percentTenths(part, base)
  return tenths === null ? null : tenths / 1_000
}

/** Months to come stay empty: nothing is not zero. */
function byMonth(months: readonly number[], { year, asOf }: Board) {
  const last = yearOf(asOf) > year ? 12 : Number(asOf.slice(5, 7))
  const of = (month: number) => (month <= last ? (months[month - 1] ?? 0) : null)
  return {
    m1: of(1),
    m2: of(2),
    m3: of(3),
    m4: of(4),
    m5: of(5),
    m6: of(6),
    m7: of(7),
    m8: of(8),
    m9: of(9),
    m10: of(10),
    m11: of(11),
    m12: of(12),
    total: months.reduce((sum, count) => sum + count, 0),
  }
}
