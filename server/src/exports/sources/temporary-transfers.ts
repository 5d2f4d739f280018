import { TEMPORARY_BECAUSE } from '@ptdv/core/membership/temporary-payloads'
import { temporaryOutcome } from '@ptdv/core/membership/temporary-words'
import { STANDING_WORDS } from '@ptdv/core/membership/transfer-words'
import { listTemporary } from '../../membership/list-temporary.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

const SIDES = { in: 'Sinh hoạt tạm thời đến', out: 'Sinh hoạt tạm thời đi' } as const
const STATES = {
  open: 'chưa tiếp nhận',
  there: 'đang ở nơi tạm thời',
  over: 'đã xong',
} as const

export const temporaryTransfersSource: ExportSource<'temporary_transfers'> = {
  title: async ({ asker }) => titleOf('temporary_transfers', asker.organisationName),
  async open(unit, filters) {
    const stays = await listTemporary(unit, filters)
    return {
      lines: [`${SIDES[filters.side]}, ${STATES[filters.state]}`],
      count: stays.length,
      sheets: {
        stays: {
          rows: stays.map((line) => ({
            name: line.name,
            birth: line.birth,
            standing: STANDING_WORDS[line.standing],
            from: line.fromName,
            to: line.receivedName ?? line.toName,
            because: TEMPORARY_BECAUSE[line.because].label,
            paper: line.paper,
            introducedOn: line.introducedOn,
            leavesOn: line.from,
            until: line.until,
            receivedOn: line.receivedOn,
            endedOn: line.endedOn,
            outcome: temporaryOutcome(line),
          })),
        },
      },
    }
  },
}
