import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { UNIT_ASPECTS, type UnitAspect } from '@ptdv/core/organisations/unit-statements'
import { Refusal } from '@ptdv/core/refusal'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { startJob } from '../jobs/start-job.ts'
import { getVisibleOrganisation } from './get-visible-organisation.ts'

interface UnitToState {
  readonly organisation: number
  readonly aspect: UnitAspect
  readonly value: boolean
  readonly from: PlainDate
  readonly paper: { readonly number: string; readonly date: PlainDate }
}

/**
 * States what a unit has or is, from a day on, which may lie ahead: each act of a case is judged by what its own day
 * found. A delegation is granted from above (QĐ 24/294-QĐ/TW §4.3.2).
 * @throws Missing; Refusal UY-QUYEN-DO-CAP-TREN, KHONG-PHAI-CO-SO, NGAY-KHAI-NGOAI-DOI
 */
export async function stateUnit(
  unit: Unit,
  { organisation, aspect, value, from, paper }: UnitToState,
): Promise<{ act: number; job: number }> {
  const { id, name, kind, foundedOn, endedOn } = await getVisibleOrganisation(unit, organisation)
  if (aspect === 'delegated' && id === unit.asker.organisationId) {
    throw new Refusal(
      'UY-QUYEN-DO-CAP-TREN',
      'Việc ủy quyền do cấp ủy cấp trên ghi. Nhờ cấp trên trực tiếp ghi theo văn bản ủy quyền.',
      'aspect',
    )
  }
  if (aspect === 'delegated' && kind !== 'base_committee') {
    throw new Refusal(
      'KHONG-PHAI-CO-SO',
      `${name} không phải là đảng bộ cơ sở nên không được ủy quyền quyết định kết nạp. Chọn đảng bộ cơ sở.`,
      'organisation',
    )
  }
  if (aspect !== 'delegated' && ORGANISATION_KINDS[kind].level < ORGANISATION_KINDS.cell.level) {
    throw new Refusal(
      'KHONG-PHAI-CHI-BO',
      `Đoàn, Công đoàn được khai theo từng chi bộ. Mở một chi bộ của ${name}.`,
      'organisation',
    )
  }
  if (from < foundedOn || (endedOn !== null && from >= endedOn)) {
    throw new Refusal(
      'NGAY-KHAI-NGOAI-DOI',
      `Ngày khai phải từ ngày thành lập (${formatDate(foundedOn)})${endedOn === null ? '' : ` và trước ${formatDate(endedOn)}`}. Sửa lại ngày.`,
      'from',
    )
  }
  const act = await appendAct(unit, {
    subject: 'setting',
    subjectId: id,
    kind: 'unit_stated',
    homeId: id,
    happenedOn: unit.today,
    effectiveOn: from,
    payload: { aspect, value, from },
    paper,
  })
  await unit.db
    .insertInto('unit_statement')
    .values({
      act_id: act,
      organisation_id: id,
      aspect,
      value,
      from_on: from,
      stated_by: unit.asker.accountName,
      stated_on: unit.today,
    })
    .execute()
  const { job } = await startJob(unit, {
    kind: 'follow_rules',
    title: `Tính lại hồ sơ: ${name}, ${UNIT_ASPECTS[aspect].name.toLocaleLowerCase('vi')}`,
    input: {},
  })
  return { act, job }
}
