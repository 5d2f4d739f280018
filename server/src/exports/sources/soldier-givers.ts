import type { OfferFigure } from '@ptdv/core/soldiers/offer-figures'
import { listGivers } from '../../soldiers/list-givers.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const soldierGiversSource: ExportSource<'soldier_givers'> = {
  title: async (unit, filters) =>
    titleOf('soldier_givers', (await listGivers(unit, filters)).organisation.name, filters.year),
  async open(unit, filters) {
    const { givers, total } = await listGivers(unit, filters)
    return {
      lines: ['Mỗi người đếm một lần ở mỗi nơi và ở mỗi kết quả'],
      count: givers.length + 1,
      sheets: {
        givers: {
          rows: givers.map(rowOf),
          total: rowOf({ giver: 'Tổng số người', figures: total }),
        },
      },
    }
  },
}

function rowOf({
  giver,
  figures: { recruited, waiting, helped, declined },
}: {
  readonly giver: string
  readonly figures: Readonly<Record<OfferFigure, number>>
}) {
  return { giver, recruited, waiting, helped, declined }
}
