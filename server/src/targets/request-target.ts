import { formatDate } from '@ptdv/core/calendar/format-date'
import { Refusal } from '@ptdv/core/refusal'
import { SOURCE_IDS, type SourceId } from '@ptdv/core/sources/five-sources'
import { formatNumber } from '@ptdv/core/text/numbers'
import { appendAct } from '../audit/append-act.ts'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { findAssignedFromAbove } from './assigned-from-above.ts'
import { sumOfLines } from './check-lines.ts'
import { lockSheet } from './lock-sheet.ts'
import { requestsLink } from './target-links.ts'

/**
 * Asks the level above for other figures than it assigned, with the reason (clause 2.1-a: negotiation).
 * @throws Refusal KHONG-CO-CAP-TREN, TRUNG-NGUON, DE-NGHI-KHONG-DOI, DA-CO-DE-NGHI
 */
export async function requestTarget(
  unit: Unit,
  input: {
    readonly year: number
    readonly amounts: readonly { readonly source: SourceId; readonly amount: number }[]
    readonly reason: string
  },
): Promise<{ id: number }> {
  const own = await getVisibleOrganisation(unit, unit.asker.organisationId)
  const parent = await findParent(unit, own.id)
  if (parent === undefined) {
    throw new Refusal(
      'KHONG-CO-CAP-TREN',
      `${own.name} không có cấp trên trong hệ thống. Đặt lại chỉ tiêu toàn tỉnh thay cho đề nghị.`,
    )
  }
  const amounts = new Map(input.amounts.map(({ source, amount }) => [source, amount]))
  if (SOURCE_IDS.some((source) => !amounts.has(source))) {
    throw new Refusal(
      'TRUNG-NGUON',
      'Đề nghị cần một số cho mỗi nguồn trong năm nguồn. Nhập lại bảng.',
    )
  }
  await lockSheet(unit, own.id)
  await assertNoneOpen(unit, own, parent.name, input.year)
  const above = await findAssignedFromAbove(unit, own, input.year)
  if (above?.bySource?.every(({ source, amount }) => amounts.get(source) === amount)) {
    throw new Refusal(
      'DE-NGHI-KHONG-DOI',
      `Số đề nghị giống chỉ tiêu ${parent.name} đã giao (${formatNumber(above.total)}). Sửa số, hoặc bỏ đề nghị.`,
    )
  }
  const actId = await appendAct(unit, {
    subject: 'target',
    subjectId: own.id,
    kind: 'requested',
    homeId: own.id,
    happenedOn: unit.today,
    payload: { year: input.year, amounts: input.amounts, reason: input.reason },
  })
  const { id } = await unit.db
    .insertInto('target_request')
    .values({
      act_id: actId,
      organisation_id: own.id,
      parent_id: parent.id,
      year: input.year,
      amounts: JSON.stringify(Object.fromEntries(amounts)),
      reason: input.reason,
      requested_on: unit.today,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const instead = above === null ? '' : `, thay cho ${formatNumber(above.total)} đã giao`
  await sendNotice(unit, {
    organisationId: parent.id,
    text: `${own.name} đề nghị chỉ tiêu năm ${input.year}: ${formatNumber(sumOfLines(input.amounts))}${instead}`,
    link: requestsLink(input.year),
    actId,
  })
  return { id }
}

function findParent(unit: Unit, id: number) {
  return unit.db
    .selectFrom('organisation as child')
    .innerJoin('organisation as parent', 'parent.id', 'child.parent_id')
    .where('child.id', '=', id)
    .select(['parent.id', 'parent.name'])
    .executeTakeFirst()
}

async function assertNoneOpen(
  unit: Unit,
  own: { readonly id: number; readonly name: string },
  parentName: string,
  year: number,
): Promise<void> {
  const open = await unit.db
    .selectFrom('target_request')
    .where('organisation_id', '=', own.id)
    .where('year', '=', year)
    .where('answer', 'is', null)
    .select('requested_on')
    .executeTakeFirst()
  if (open === undefined) return
  throw new Refusal(
    'DA-CO-DE-NGHI',
    `Đề nghị ngày ${formatDate(open.requested_on)} của ${own.name} còn chờ ${parentName} trả lời. Chờ trả lời rồi đề nghị tiếp.`,
  )
}
