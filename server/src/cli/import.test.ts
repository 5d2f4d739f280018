import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTestDatabase } from '../engine/test-database.ts'
import { outputOf, ptdv } from '../testing/ptdv-process.ts'

/*
 * The command line on a database of its own: the demo's officer brings in a workbook, as on the screen.
 */

const DEMO = path.join(import.meta.dirname, '../../../demo/src/load-demo.ts')
const database = withTestDatabase()
let folder: string
let file: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ptdv-import-'))
  file = path.join(folder, 'ds.csv')
  await writeFile(
    file,
    [
      'Họ và tên,Giới tính,Ngày sinh,Nguồn,Ngày chi bộ công nhận',
      'Nguyễn Thị Dòng Lệnh,Nữ,05/11/1999,1,10/01/2024',
      'Trần Văn Sai,Nam,31/02/1999,1,10/01/2024',
    ].join('\n'),
  )
  await ptdvOutput('demo', '--size', 'tiny')
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

function ptdvOutput(...args: readonly string[]): Promise<string> {
  const settings = {
    PTDV_DATA: folder,
    PTDV_DEMO_MODULE: DEMO,
    DATABASE_URL: database.ownerUrl,
    DATABASE_RUNTIME_URL: database.runtimeUrl,
    DATABASE_KEEPER_URL: database.keeperUrl,
  }
  return outputOf(ptdv(settings, ...args))
}
const bringIn = (...more: readonly string[]) =>
  ptdvOutput('import', '--kind', 'candidates', '--file', file, '--as', 'chibo', ...more)

test('reads, says what is wrong, writes exactly what it said, and takes it back', async () => {
  const looked = await bringIn()
  expect(looked).toContain('Đã đọc 2 dòng: hiểu được 1, cần sửa 1, bỏ qua 0. Chưa ghi gì.')
  expect(looked).toContain('dòng 3, birth: Tháng 2 năm 1999 chỉ có từ ngày 1 đến ngày 28')
  const written = await bringIn('--commit')
  expect(written).toContain('Đã ghi 1 người.')
  const id = /--undo (\d+)/.exec(written)![1]!
  expect(await ptdvOutput('import', '--undo', id, '--as', 'chibo')).toContain(
    'Đã hoàn tác 1 người.',
  )
}, 60_000)
