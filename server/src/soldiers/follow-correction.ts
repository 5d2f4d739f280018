import { yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { SoldierAct, SoldierActOf } from '@ptdv/core/soldiers/acts'
import type { SoldierAnswer } from '@ptdv/core/soldiers/fold-soldier'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { findCellOf } from './find-commune.ts'
import { movePerson } from './follow-soldier.ts'
import type { SoldierInHand } from './load-soldier.ts'
import { soldierLink } from './soldier-links.ts'

type Correction = SoldierActOf<'corrected'>['payload']

/** What the server knows better than the form: the commune stays as announced, the year and names follow. */
export async function prepareCorrection(
  unit: Unit,
  { commune }: SoldierInHand,
  mended: SoldierAct,
  correction: Correction,
): Promise<Correction> {
  if (correction.happenedOn === null) return { ...correction, payload: null }
  const told = correction.payload as Readonly<Record<string, unknown>> | null
  if (mended.kind === 'announced') {
    const { commune: id, communeName, year } = mended.payload
    const day = told?.['demobilisedOn']
    const payload = {
      ...told,
      commune: id,
      communeName,
      // A round is the year's in which its people come home.
      year: typeof day === 'string' ? yearOf(day as PlainDate) : year,
    }
    return { ...correction, payload }
  }
  if (mended.kind === 'registered' && typeof told?.['cell'] === 'number') {
    const { name } = await findCellOf(unit, told['cell'], commune)
    return { ...correction, payload: { ...told, cellName: name } }
  }
  return correction
}

/** The record follows who is looked after elsewhere now; whoever has the soldier is told what has changed. */
export async function followCorrection(
  unit: Unit,
  { id, person, cell, commune }: SoldierInHand,
  answer: SoldierAnswer,
  actId: number,
): Promise<void> {
  const before = cell ?? commune
  const now = answer.cell ?? answer.commune
  if (now.id !== before.id && answer.member === 'none') await movePerson(unit, person.id, now.id)
  for (const place of new Set([before.id, now.id])) {
    if (place === unit.asker.organisationId) continue
    await sendNotice(unit, {
      organisationId: place,
      text: `${unit.asker.organisationName} đính chính điều đã ghi về ${person.name}, quân nhân xuất ngũ. Mở trang để xem điều đã đổi.`,
      link: soldierLink(id),
      actId,
    })
  }
}
