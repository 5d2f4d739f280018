import { Refusal } from '@ptdv/core/refusal'
import { checkCommentYear } from '@ptdv/core/residence/check-comment'
import { sql } from 'kysely'
import { appendAct } from '../audit/append-act.ts'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { contactRows, inResidenceList, onSide, type ContactRow } from './contact-rows.ts'
import { keepsResidence } from './residence-desk.ts'
import { residenceLink } from './residence-links.ts'

/**
 * Asks the places of residence for their comment of a year, about all members of the asker's organisation and below it
 * who were introduced and not asked about yet (QĐ 213-QĐ/TW). Each place gets one notice.
 * @throws Refusal KHONG-DUNG-CAP, NAM-CHUA-DEN, KHONG-CON-AI-DE-HOI
 */
export async function askComments(unit: Unit, year: number): Promise<{ asked: number }> {
  const { db, asker, today } = unit
  if (!keepsResidence(unit)) {
    throw new Refusal(
      'KHONG-DUNG-CAP',
      'Chi bộ hoặc đảng ủy cơ sở nơi đảng viên công tác hỏi nhận xét nơi cư trú.',
    )
  }
  checkCommentYear(year, today)
  // The cell and its base committee may ask at once: who had to wait sees what was asked meanwhile.
  await sql`
    select from residence_contact c where c.ended_on is null and ${onSide('from', asker.organisationId)}
    order by c.act_id for update`.execute(db)
  const { rows } = await sql<ContactRow>`
    select c.* from (${contactRows(year)}) c
    where ${onSide('from', asker.organisationId)} and ${inResidenceList('unasked')}
    order by c.act_id`.execute(db)
  if (rows.length === 0) {
    throw new Refusal(
      'KHONG-CON-AI-DE-HOI',
      `Không còn ai chưa hỏi nhận xét năm ${year}. Đảng viên phải được giới thiệu về nơi cư trú trước.`,
    )
  }
  for (const contact of rows) {
    await db
      .insertInto('residence_comment')
      .values({
        contact_id: contact.act_id,
        year,
        asked_on: today,
        commented_on: null,
        paper_number: null,
        paper_date: null,
      })
      .execute()
    await appendAct(unit, {
      subject: 'residence',
      subjectId: contact.act_id,
      kind: 'comment_asked',
      homeId: contact.own_id,
      happenedOn: today,
      payload: { year },
    })
  }
  const places = Map.groupBy(rows, ({ to_id: to }) => to)
  for (const [to, asked] of places) {
    if (to === null) continue
    await sendNotice(unit, {
      organisationId: to,
      text: `${asker.organisationName} hỏi nhận xét năm ${year} về ${asked.length} đảng viên cư trú ở đây.`,
      link: residenceLink({ side: 'here', list: 'waiting', year }),
      actId: null,
    })
  }
  return { asked: rows.length }
}
