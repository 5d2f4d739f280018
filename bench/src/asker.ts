import type { RoleKey } from '@ptdv/core/access/roles'
import type { Asker } from '@ptdv/server/database/unit-of-work'

export function benchAsker(role: RoleKey, organisationId: number, organisationName: string): Asker {
  return {
    accountId: 1,
    accountName: 'Người đo',
    mandateId: 1,
    role,
    organisationId,
    organisationName,
    onBehalfOf: null,
    requestId: 'bench',
  }
}
