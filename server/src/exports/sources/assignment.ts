import { formatDate } from '@ptdv/core/calendar/format-date'
import { SOURCES } from '@ptdv/core/sources/five-sources'
import type { SheetLine } from '@ptdv/core/targets/contract'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { getVersion } from '../../targets/get-version.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { readCodes } from '../read-codes.ts'

type Version = Awaited<ReturnType<typeof getVersion>>

/** An assignment as it was issued, beside the one before it. */
export const assignmentSource: ExportSource<'assignment'> = {
  async title(unit, { year, version }) {
    const own = await getVisibleOrganisation(unit, unit.asker.organisationId)
    const { version: issued } = await getVersion(unit, { year, version })
    return titleOf('assignment', `${own.name}, lần ${issued}`, year)
  },
  async open(unit, filters) {
    const issued = await getVersion(unit, filters)
    const codes = await readCodes(
      unit,
      issued.children.map(({ id }) => id),
    )
    return {
      lines: linesOf(issued),
      count: issued.children.length,
      sheets: {
        assigned: {
          rows: issued.children.map(({ id, name }) => ({
            organisation: name,
            code: codes.get(id) ?? null,
            ...amounts(issued, id),
          })),
          total: { organisation: 'Cộng', code: null, ...amounts(issued) },
        },
      },
    }
  },
}

function linesOf({ paper, assignedOn, recordedBy, changeReason, gapReason }: Version): string[] {
  return [
    `Số ${paper.number} ngày ${formatDate(paper.date)}; giao ngày ${formatDate(assignedOn)}, ${recordedBy} ghi`,
    ...(changeReason === null ? [] : [`Lý do đổi so với lần trước: ${changeReason}`]),
    ...(gapReason === null ? [] : [`Lý do giao khác số được giao: ${gapReason}`]),
  ]
}

/** What a child was given by source and in all, or all of them together. */
function amounts({ lines, before }: Version, child?: number) {
  const own = (all: readonly SheetLine[]) =>
    all.filter((line) => child === undefined || line.child === child)
  const sum = (some: readonly SheetLine[]) => some.reduce((total, { amount }) => total + amount, 0)
  const [s1, s2, s3, s4, s5] = SOURCES.map(({ id }) =>
    sum(own(lines).filter(({ source }) => source === id)),
  ) as [number, number, number, number, number]
  return { s1, s2, s3, s4, s5, total: sum(own(lines)), before: before && sum(own(before)) }
}
