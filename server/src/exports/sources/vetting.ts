import { listAllVetting } from '../../admission/list-vetting.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

const SIDES = { asked: 'Nơi khác hỏi đến', asking: 'Gửi đi hỏi nơi khác' } as const

export const vettingSource: ExportSource<'vetting'> = {
  title: async ({ asker }) => titleOf('vetting', asker.organisationName),
  async open(unit, filters) {
    const requests = await listAllVetting(unit, filters)
    return {
      lines: [`${SIDES[filters.side]}, ${filters.open ? 'chưa trả lời' : 'tất cả'}`],
      count: requests.length,
      sheets: {
        requests: {
          rows: requests.map((request) => ({
            name: request.personName,
            birth: request.personBirth,
            from: request.from,
            to: request.to,
            about: request.about,
            paper: request.paper,
            askedOn: request.askedOn,
            answeredOn: request.answeredOn,
          })),
        },
      },
    }
  },
}
