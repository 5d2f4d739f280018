import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { sendNotice } from '../audit/send-notice.ts'
import { noteVisit } from './note-visit.ts'
import { ownCase } from './own-case.ts'
import type { CaseVisit } from './visit.ts'

/**
 * The person asks to withdraw, at any time and without a reason. What was only drafted is gone at once; the cell is told
 * and records the act. Sent twice, it is asked once.
 * @throws Refusal HO-SO-DA-DONG when the case has ended
 */
export async function withdraw(visit: CaseVisit): Promise<{ askedOn: PlainDate }> {
  const { db, link, today } = visit
  const held = await ownCase(visit)
  if (held.row.closedOn !== null) {
    throw new Refusal('HO-SO-DA-DONG', 'Hồ sơ này đã kết thúc, không còn gì để rút.')
  }
  const earlier = await db
    .selectFrom('withdrawal_request')
    .select('asked_on')
    .where('case_id', '=', link.caseId)
    .executeTakeFirst()
  if (earlier !== undefined) return { askedOn: earlier.asked_on }
  await db
    .insertInto('withdrawal_request')
    .values({ case_id: link.caseId, organisation_id: link.organisationId, asked_on: today })
    .execute()
  await db.deleteFrom('life_history_draft').where('case_id', '=', link.caseId).execute()
  await noteVisit(visit, 'personal.withdrawal_asked')
  await sendNotice(visit, {
    // The cell may have gone into another since it made the link.
    organisationId: held.passage.cell.id,
    text: `${held.person.name} đề nghị rút đơn xin vào Đảng. Ghi việc rút đơn vào hồ sơ.`,
    link: `/ho-so/${link.caseId}?viec=withdrawn`,
    actId: null,
  })
  return { askedOn: today }
}
