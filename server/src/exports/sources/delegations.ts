import { listDelegations } from '../../access/list-delegations.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const delegationsSource: ExportSource<'delegations'> = {
  title: async ({ asker }) => titleOf('delegations', asker.accountName),
  async open(unit) {
    const delegations = await listDelegations(unit)
    return {
      lines: [],
      count: delegations.length,
      sheets: {
        delegations: {
          rows: delegations.map(({ roleName, organisation, displayName, userName, from, to }) => ({
            role: roleName,
            organisation: organisation.name,
            receiver: displayName,
            userName,
            from,
            to,
          })),
        },
      },
    }
  },
}
