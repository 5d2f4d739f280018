import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { BaseType } from '@ptdv/core/organisations/base-types'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { Refusal } from '@ptdv/core/refusal'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from './get-visible-organisation.ts'

/**
 * States in what kind of unit a base organisation stands, from a day on (form 5-BTCTW). Stated again from the same day,
 * the later act counts.
 * @throws Missing; Refusal KHONG-PHAI-CO-SO, NGAY-KHAI-NGOAI-DOI
 */
export async function stateBaseType(
  unit: Unit,
  input: {
    readonly organisation: number
    readonly type: BaseType
    /** null: since it was founded. */
    readonly from: PlainDate | null
  },
): Promise<{ act: number }> {
  const { id, name, kind, foundedOn, endedOn } = await getVisibleOrganisation(
    unit,
    input.organisation,
  )
  if (!ORGANISATION_KINDS[kind].base) {
    throw new Refusal(
      'KHONG-PHAI-CO-SO',
      `${name} không phải là đảng bộ cơ sở hay chi bộ cơ sở nên không có loại hình cơ sở. Chọn tổ chức cơ sở đảng.`,
      'organisation',
    )
  }
  const from = input.from ?? foundedOn
  const last = endedOn ?? unit.today
  if (from < foundedOn || from > last) {
    throw new Refusal(
      'NGAY-KHAI-NGOAI-DOI',
      `Ngày khai phải từ ngày thành lập (${formatDate(foundedOn)}) đến ${formatDate(last)}. Sửa lại ngày.`,
      'from',
    )
  }
  const act = await appendAct(unit, {
    subject: 'setting',
    subjectId: id,
    kind: 'base_type_stated',
    homeId: id,
    happenedOn: unit.today,
    effectiveOn: from,
    payload: { type: input.type, from },
  })
  await unit.db
    .insertInto('base_type')
    .values({
      act_id: act,
      organisation_id: id,
      type: input.type,
      from_on: from,
      stated_by: unit.asker.accountName,
      stated_on: unit.today,
    })
    .execute()
  return { act }
}
