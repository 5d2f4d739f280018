import type { PlannedChange } from '@ptdv/core/reorganisation/plan'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { Ledger } from './kill-ledger.testing.ts'

/** A district that no other work of the test lives in. */
const DISTRICT = 'Huyện ủy Văn Lâm'

/** Keeps a plan by which the district goes: its base organisations come under the province. Returns its number. */
export async function prepareReorganisation(ledger: Ledger, owner: Db): Promise<number> {
  const { rows } = await sql<{ id: number; parent: number; children: number[] }>`
    select d.id, d.parent_id as parent, (select array_agg(c.id order by c.id) from organisation c
      where c.parent_id = d.id and c.ended_on is null) as children
    from organisation d where d.name = ${DISTRICT}`.execute(owner)
  const { id, parent, children } = rows[0]!
  const changes: PlannedChange[] = [
    ...children.map((organisation): PlannedChange => ({ kind: 'moved', organisation, parent })),
    { kind: 'dissolved', organisation: id },
  ]
  const saved = await ledger.send('tinhuy', 'reorganisations', {
    id: null,
    version: 0,
    name: 'Bỏ cấp huyện ở Văn Lâm',
    plan: { effectiveOn: '2024-10-14', changes, decisions: {} },
    paper: { number: '30-QĐ/TU', date: '2024-10-10' },
  })
  return Number(saved!['id'])
}

export function carryOut(ledger: Ledger, id: number) {
  return ledger.send('tinhuy', `reorganisations/${id}/carry-out`, { version: 1 })
}

/** How far a plan is, what of the tree was recorded for it, and how many lie under the district and the province. */
export async function lookAtReorganisation(owner: Db, id: number) {
  const { rows } = await sql<{ state: string; acts: number; under: number }>`
    select r.state,
      (select count(*)::integer from audit where detail ->> 'reorganisation' = ${String(id)}) as acts,
      (select count(*)::integer from organisation c join organisation d on d.id = c.parent_id
        where d.name = ${DISTRICT} and c.ended_on is null) as under
    from reorganisation r where r.id = ${id}`.execute(owner)
  return rows[0]!
}
