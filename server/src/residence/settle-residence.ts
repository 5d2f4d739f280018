import type { MemberActOf } from '@ptdv/core/membership/acts'
import type { MemberAnswer } from '@ptdv/core/membership/fold-member'
import { sendNotice } from '../audit/send-notice.ts'
import type { Database } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'
import type { MemberInHand, RecordedMemberAct } from '../membership/load-member.ts'
import { residenceLink } from './residence-links.ts'

/**
 * What both sides may read of a contact with the place of residence, as the member's acts now tell it. The end of the
 * membership, and another cell, close it by the register's own trigger (end_member_ties).
 */
export async function settleResidence(
  unit: Unit,
  { person }: MemberInHand,
  recorded: RecordedMemberAct,
  after: MemberAnswer,
): Promise<void> {
  if (recorded.kind === 'residence_ended') {
    await unit.db
      .updateTable('residence_contact')
      .set({ ended_on: recorded.happenedOn, reason: recorded.payload.reason })
      .where('person_id', '=', person.id)
      .where('ended_on', 'is', null)
      .execute()
  }
  const { residence } = after
  const isNew = recorded.kind === 'residence_introduced'
  if (residence === null || !(isNew || recorded.kind === 'corrected')) return
  const { payload } = residence
  const row = contactColumns(person, residence)
  const { to_id, to_name, introduced_on, paper_number, paper_date } = row
  const told = { to_id, to_name, introduced_on, paper_number, paper_date }
  await unit.db
    .insertInto('residence_contact')
    .values(row)
    .onConflict((conflict) => conflict.column('act_id').doUpdateSet(told))
    .execute()
  if (!isNew || payload.to === null) return
  await sendNotice(unit, {
    organisationId: payload.to,
    text: `${residence.cell.name} giới thiệu ${person.name} giữ mối liên hệ nơi cư trú (giấy số ${payload.paper.number}).`,
    link: residenceLink({ side: 'here' }),
    actId: residence.id,
  })
}

/** A contact as its introduction opens it. */
export function contactColumns(
  person: Pick<MemberInHand['person'], 'id' | 'name' | 'birth'>,
  { id, cell, happenedOn, payload }: MemberActOf<'residence_introduced'>,
): Database['residence_contact'] {
  return {
    act_id: id,
    person_id: person.id,
    person_name: person.name,
    person_birth: person.birth,
    own_id: cell.id,
    own_name: cell.name,
    to_id: payload.to,
    to_name: payload.toName,
    introduced_on: happenedOn,
    paper_number: payload.paper.number,
    paper_date: payload.paper.date,
    ended_on: null,
    reason: null,
  }
}
