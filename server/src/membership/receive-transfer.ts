import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { takeCase } from '../admission/load-cases.ts'
import { receiptOf } from '../admission/move-case.ts'
import { appendToCase } from '../admission/record-act.ts'
import { reachPlaces } from '../organisations/reach-places.ts'
import type { Database } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { assertArrives, assertCell } from './find-arrival.ts'
import { assertMaySendBack, ownPart } from './leads-here.ts'
import { loadMember } from './load-member.ts'
import { appendToMember } from './record-member-act.ts'

interface ReceiptLine {
  /** The act that introduced. */
  readonly transfer: number
  readonly happenedOn: PlainDate
}

/**
 * The cell of arrival, or the base committee above it, has the papers in hand: an act of that organisation in a
 * register that until now lies outside its part of the tree.
 * @throws Missing where nothing was introduced to the asker; Refusal of findOpen and assertCell
 */
export async function receiveTransfer(
  unit: Unit,
  { transfer, happenedOn, cell }: ReceiptLine & { readonly cell: number },
): Promise<{ act: number }> {
  const row = await findOpen(unit, transfer)
  const arrival = await assertCell(unit, cell)
  await assertArrives(unit, row, arrival)
  await reachPlaces(unit, [row.from_id, arrival.id])
  if (row.case_id !== null) {
    const held = await takeCase(unit, row.case_id)
    const payload = receiptOf(held, arrival.passage.cell)
    return appendToCase(unit, held, { kind: 'move_received', happenedOn, payload })
  }
  const held = await loadMember(unit, row.person_id, 'lock')
  const { cell: there } = arrival.passage
  const payload = { cell: there.id, cellName: there.name }
  return appendToMember(unit, held, { kind: 'transfer_received', happenedOn, payload }, there)
}

/** The place of arrival sends the paper back: the member stays counted where they were. */
export async function returnTransfer(
  unit: Unit,
  { transfer, happenedOn, reason }: ReceiptLine & { readonly reason: string },
): Promise<{ act: number }> {
  const row = await findOpen(unit, transfer)
  assertMaySendBack(unit, row)
  await reachPlaces(unit, [row.from_id])
  if (row.case_id !== null) {
    const held = await takeCase(unit, row.case_id)
    return appendToCase(unit, held, { kind: 'move_cancelled', happenedOn, payload: { reason } })
  }
  const held = await loadMember(unit, row.person_id, 'lock')
  return appendToMember(unit, held, {
    kind: 'transfer_returned',
    happenedOn,
    payload: { reason },
  })
}

/** @throws Missing for a transfer that does not lead to the asker; Refusal DA-KET-THUC once it is over */
async function findOpen(unit: Unit, transfer: number): Promise<Database['transfer']> {
  const row = await unit.db
    .selectFrom('transfer')
    .selectAll()
    .where('act_id', '=', transfer)
    .where('to_id', 'in', ownPart(unit))
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  if (row.ended_on === null) return row
  throw new Refusal(
    'DA-KET-THUC',
    `Việc chuyển của ${row.person_name} đã xong hoặc đã rút. Tải lại trang để xem.`,
  )
}
