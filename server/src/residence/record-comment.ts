import type { Paper } from '@ptdv/core/admission/acts'
import { checkComment } from '@ptdv/core/residence/check-comment'
import { sql } from 'kysely'
import { appendAct } from '../audit/append-act.ts'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { refuseDesk } from '../membership/member-desk.ts'
import { contactRows, onSide, type ContactRow } from './contact-rows.ts'
import { keepsResidence } from './residence-desk.ts'
import { residenceLink } from './residence-links.ts'

interface CommentToRecord {
  readonly contact: number
  readonly year: number
  readonly paper: Paper
}

/**
 * The place of residence has commented: the number and date of the paper, never what it says. Outside the province it is
 * recorded where the member works, from the paper that came.
 * @throws Missing; Refusal KHONG-DUNG-CAP and what checkComment says
 */
export async function recordComment(
  unit: Unit,
  { contact, year, paper }: CommentToRecord,
): Promise<{ act: number }> {
  const { db, asker, today } = unit
  await sql`select from residence_contact where act_id = ${contact} for update`.execute(db)
  const { rows } = await sql<ContactRow & { answersHere: boolean }>`
    select c.*, case when c.to_id is null then ${onSide('from', asker.organisationId)}
      else ${onSide('here', asker.organisationId)} end as "answersHere"
    from (${contactRows(year)}) c where c.act_id = ${contact}`.execute(db)
  const row = rows[0]
  if (row === undefined) throw new Missing()
  if (!row.answersHere || !keepsResidence(unit)) {
    refuseDesk([row.to_id === null ? row.own_name : row.to_name])
  }
  checkComment(
    { introducedOn: row.introduced_on, askedOn: row.asked_on, commentedOn: row.commented_on },
    { year, paper },
    today,
  )
  await db
    .updateTable('residence_comment')
    .set({ commented_on: today, paper_number: paper.number, paper_date: paper.date })
    .where('contact_id', '=', contact)
    .where('year', '=', year)
    .execute()
  const act = await appendAct(unit, {
    subject: 'residence',
    subjectId: contact,
    kind: 'commented',
    homeId: row.to_id ?? row.own_id,
    happenedOn: today,
    payload: { year },
    paper,
  })
  if (row.to_id !== null) {
    await sendNotice(unit, {
      organisationId: row.own_id,
      text: `${row.to_name} đã nhận xét năm ${year} về ${row.person_name}, văn bản số ${paper.number}.`,
      link: residenceLink({ side: 'from', list: 'commented', year }),
      actId: act,
    })
  }
  return { act }
}
