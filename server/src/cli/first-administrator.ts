import { parseArgs } from 'node:util'
import { plainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { makeFirstAdministrator } from '../access/make-first-administrator.ts'
import { migrate } from '../database/migrate.ts'
import { todayInVietnam } from '../database/open-house.ts'
import { foundProvince } from '../organisations/found-province.ts'
import { withConnection, withDatabase } from './installation.ts'

/**
 * Makes the first system administrator and prints a password to be used once; on an empty installation it first
 * founds the provincial committee. From then on accounts and organisations are made in the browser.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { administrator, province } = readArguments(args)
  const today = todayInVietnam()
  const made = await withDatabase(async (database) => {
    await migrate(database.ownerUrl)
    return withConnection(database.ownerUrl, (owner) =>
      owner.transaction().execute(async (db) => {
        if (province !== null) await foundProvince(db, province, today)
        return makeFirstAdministrator(db, administrator, today)
      }),
    )
  })
  console.log(`Đã tạo quản trị hệ thống “${administrator.userName}” của ${made.organisationName}.`)
  console.log(`Mật khẩu dùng một lần: ${made.password}`)
  console.log(
    'Lần đăng nhập đầu phải đổi mật khẩu và cài lớp bảo vệ thứ hai. Mật khẩu này không hiện lại.',
  )
  return 0
}

function readArguments(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      user: { type: 'string' },
      name: { type: 'string', default: 'Quản trị hệ thống' },
      organisation: { type: 'string' },
      found: { type: 'string' },
      since: { type: 'string' },
    },
  })
  if (values.user === undefined) {
    throw new Refusal(
      'CAN-TEN-DANG-NHAP',
      'Cần tên đăng nhập, ví dụ: npm run ptdv -- first-administrator --user quantri --name "Nguyễn Văn A" --organisation 33',
    )
  }
  return {
    administrator: {
      userName: values.user,
      displayName: values.name,
      organisation: values.organisation,
    },
    province:
      values.found === undefined ? null : { name: values.found, foundedOn: dayOf(values.since) },
  }
}

function dayOf(since: string | undefined): PlainDate {
  if (since === undefined) {
    throw new Refusal(
      'CAN-NGAY-LAP',
      'Cần ngày lập tỉnh ủy đi cùng --found, ví dụ: --since 1997-01-01',
    )
  }
  return plainDate(since)
}
