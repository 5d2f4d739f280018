import { formatDate } from '@ptdv/core/calendar/format-date'
import type { SheetLine } from '@ptdv/core/targets/contract'
import { formatNumber } from '@ptdv/core/text/numbers'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { momentInWords } from '../../targets/draft.ts'
import { getSheet } from '../../targets/get-sheet.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { sourceName } from '../filter-words.ts'
import { readCodes } from '../read-codes.ts'

type Sheet = Awaited<ReturnType<typeof getSheet>>

export const allocationSource: ExportSource<'allocation'> = {
  async title(unit, { year }) {
    const own = await getVisibleOrganisation(unit, unit.asker.organisationId)
    return titleOf('allocation', own.name, year)
  },
  async open(unit, { year }) {
    const sheet = await getSheet(unit, year)
    const codes = await readCodes(
      unit,
      sheet.children.map(({ organisation }) => organisation.id),
    )
    const { draft, assigned } = sheet
    return {
      lines: linesOf(sheet),
      count: null,
      sheets: {
        draft: draft && allocated(sheet, draft.lines, codes),
        // Without a draft or an assignment the sheet still shows whom there is to assign to, and from what.
        assigned: draft && !assigned ? null : allocated(sheet, assigned?.lines ?? [], codes),
        versions: {
          rows: sheet.versions.map(({ version, total, paper, assignedOn, changeReason }) => ({
            version,
            total,
            paper: paper.number,
            paperDate: paper.date,
            assignedOn,
            changeReason,
          })),
        },
      },
    }
  },
}

function linesOf({ assignedFromAbove, draft, assigned, poolRound, year }: Sheet): string[] {
  return [
    assignedFromAbove === null
      ? 'Chưa được giao chỉ tiêu'
      : `Chỉ tiêu được giao: ${formatNumber(assignedFromAbove.total)}${assignedFromAbove.paper ? `, ${assignedFromAbove.paper}` : ''}`,
    ...(draft
      ? [`Dự thảo của ${draft.savedBy}, lưu lúc ${momentInWords(new Date(draft.savedAt))}`]
      : []),
    assigned
      ? `Đã giao lần ${assigned.version}, số ${assigned.paper.number}, ngày ${formatDate(assigned.assignedOn)}`
      : 'Chưa giao xuống',
    `Nguồn: ${poolRound ?? 'chưa có đợt khảo sát nào'}; năm trước: năm ${year - 1}, đến ngày xuất`,
  ]
}

function allocated(
  { children }: Sheet,
  lines: readonly SheetLine[],
  codes: ReadonlyMap<number, string | null>,
) {
  const rows = children.flatMap(({ organisation, sources }) =>
    sources.map(({ source, pool, lastYear, lastTarget }) => {
      const line = lines.find((each) => each.child === organisation.id && each.source === source)
      return {
        organisation: organisation.name,
        code: codes.get(organisation.id) ?? null,
        source: sourceName(source),
        pool,
        lastResult: lastYear,
        lastTarget,
        amount: line?.amount ?? null,
        note: line?.note ?? null,
      }
    }),
  )
  const sum = (of: (row: (typeof rows)[number]) => number | null) =>
    rows.reduce((total, row) => total + (of(row) ?? 0), 0)
  return {
    rows,
    total: {
      organisation: 'Cộng',
      code: null,
      source: null,
      pool: sum(({ pool }) => pool),
      lastResult: sum(({ lastResult }) => lastResult),
      lastTarget: sum(({ lastTarget }) => lastTarget),
      amount: sum(({ amount }) => amount),
      note: null,
    },
  }
}
