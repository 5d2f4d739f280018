import { STANDING_WORDS, transferOutcome } from '@ptdv/core/membership/transfer-words'
import { TRANSFER_BECAUSE } from '@ptdv/core/membership/transfer-payloads'
import { listTransfers } from '../../membership/list-transfers.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

const SIDES = { in: 'Chuyển đến', out: 'Chuyển đi' } as const
const STATES = { open: 'chưa tiếp nhận', over: 'đã xong' } as const

export const transfersSource: ExportSource<'transfers'> = {
  title: async ({ asker }) => titleOf('transfers', asker.organisationName),
  async open(unit, filters) {
    const transfers = await listTransfers(unit, filters)
    return {
      lines: [`${SIDES[filters.side]}, ${STATES[filters.state]}`],
      count: transfers.length,
      sheets: {
        transfers: {
          rows: transfers.map((line) => ({
            name: line.name,
            birth: line.birth,
            standing: STANDING_WORDS[line.standing],
            from: line.fromName,
            to: line.toName,
            because: TRANSFER_BECAUSE[line.because],
            paper: line.paper,
            introducedOn: line.introducedOn,
            dueOn: line.dueOn,
            endedOn: line.endedOn,
            outcome: transferOutcome(line),
          })),
        },
      },
    }
  },
}
