import { formatDate } from '@ptdv/core/calendar/format-date'
import { plainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { appendAct } from '../audit/append-act.ts'
import { sendNotices } from '../audit/send-notices.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { surveyLeaves } from './survey-leaves.ts'

/**
 * Opens a survey round for the asker's whole part of the tree and tells everyone who has to report (clause 2.1-a).
 * @throws Refusal NGAY-KHONG-HOP-LE, HAN-TRUOC-NGAY-CHOT, HAN-DA-QUA, TRUNG-TEN-DOT, KHONG-CO-AI-BAO-CAO
 */
export async function openRound(
  unit: Unit,
  input: {
    readonly year: number
    readonly name: string
    readonly asOf: PlainDate
    readonly dueOn: PlainDate
  },
): Promise<{ id: number }> {
  const own = await getVisibleOrganisation(unit, unit.asker.organisationId)
  const asOf = plainDate(input.asOf)
  const dueOn = plainDate(input.dueOn)
  if (dueOn < asOf) {
    throw new Refusal(
      'HAN-TRUOC-NGAY-CHOT',
      `Hạn báo cáo ${formatDate(dueOn)} đứng trước ngày chốt số liệu ${formatDate(asOf)}. Lùi hạn báo cáo.`,
      'dueOn',
    )
  }
  if (dueOn < unit.today) {
    throw new Refusal(
      'HAN-DA-QUA',
      `Hạn báo cáo ${formatDate(dueOn)} đã qua. Chọn hạn từ hôm nay trở đi.`,
      'dueOn',
    )
  }
  await assertNewName(unit, own, input.year, input.name)
  const { id } = await unit.db
    .insertInto('survey_round')
    .values({
      organisation_id: own.id,
      year: input.year,
      name: input.name,
      as_of: asOf,
      due_on: dueOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const leaves = await sql<{
    id: number
  }>`${surveyLeaves({ id, organisationId: own.id, asOf })}`.execute(unit.db)
  if (leaves.rows.length === 0) {
    throw new Refusal(
      'KHONG-CO-AI-BAO-CAO',
      `Ngày ${formatDate(asOf)} ${own.name} không có chi bộ nào để báo cáo. Kiểm tra lại ngày chốt.`,
      'asOf',
    )
  }
  const actId = await appendAct(unit, {
    subject: 'survey',
    subjectId: id,
    kind: 'opened',
    homeId: own.id,
    happenedOn: unit.today,
    payload: { year: input.year, name: input.name, asOf, dueOn },
  })
  await sendNotices(unit, {
    organisationIds: leaves.rows.map((leaf) => leaf.id),
    text: `${own.name} mở đợt khảo sát nguồn “${input.name}”, hạn báo cáo ${formatDate(dueOn)}`,
    link: `/nguon/${id}`,
    actId,
  })
  return { id }
}

async function assertNewName(
  unit: Unit,
  own: { readonly id: number; readonly name: string },
  year: number,
  name: string,
): Promise<void> {
  const same = await unit.db
    .selectFrom('survey_round')
    .where('organisation_id', '=', own.id)
    .where('year', '=', year)
    .where('name', '=', name)
    .select('as_of')
    .executeTakeFirst()
  if (same === undefined) return
  throw new Refusal(
    'TRUNG-TEN-DOT',
    `${own.name} đã mở đợt “${name}” năm ${year}, chốt ngày ${formatDate(same.as_of)}. Đặt tên khác để khỏi lẫn.`,
    'name',
  )
}
