import { randomBytes, randomUUID } from 'node:crypto'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import type { Db } from '../database/connect.ts'
import { createAccountWithMandates } from './create-account.ts'
import { noteAccountDeed } from './note-account-deed.ts'
import { spellPassword } from './spell-password.ts'

interface FirstAdministrator {
  readonly userName: string
  readonly displayName: string
  /** Official code or our number; the province where none is given. */
  readonly organisation: string | undefined
}

/**
 * The administrator whom nobody could make on the screen. On the owner's connection, in a transaction.
 * @throws Refusal KHONG-CO-TO-CHUC; DA-CO-QUAN-TRI when the organisation has one; those of a new account.
 */
export async function makeFirstAdministrator(
  db: Db,
  wanted: FirstAdministrator,
  today: PlainDate,
): Promise<{ organisationName: string; password: string }> {
  const place = await getOrganisation(db, wanted.organisation)
  const present = await db
    .selectFrom('mandate')
    .innerJoin('account', 'account.id', 'mandate.account_id')
    .select('user_name')
    .where('role', '=', 'system_administrator')
    .where('mandate.organisation_id', '=', place.id)
    .where('ended_at', 'is', null)
    .where('disabled_on', 'is', null)
    .executeTakeFirst()
  if (present !== undefined) {
    throw new Refusal(
      'DA-CO-QUAN-TRI',
      `${place.name} đã có quản trị hệ thống (${present.user_name}). Người đó tạo các tài khoản khác trên trang Tài khoản.`,
    )
  }
  const password = spellPassword(randomBytes(32))
  const { accountId } = await createAccountWithMandates(db, {
    userName: wanted.userName,
    displayName: wanted.displayName,
    password,
    mustChangePassword: true,
    organisationId: place.id,
    createdOn: today,
    mandates: [{ role: 'system_administrator', organisationId: place.id, from: today, to: null }],
    grantedBy: null,
  })
  await noteAccountDeed(db, {
    action: 'account.first_administrator',
    accountId,
    requestId: randomUUID(),
  })
  return { organisationName: place.name, password }
}

async function getOrganisation(
  db: Db,
  wanted: string | undefined,
): Promise<{ id: number; name: string }> {
  const living = db.selectFrom('organisation').select(['id', 'name']).where('ended_on', 'is', null)
  const found =
    wanted === undefined
      ? await living.where('kind', '=', 'provincial_committee').executeTakeFirst()
      : ((await living.where('code', '=', wanted).executeTakeFirst()) ??
        (/^\d{1,9}$/.test(wanted)
          ? await living.where('id', '=', Number(wanted)).executeTakeFirst()
          : undefined))
  if (found !== undefined) return found
  throw new Refusal(
    'KHONG-CO-TO-CHUC',
    'Không có tổ chức đang hoạt động với mã này. Hệ thống còn trống thì lập tỉnh ủy trước: thêm --found "Tỉnh ủy …" --since NĂM-THÁNG-NGÀY.',
  )
}
