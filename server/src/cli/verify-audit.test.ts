import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noteAccountDeed } from '../access/note-account-deed.ts'
import { sealAudit } from '../audit/seal-audit.ts'
import { withTestDatabase } from '../engine/test-database.ts'
import { withConnection } from './installation.ts'
import { run } from './verify-audit.ts'

const database = withTestDatabase()
let printed: string[]

beforeEach(async () => {
  printed = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  vi.stubEnv('DATABASE_URL', database.ownerUrl)
  vi.stubEnv('DATABASE_RUNTIME_URL', database.runtimeUrl)
  vi.stubEnv('DATABASE_KEEPER_URL', database.keeperUrl)
  await asOwner('truncate audit, audit_pending, audit_seal restart identity')
  await withConnection(database.runtimeUrl, async (db) => {
    for (let deed = 0; deed < 4; deed++) {
      const action = 'account.signed_in'
      await noteAccountDeed(db, { action, accountId: 1, requestId: 'thử', detail: { deed } })
    }
  })
  await withConnection(database.keeperUrl, (db) => sealAudit(db))
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

function asOwner(statement: string): Promise<unknown> {
  return withConnection(database.ownerUrl, (db) => sql.raw(statement).execute(db))
}

test('an untouched log is said to be whole, with its newest link to be written down', async () => {
  expect(await run()).toBe(0)
  expect(printed).toEqual([
    expect.stringMatching(/^Đã kiểm 4 dòng nhật ký\. Mắt xích cuối: [0-9a-f]{64}$/),
    'Nhật ký còn nguyên vẹn.',
  ])
})

test('each finding is one line in Vietnamese, and the exit code is 1', async () => {
  await asOwner(`update audit set detail = '{}' where id = 1; delete from audit where id = 2;
    delete from audit_seal where sequence = 3`)
  expect(await run()).toBe(1)
  expect(printed.slice(1)).toEqual([
    'Dòng 1, mắt xích 1: nội dung đã bị sửa.',
    'Dòng 2, mắt xích 2: dòng đã bị xóa.',
    'Dòng 4, mắt xích 4: mắt xích đứng ngay trước đã bị rút hoặc bị sửa.',
    'Dòng 3: niêm phong của dòng đã bị gỡ.',
  ])
})
