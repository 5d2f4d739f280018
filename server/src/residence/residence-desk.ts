import { can } from '@ptdv/core/access/roles'
import type { Unit } from '../database/unit-of-work.ts'

/** A cell's or a base committee's own officer, who introduces, asks and answers for all below. */
export function keepsResidence({ asker }: Pick<Unit, 'asker'>): boolean {
  return can(asker.role, 'members.cell') || can(asker.role, 'members.base')
}
