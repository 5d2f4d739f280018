import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { listMilitiaPosts } from '../../soldiers/list-militia-posts.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const militiaPostsSource: ExportSource<'militia_posts'> = {
  title: async (unit, { id }) =>
    titleOf('militia_posts', (await getVisibleOrganisation(unit, id)).name),
  async open(unit, filters) {
    const { posts, spread } = await listMilitiaPosts(unit, filters)
    return {
      lines: ['Số thôn đếm theo tên các chi bộ thôn, bản, tổ dân phố đang hoạt động'],
      count: posts.length + spread.length,
      sheets: {
        posts: {
          rows: posts.map(({ cell, holder, since, endedOn }) => ({
            cell: cell.name,
            holder,
            since,
            endedOn,
          })),
        },
        spread: {
          rows: spread.map(({ organisation, hamlets, held }) => ({
            organisation: organisation.name,
            hamlets,
            held,
            share: held / hamlets,
          })),
        },
      },
    }
  },
}
