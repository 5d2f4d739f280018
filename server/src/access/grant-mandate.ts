import type { RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { getManagedAccount } from './managed-account.ts'

interface Grant {
  readonly id: number
  readonly role: RoleKey
  readonly organisation: number
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/**
 * Gives an account a role at an organisation within the administrator's, from–to (both days included).
 * @throws Missing; Refusal TO-CHUC-DA-KET-THUC, NGAY-NHIEM-VU-SAI.
 */
export async function grantMandate(unit: Unit, grant: Grant): Promise<{ mandate: number }> {
  const account = await getManagedAccount(unit, grant.id)
  const organisation = await getVisibleOrganisation(unit, grant.organisation)
  if (organisation.endedOn !== null && organisation.endedOn <= unit.today) {
    throw new Refusal(
      'TO-CHUC-DA-KET-THUC',
      'Tổ chức này đã kết thúc hoạt động. Chọn tổ chức kế thừa.',
      'organisation',
    )
  }
  if (grant.to !== null && grant.to < grant.from) {
    throw new Refusal('NGAY-NHIEM-VU-SAI', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', 'to')
  }
  const granted = await unit.db
    .insertInto('mandate')
    .values({
      account_id: account.id,
      role: grant.role,
      organisation_id: organisation.id,
      from_on: grant.from,
      to_on: grant.to,
      granted_by: unit.asker.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteAudit(unit, {
    action: 'mandate.granted',
    subject: 'mandate',
    subjectId: granted.id,
    detail: { account: account.id, role: grant.role, organisation: organisation.id },
  })
  return { mandate: granted.id }
}
