import { Refusal } from '@ptdv/core/refusal'
import type { SoldierAct, SoldierActOf } from '@ptdv/core/soldiers/acts'
import { soldierOn } from '@ptdv/core/soldiers/fold-soldier'
import { openCaseOf } from '../admission/open-case.ts'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { loadNewcomer } from '../membership/load-member.ts'
import { appendToMember } from '../membership/record-member-act.ts'
import { reachPlaces } from '../organisations/reach-places.ts'
import { findCellOf, findCommune } from './find-commune.ts'
import type { SoldierInHand } from './load-soldier.ts'
import type { SoldierActToRecord } from './record-soldier-act.ts'
import { soldierLink } from './soldier-links.ts'

/** A case not opened yet; its number takes this one's place when it is. */
const NOT_OPENED = 1
/** The fifth of the five sources (clause 2.1-a). */
const DEMOBILISED = 5

/** What the server knows better than the form: names of places, and that a case is still to be opened. */
export async function prepareSoldierAct(
  unit: Unit,
  { commune }: SoldierInHand,
  { kind, payload }: SoldierActToRecord,
): Promise<Record<string, unknown>> {
  if (kind === 'handed_over' && typeof payload.to === 'number') {
    const { name } = await findCommune(unit, payload.to, 'to')
    return { ...payload, toName: name }
  }
  if (kind === 'registered' && typeof payload.cell === 'number') {
    const { name } = await findCellOf(unit, payload.cell, commune)
    return { ...payload, cellName: name }
  }
  return kind === 'put_in_view' ? { case: NOT_OPENED } : payload
}

/** Does what an act that may be recorded brings with it; answers with the act as it is to be kept. */
export async function followSoldier(
  unit: Unit,
  held: SoldierInHand,
  act: SoldierAct,
): Promise<SoldierAct> {
  switch (act.kind) {
    case 'handed_over':
      await handOver(unit, held, act)
      return act
    case 'registered':
      await register(unit, held, act)
      return act
    case 'put_in_view':
      return { ...act, payload: await putInView(unit, held, act) }
    default:
      return act
  }
}

/** The right commune is told, and has the record from now on. */
async function handOver(
  unit: Unit,
  { id, person }: SoldierInHand,
  { payload }: SoldierActOf<'handed_over'>,
): Promise<void> {
  await reachPlaces(unit, [payload.to])
  await movePerson(unit, person.id, payload.to)
  await sendNotice(unit, {
    organisationId: payload.to,
    text: `${unit.asker.organisationName} chuyển đến ${person.name}, quân nhân xuất ngũ về địa phương. Tiếp nhận.`,
    link: soldierLink(id),
    actId: null,
  })
}

/** A member arrives in the register from outside the province; whoever is none is looked after by the cell. */
async function register(
  unit: Unit,
  held: SoldierInHand,
  act: SoldierActOf<'registered'>,
): Promise<void> {
  const { payload, happenedOn } = act
  const cell = { id: payload.cell, name: payload.cellName }
  const { member, unit: left, transferPaper } = soldierOn(held.input, unit.today)
  if (member === 'none') await movePerson(unit, held.person.id, cell.id)
  else if (transferPaper !== null && payload.ceremonyOn !== null) {
    await arrive(unit, held, cell, {
      happenedOn,
      payload: {
        fromName: left,
        paper: transferPaper,
        decidedOn: payload.decidedOn,
        ceremonyOn: payload.ceremonyOn,
        officialOn: payload.officialOn,
      },
    })
  }
  await sendNotice(unit, {
    organisationId: cell.id,
    text: `${held.person.name}, quân nhân xuất ngũ, về ${cell.name}. Giới thiệu với chi bộ, phân công giúp đỡ.`,
    link: soldierLink(held.id),
    actId: null,
  })
}

/** @throws Refusal DANG-LA-DANG-VIEN for who the register has in another cell */
async function arrive(
  unit: Unit,
  { person, announcer }: SoldierInHand,
  cell: { readonly id: number; readonly name: string },
  arrival: {
    readonly happenedOn: SoldierAct['happenedOn']
    readonly payload: Record<string, unknown>
  },
): Promise<void> {
  // The record may lie elsewhere since before the service, where whoever announced saw it.
  await reachPlaces(unit, [announcer])
  const newcomer = await loadNewcomer(unit, person.id)
  const { register } = newcomer.input
  if (register !== null && register.ended === null) {
    // Entered from the cell's list meanwhile: counted once.
    if (register.cell.id === cell.id) return
    throw new Refusal(
      'DANG-LA-DANG-VIEN',
      `${person.name} đang có tên trong danh sách đảng viên của ${register.cell.name}. Chuyển sinh hoạt đảng từ nơi ấy trước, rồi ghi vào chi bộ.`,
      'cell',
    )
  }
  await appendToMember(unit, newcomer, { kind: 'transfer_arrived', ...arrival }, cell)
}

/** In view only: everything that follows starts from the person's own application (Charter Điều 4). */
async function putInView(
  unit: Unit,
  { cell, person, announcer }: SoldierInHand,
  { happenedOn }: SoldierActOf<'put_in_view'>,
): Promise<{ case: number }> {
  if (cell === null) throw new Missing()
  await reachPlaces(unit, [announcer])
  return openCaseOf(unit, person.id, { cell: cell.id, source: DEMOBILISED, happenedOn })
}

export async function movePerson(unit: Unit, person: number, to: number): Promise<void> {
  await unit.db
    .updateTable('person')
    .set({ organisation_id: to })
    .where('id', '=', person)
    .execute()
}
