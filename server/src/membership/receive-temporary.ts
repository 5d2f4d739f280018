import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import type { Database } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { reachPlaces } from '../organisations/reach-places.ts'
import { assertArrives, assertCell } from './find-arrival.ts'
import { assertMaySendBack, ownPart } from './leads-here.ts'
import { loadMember } from './load-member.ts'
import { appendToMember } from './record-member-act.ts'

interface TemporaryLine {
  /** The act that introduced. */
  readonly transfer: number
  readonly happenedOn: PlainDate
}

/**
 * The place of a temporary stay has the paper in hand: an act of that organisation in a register that lies, and goes
 * on lying, outside its part of the tree.
 * @throws Missing where nothing was introduced to the asker; Refusal of findOnTheWay and assertCell
 */
export async function receiveTemporary(
  unit: Unit,
  { transfer, happenedOn, cell }: TemporaryLine & { readonly cell: number },
): Promise<{ act: number }> {
  const row = await findOnTheWay(unit, transfer)
  const arrival = await assertCell(unit, cell)
  await assertArrives(unit, row, arrival)
  await reachPlaces(unit, [row.from_id, arrival.id])
  const held = await loadMember(unit, row.person_id, 'lock')
  const { cell: there } = arrival.passage
  const payload = { cell: there.id, cellName: there.name }
  return appendToMember(unit, held, { kind: 'temporary_received', happenedOn, payload })
}

/** The place sends the paper back: the member goes on at home alone. */
export async function declineTemporary(
  unit: Unit,
  { transfer, happenedOn, reason }: TemporaryLine & { readonly reason: string },
): Promise<{ act: number }> {
  const row = await findOnTheWay(unit, transfer)
  assertMaySendBack(unit, row)
  await reachPlaces(unit, [row.from_id])
  const held = await loadMember(unit, row.person_id, 'lock')
  const payload = { reason }
  return appendToMember(unit, held, { kind: 'temporary_declined', happenedOn, payload })
}

/** @throws Missing for a paper that does not lead to the asker; Refusal DA-KET-THUC once it is over or received */
async function findOnTheWay(unit: Unit, transfer: number): Promise<Database['temporary_transfer']> {
  const row = await unit.db
    .selectFrom('temporary_transfer')
    .selectAll()
    .where('act_id', '=', transfer)
    .where('to_id', 'in', ownPart(unit))
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  if (row.ended_on === null && row.received_on === null) return row
  throw new Refusal(
    'DA-KET-THUC',
    `Giấy giới thiệu tạm thời của ${row.person_name} đã được tiếp nhận, đã rút hoặc đã xong. Tải lại trang để xem.`,
  )
}
