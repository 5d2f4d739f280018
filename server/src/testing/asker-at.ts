import type { RoleKey } from '@ptdv/core/access/roles'
import { read, write, type Asker, type Unit } from '../database/unit-of-work.ts'
import type { TestHouse } from './test-house.ts'

/** Somebody who asks for an organisation in a role; no account stands behind. */
export function askerAt(
  organisationId: number,
  role: RoleKey,
  who: Partial<Pick<Asker, 'accountId' | 'accountName' | 'organisationName'>> = {},
): Asker {
  return {
    accountId: who.accountId ?? organisationId,
    accountName: who.accountName ?? `Cán bộ ${organisationId}`,
    mandateId: who.accountId ?? organisationId,
    role,
    organisationId,
    organisationName: who.organisationName ?? `Tổ chức ${organisationId}`,
    onBehalfOf: null,
    requestId: 'test',
  }
}

/** Reads and writes of a scene as use cases see them; each write has a key of its own. */
export function doors(scene: TestHouse) {
  return {
    reads: <T>(asker: Asker, work: (unit: Unit) => Promise<T>) => read(scene.house, asker, work),
    writes: <T>(asker: Asker, work: (unit: Unit) => Promise<T>) =>
      write(scene.house, asker, { key: crypto.randomUUID(), route: 'test', body: null }, work),
  }
}
