import { can } from '@ptdv/core/access/roles'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { watchedRows, type WatchedRow } from './away-rows.ts'

/** A member working away with the cell that keeps the contact. */
export interface AwayInHand extends WatchedRow {
  readonly name: string
  readonly cellId: number
  readonly cellName: string
}

/** @throws Missing outside the asker's part of the tree, and for who does not work away */
export async function loadAway(unit: Unit, person: number): Promise<AwayInHand> {
  const { rows } = await sql<AwayInHand>`
    select w.*, p.full_name as name, o.id as "cellId", o.name as "cellName"
    from (${watchedRows(unit.today)}) w join person p on p.id = w.person_id
    join organisation o on o.id = home_of(w.organisation_id)
    where w.person_id = ${person}`.execute(unit.db)
  const row = rows[0]
  if (row === undefined) throw new Missing()
  return row
}

/** The member's own cell keeps the contact: nobody above it makes the link or sees the telephone. */
export function keepsContact({ asker }: Unit, { cellId }: Pick<AwayInHand, 'cellId'>): boolean {
  return asker.organisationId === cellId && can(asker.role, 'members.cell')
}

/** @throws Missing; Refusal KHONG-DUNG-CAP naming the cell */
export async function loadOwnAway(unit: Unit, person: number): Promise<AwayInHand> {
  const held = await loadAway(unit, person)
  if (!keepsContact(unit, held)) {
    throw new Refusal(
      'KHONG-DUNG-CAP',
      `Việc này do ${held.cellName} làm: chi bộ giữ liên lạc với đảng viên của mình.`,
    )
  }
  return held
}
