import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { lifeHistoryProblems } from '@ptdv/core/personal/part-problems'
import { partOf } from '@ptdv/core/personal/life-history-form'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { sendNotice } from '../audit/send-notice.ts'
import { readDraft, sealHistory } from './draft.ts'
import { noteVisit } from './note-visit.ts'
import { ownCase } from './own-case.ts'
import type { CaseVisit } from './visit.ts'

/**
 * Hands the life history in as it stands in the draft: the cell is told, prints it to be signed page by page, and
 * records the act. It may be handed in again until the cell has recorded it.
 * @throws Refusal LY-LICH-CON-THIEU naming the first part that lacks something; DA-NHAN-LY-LICH; Conflict
 */
export async function handIn(
  visit: CaseVisit,
  { version, key }: { readonly version: number; readonly key: string },
): Promise<{ handedInOn: PlainDate }> {
  const { db, link, today } = visit
  const earlier = await db
    .selectFrom('life_history')
    .select('handed_in_on')
    .where('case_id', '=', link.caseId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (earlier !== undefined) return { handedInOn: earlier.handed_in_on }
  const draft = await readDraft(visit, true)
  if (draft.version !== version) throw new Conflict(['Lý lịch vừa được lưu trên máy khác'])
  const [first] = lifeHistoryProblems(draft.history, today)
  if (first !== undefined) {
    throw new Refusal(
      'LY-LICH-CON-THIEU',
      `Phần “${partOf(first.part).label}” còn thiếu: ${first.sentence}`,
      first.part,
    )
  }
  const held = await ownCase(visit)
  if (held.acts.some(({ kind }) => kind === 'life_history_handed_in')) {
    throw new Refusal(
      'DA-NHAN-LY-LICH',
      'Chi bộ đã nhận lý lịch. Cần sửa, bổ sung thì gặp chi bộ để được hướng dẫn.',
    )
  }
  await db
    .insertInto('life_history')
    .values({
      case_id: link.caseId,
      organisation_id: link.organisationId,
      sealed: sealHistory(visit, draft.history),
      handed_in_on: today,
      key,
    })
    .execute()
  await noteVisit(visit, 'personal.life_history_handed_in')
  await sendNotice(visit, {
    // The cell may have gone into another since it made the link.
    organisationId: held.passage.cell.id,
    text: `${held.person.name} đã khai xong lý lịch qua đường dẫn cá nhân. In ra để ký, rồi ghi nhận lý lịch.`,
    link: `/ho-so/${link.caseId}?viec=life_history_handed_in`,
    actId: null,
  })
  return { handedInOn: today }
}
