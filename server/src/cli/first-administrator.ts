import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { Refusal } from '@ptdv/core/refusal'
import { createAccountWithMandates } from '../access/create-account.ts'
import { noteAccountDeed } from '../access/note-account-deed.ts'
import { spellPassword } from '../access/spell-password.ts'
import type { Db } from '../database/connect.ts'
import { todayInVietnam } from '../database/open-house.ts'
import { randomBytes } from 'node:crypto'
import { withConnection, withDatabase } from './installation.ts'

/**
 * Makes the first system administrator of an organisation and prints a password to be used once. From then on
 * accounts are made in the browser; the command refuses when the organisation already has an administrator.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { userName, displayName, organisation } = readArguments(args)
  return withDatabase((database) =>
    withConnection(database.ownerUrl, async (db) => {
      const made = await db
        .transaction()
        .execute((transaction) =>
          makeFirstAdministrator(transaction, userName, displayName, organisation),
        )
      console.log(`Đã tạo quản trị hệ thống “${userName}” của ${made.organisationName}.`)
      console.log(`Mật khẩu dùng một lần: ${made.password}`)
      console.log(
        'Lần đăng nhập đầu phải đổi mật khẩu và cài lớp bảo vệ thứ hai. Mật khẩu này không hiện lại.',
      )
      return 0
    }),
  )
}

/**
 * @param organisation its official code or its number
 * @throws Refusal KHONG-CO-TO-CHUC, DA-CO-QUAN-TRI, and those of a new account.
 */
export async function makeFirstAdministrator(
  db: Db,
  userName: string,
  displayName: string,
  organisation: string | undefined,
): Promise<{ accountId: number; organisationName: string; password: string }> {
  const place = await findOrganisation(db, organisation)
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
  const today = todayInVietnam()
  const { accountId } = await createAccountWithMandates(db, {
    userName,
    displayName,
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
  return { accountId, organisationName: place.name, password }
}

function readArguments(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      user: { type: 'string' },
      name: { type: 'string' },
      organisation: { type: 'string' },
    },
  })
  if (values.user === undefined) {
    throw new Refusal(
      'CAN-TEN-DANG-NHAP',
      'Cần tên đăng nhập, ví dụ: npm run ptdv -- first-administrator --user quantri --name "Nguyễn Văn A" --organisation 33',
    )
  }
  return {
    userName: values.user,
    displayName: values.name ?? 'Quản trị hệ thống',
    organisation: values.organisation,
  }
}

/** The organisation of that code or number; the province where none is named. */
async function findOrganisation(
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
  if (found === undefined) {
    throw new Refusal(
      'KHONG-CO-TO-CHUC',
      'Không có tổ chức đang hoạt động với mã này. Nhập cây tổ chức trước, hoặc kiểm tra lại mã.',
    )
  }
  return found
}
