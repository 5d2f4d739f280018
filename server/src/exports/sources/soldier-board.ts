import type { SoldierList } from '@ptdv/core/soldiers/soldier-lists'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { getSoldierBoard } from '../../soldiers/get-soldier-board.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const soldierBoardSource: ExportSource<'soldier_board'> = {
  title: async (unit, { id, year }) =>
    titleOf('soldier_board', (await getVisibleOrganisation(unit, id)).name, year),
  async open(unit, filters) {
    const board = await getSoldierBoard(unit, filters)
    return {
      lines: ['Tỷ lệ tính trên tất cả những người trong danh sách công bố'],
      count: board.children.length + 1,
      sheets: { soldiers: { rows: board.children.map(rowOf), total: rowOf(board) } },
    }
  },
}

function rowOf({
  organisation,
  figures,
}: {
  readonly organisation: { readonly name: string }
  readonly figures: Readonly<Record<SoldierList, number>>
}) {
  const { all, no_reserve: noReserve } = figures
  return {
    organisation: organisation.name,
    all,
    members: figures.members,
    late: figures.late,
    onTheWay: figures.on_the_way,
    noReserve,
    reserveShare: all === 0 ? null : (all - noReserve) / all,
    noWork: figures.no_work,
    workUnknown: figures.work_unknown,
    wishes: figures.wishes,
    noCompanion: figures.no_companion,
    quiet: figures.quiet,
  }
}
