import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../database/connect.ts'
import { testServer } from '../engine/clone-database.ts'
import { signInOverHttp } from '../testing/http-officer.ts'
import { end, outputOf, ptdv, started } from '../testing/ptdv-process.ts'
import { withConnection } from './installation.ts'

/*
 * The way of the README for a PostgreSQL of one's own: an owner who may make roles and is no superuser, an empty
 * database with pg_trgm, then the command line.
 */

const NAME = `ptdv_test_${process.pid}_external`
const children: ChildProcess[] = []
let folder: string
let url: string
let cluster: Awaited<ReturnType<typeof testServer>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ptdv-external-'))
  cluster = await testServer()
  const own = new URL(cluster.ownerUrl)
  await asSuperuser(own, async (db) => {
    await sql.raw(`create role ${NAME} login createrole password 'bí mật'`).execute(db)
    // The tests' cluster has the two roles already; from PostgreSQL 16 on only who made them may hand them on.
    await sql.raw(`grant ptdv_app, ptdv_keeper to ${NAME} with admin option`).execute(db)
    await sql.raw(`create database ${NAME} owner ${NAME}`).execute(db)
  })
  own.pathname = NAME
  await asSuperuser(own, (db) => sql`create extension pg_trgm`.execute(db))
  own.username = NAME
  own.password = 'bí mật'
  url = own.href
}, 60_000)

afterAll(async () => {
  for (const child of children) await end(child, 'SIGKILL')
  await asSuperuser(new URL(cluster.ownerUrl), async (db) => {
    await sql.raw(`drop database if exists ${NAME} with (force)`).execute(db)
    await sql.raw(`drop role ${NAME}`).execute(db)
  })
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
})

function asSuperuser<T>(at: URL, work: (db: Db) => Promise<T>): Promise<T> {
  return withConnection(at.href, work)
}

function run(...args: string[]): ChildProcess {
  const child = ptdv({ PTDV_DATA: folder, DATABASE_URL: url }, ...args)
  children.push(child)
  return child
}

test('an empty database becomes an installation whose first administrator must change his password', async () => {
  expect(await outputOf(run('migrate'))).toBe('Cơ sở dữ liệu đã ở bản mới nhất.\n')
  const founding = ['--found', 'Tỉnh ủy Hưng Yên', '--since', '1997-01-01']
  const made = await outputOf(run('first-administrator', '--user', 'quantri', ...founding))
  const password = /^Mật khẩu dùng một lần: (.+)$/m.exec(made)?.[1]

  const { address, printed } = await started(run('start'))
  expect(printed).not.toContain('mẫu')
  const administrator = await signInOverHttp(address, 'quantri', password!)
  expect(await administrator.get(address, 'me')).toMatchObject({
    account: { userName: 'quantri' },
    acting: { role: 'system_administrator', organisation: { name: 'Tỉnh ủy Hưng Yên' } },
    mustChangePassword: true,
    mustEnrolSecondFactor: true,
    demo: false,
  })
  await expect(administrator.get(address, 'accounts')).rejects.toThrow('DOI-MAT-KHAU-TRUOC')
  expect(await outputOf(run('verify-audit'))).toContain('Nhật ký còn nguyên vẹn.')
}, 60_000)
