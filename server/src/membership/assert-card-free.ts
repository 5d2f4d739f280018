import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/**
 * No two members of a province bear one card number; who writes it first keeps it.
 * @throws Refusal SO-THE-DA-CO
 */
export async function assertCardFree(unit: Unit, person: number, number: string): Promise<void> {
  // Of two who write the same number at once, the second waits and then finds it taken.
  await sql`select pg_advisory_xact_lock(hashtext('card_number'), hashtext(${number}))`.execute(
    unit.db,
  )
  const { rows } = await sql<{ name: string | null }>`
    select p.full_name as name from find_card_holders(array[${number}]) held
    left join person p on p.id = held.person_id
    where held.person_id is distinct from ${person} limit 1`.execute(unit.db)
  const [holder] = rows
  if (holder === undefined) return
  const whose = holder.name === null ? 'một đảng viên ở nơi khác trong tỉnh' : holder.name
  throw new Refusal(
    'SO-THE-DA-CO',
    `Số thẻ ${number} đã ghi cho ${whose}. Xem lại thẻ; nếu bên kia ghi nhầm thì nhờ nơi đó đính chính trước.`,
    'number',
  )
}
