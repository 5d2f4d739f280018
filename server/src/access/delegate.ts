import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { normalUserName } from './user-names.ts'

interface Delegation {
  readonly mandate: number
  readonly userName: string
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * Lends one's own mandate to another account, from–to (both days included), within the mandate's own dates.
 * What is held by delegation cannot be lent on.
 * @throws Missing; Refusal NGAY-UY-QUYEN-SAI, KHONG-UY-QUYEN-TIEP, KHONG-CO-TAI-KHOAN.
 */
export async function delegate(
  unit: Unit,
  { mandate, userName, from, to }: Delegation,
): Promise<{ mandate: number }> {
  const { db, asker, today } = unit
  const own = await db
    .selectFrom('mandate')
    .selectAll()
    .where('id', '=', mandate)
    .where('account_id', '=', asker.accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (own === undefined || own.from_on > today || (own.to_on !== null && own.to_on < today))
    throw new Missing()
  if (own.delegated_from !== null) {
    throw new Refusal(
      'KHONG-UY-QUYEN-TIEP',
      'Nhiệm vụ nhận ủy quyền thì không ủy quyền tiếp được. Người giữ nhiệm vụ phải tự ủy quyền.',
    )
  }
  if (from < today || to < from || (own.to_on !== null && to > own.to_on)) {
    throw new Refusal(
      'NGAY-UY-QUYEN-SAI',
      'Ngày ủy quyền phải từ hôm nay trở đi và nằm trong thời hạn nhiệm vụ của đồng chí.',
      'to',
    )
  }
  const receiver = await db
    .selectFrom('account')
    .select('id')
    .where('user_name', '=', normalUserName(userName))
    .where('disabled_on', 'is', null)
    .where('id', '!=', asker.accountId)
    .executeTakeFirst()
  if (receiver === undefined) {
    throw new Refusal(
      'KHONG-CO-TAI-KHOAN',
      'Không có tài khoản nào khác đang dùng với tên đăng nhập này. Kiểm tra lại tên.',
      'userName',
    )
  }
  const lent = await db
    .insertInto('mandate')
    .values({
      account_id: receiver.id,
      role: own.role,
      organisation_id: own.organisation_id,
      from_on: from,
      to_on: to,
      delegated_from: own.id,
      granted_by: asker.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteAudit(unit, {
    action: 'mandate.delegated',
    subject: 'mandate',
    subjectId: lent.id,
    detail: { from: own.id, account: receiver.id, fromOn: from, toOn: to },
  })
  return { mandate: lent.id }
}
