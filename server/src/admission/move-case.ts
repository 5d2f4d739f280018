import { formatDate } from '@ptdv/core/calendar/format-date'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { sendNotice } from '../audit/send-notice.ts'
import type { Database } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { findArrival } from '../membership/find-arrival.ts'
import type { Place } from './passage.ts'
import { getLoadedCase, type CaseInHand, type RecordedAct } from './load-cases.ts'
import { answerCase, settleCase } from './settle-case.ts'

type ActOf<K extends RecordedAct['kind']> = Extract<RecordedAct, { kind: K }>

const TRANSFERS = '/dang-vien/chuyen-sinh-hoat'

/**
 * Whether a move may be certified here: to a living place, and of an applicant; who has joined moves as a member does
 * (QĐ 24/294-QĐ/TW §6.3.1), and their case goes along.
 * @throws Refusal of findArrival, CHUYEN-SINH-HOAT-DANG
 */
export async function assertMove(
  unit: Unit,
  held: CaseInHand,
  payload: { readonly to?: unknown },
): Promise<void> {
  if (answerCase(unit, held).member.standing === 'probationary') {
    throw new Refusal(
      'CHUYEN-SINH-HOAT-DANG',
      `${held.person.name} đã là đảng viên dự bị: giới thiệu chuyển sinh hoạt đảng trên trang đảng viên, hồ sơ sẽ đi theo.`,
    )
  }
  if (typeof payload.to !== 'number') return
  const { id } = await findArrival(unit, payload.to)
  if (id !== held.passage.cell.id) return
  throw new Refusal(
    'DANG-O-NOI-AY',
    `Hồ sơ đang ở ${held.passage.cell.name}. Chọn nơi đến khác.`,
    'to',
  )
}

/** Both sides see the case on the way; it stays with the cell it leaves until it is received. */
export async function openMove(
  unit: Unit,
  { row, person, passage }: CaseInHand,
  act: ActOf<'moved'>,
): Promise<void> {
  const { to, toName, certificate } = act.payload
  // A member's own transfer has its line already; the case only goes along.
  const isMembers = await unit.db
    .selectFrom('transfer')
    .select('act_id')
    .where('person_id', '=', person.id)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (to === null || isMembers !== undefined) return
  await unit.db
    .insertInto('transfer')
    .values({
      act_id: act.id,
      person_id: person.id,
      case_id: row.id,
      person_name: person.name,
      person_birth: person.birth,
      standing: 'applicant',
      from_id: passage.cell.id,
      from_name: passage.cell.name,
      introducer_id: unit.asker.organisationId,
      introducer_name: unit.asker.organisationName,
      to_id: to,
      to_name: toName,
      because: 'new_unit',
      triggered_on: act.happenedOn,
      introduced_on: act.happenedOn,
      paper_number: certificate.number,
      paper_date: certificate.date,
      // No text was found on a term for presenting an applicant's paper.
      due_on: null,
      ended_on: null,
      outcome: null,
      received_id: null,
      received_name: null,
      reason: null,
    })
    .execute()
  await sendNotice(unit, {
    organisationId: to,
    text: `${passage.cell.name} chuyển hồ sơ kết nạp của ${person.name} đến (giấy số ${certificate.number}).`,
    link: TRANSFERS,
    actId: act.id,
  })
}

/** The move's line is over: taken back by who sent it, or sent back by who was to receive it. */
export async function closeMove(
  unit: Unit,
  held: CaseInHand,
  act: ActOf<'move_cancelled'> | ActOf<'move_received'>,
): Promise<void> {
  const isOwn = act.kind === 'move_cancelled' && act.organisation !== held.passage.base.id
  const ended: Partial<Database['transfer']> =
    act.kind === 'move_received'
      ? {
          outcome: 'received',
          received_id: act.payload.cell,
          received_name: act.payload.cellName,
        }
      : { outcome: isOwn ? 'returned' : 'withdrawn', reason: act.payload.reason }
  const row = await unit.db
    .updateTable('transfer')
    .set({ ended_on: act.happenedOn, ...ended })
    .where('case_id', '=', held.row.id)
    .where('ended_on', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return
  const others = new Set([row.from_id, row.introducer_id, ...(row.to_id ? [row.to_id] : [])])
  others.delete(unit.asker.organisationId)
  const what =
    row.outcome === 'received'
      ? `${row.received_name} đã tiếp nhận hồ sơ kết nạp của ${held.person.name} ngày ${formatDate(act.happenedOn)}.`
      : `Hồ sơ kết nạp của ${held.person.name} không chuyển nữa: ${row.reason}.`
  for (const organisationId of others) {
    await sendNotice(unit, { organisationId, text: what, link: TRANSFERS, actId: act.id })
  }
}

/** From the receipt on the case, its person and what they sent are the cell's of arrival; whose turn it is follows. */
export async function carryCase(unit: Unit, held: CaseInHand, cell: number): Promise<void> {
  await unit.db
    .updateTable('admission_case')
    .set({ cell_id: cell })
    .where('id', '=', held.row.id)
    .execute()
  await unit.db
    .updateTable('person')
    .set({ organisation_id: cell })
    .where('id', '=', held.person.id)
    .execute()
  await sql`select carry_case_records(${held.row.id}, ${cell})`.execute(unit.db)
  const there = await getLoadedCase(unit, held.row.id)
  await settleCase(there, answerCase(unit, there)).update.execute(unit.db)
}

/** What the receipt of a case says. */
export function receiptOf(held: CaseInHand, there: Place) {
  return {
    cell: there.id,
    cellName: there.name,
    // As it was opened or last received: what that cell has become since is the tree's to say.
    from: held.row.cell,
    fromName: held.passage.cell.name,
  }
}
