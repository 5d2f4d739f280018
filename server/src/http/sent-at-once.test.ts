import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPerson } from '../people/new-person.testing.ts'
import { openBrowser } from '../testing/browser.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { buildServer } from './build-server.ts'

const scene = withTestHouse({ demo: true })
let app: FastifyInstance
let officers: string[]
let helper: { person: number; name: string }

beforeAll(async () => {
  app = await buildServer(scene.house, { logLevel: 'silent' })
  await seedTree(scene.ownerDb, TEST_TODAY)
  const members = await seedMembers(scene.ownerDb, PLACES.cell, 3)
  helper = members[0]!
  officers = await Promise.all(
    ['bi.thu', 'pho.bi.thu'].map(async (userName) => {
      await seedOfficer(scene.ownerDb, { userName, role: 'cell_officer', at: PLACES.cell })
      const browser = openBrowser(scene.house)
      await browser.signIn(userName)
      return browser.cookieHeader()
    }),
  )
})
afterAll(() => app.close())

async function post(cookie: string, path: string, body: unknown) {
  const headers = { cookie, 'content-type': 'application/json' }
  const payload = JSON.stringify(body)
  const answer = await app.inject({ method: 'POST', url: `/api/${path}`, headers, payload })
  return { status: answer.statusCode, body: answer.json() as Record<string, unknown> }
}

const newCase = (fullName: string) => ({
  key: crypto.randomUUID(),
  cell: PLACES.cell,
  person: newPerson({ fullName, birth: '1996-04-18', sex: 'female', youthUnionMember: false }),
  existingPerson: null,
  twinsSeen: true,
  source: 1,
  happenedOn: '2024-03-15',
})

const helpAct = (key: string, happenedOn = '2024-03-20') => ({
  key,
  kind: 'helper_assigned',
  happenedOn,
  payload: { helpers: [helper] },
  version: 1,
})

async function openCase(name: string): Promise<number> {
  const { body } = await post(officers[0]!, 'cases', newCase(name))
  return Number(body['case'])
}

async function traces(caseId: number) {
  const { rows } = await sql<{ kind: string; audited: number; entered: number }>`
    select a.kind, (select count(*) from audit u where u.act_id = a.id) as audited,
      (select count(*) from figure_entry e where e.act_id = a.id) as entered
    from act a where a.subject = 'case' and a.subject_id = ${caseId} order by a.id`.execute(
    scene.ownerDb,
  )
  return rows
}

const ONCE = { audited: 1, entered: 1 }

test('an act sent eight times at once with one key acts once, and all eight get its answer', async () => {
  const id = await openCase('Nguyễn Thị Một')
  const act = helpAct(crypto.randomUUID())
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => post(officers[0]!, `cases/${id}/acts`, act)),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(answers[0]!.body).toMatchObject({ version: 2 })
  expect(await traces(id)).toEqual([
    { kind: 'in_view', ...ONCE },
    { kind: 'helper_assigned', ...ONCE },
  ])
})

test('a case opened eight times at once with one key is one case of one person', async () => {
  const opened = newCase('Nguyễn Thị Tám')
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => post(officers[0]!, 'cases', opened)),
  )
  expect(new Set(answers.map(({ body }) => body['case'])).size).toBe(1)
  const people = await scene.ownerDb
    .selectFrom('person')
    .select('id')
    .where('full_name', '=', 'Nguyễn Thị Tám')
    .execute()
  expect(people).toHaveLength(1)
})

test('the same key with another content, or from another officer, is not answered with the first', async () => {
  const id = await openCase('Nguyễn Thị Hai')
  const key = crypto.randomUUID()
  const first = await post(officers[0]!, `cases/${id}/acts`, helpAct(key))
  expect(first.status).toBe(200)
  const other = await post(officers[0]!, `cases/${id}/acts`, helpAct(key, '2024-03-21'))
  expect(other).toMatchObject({ status: 422, body: { data: { code: 'GUI-LAI-KHAC-NOI-DUNG' } } })
  const colleague = await post(officers[1]!, `cases/${id}/acts`, helpAct(key))
  expect(colleague.status).toBe(409)
  expect(await traces(id)).toHaveLength(2)
})

test('of two officers at one case at once one records, and the other is told what changed and by whom', async () => {
  for (const given of ['An', 'Bình', 'Cúc', 'Dung', 'Én']) {
    const id = await openCase(`Nguyễn Thị ${given}`)
    const answers = await Promise.all(
      officers.map((cookie) => post(cookie, `cases/${id}/acts`, helpAct(crypto.randomUUID()))),
    )
    const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
    const winner = ['bi.thu', 'pho.bi.thu'][answers.indexOf(won!)]
    expect(won).toMatchObject({ status: 200, body: { version: 2 } })
    expect(lost).toMatchObject({
      status: 409,
      body: {
        data: {
          changes: [
            `Đồng chí ${winner}, Chi bộ thôn Một: Phân công đảng viên giúp đỡ, ngày 20/03/2024`,
          ],
        },
      },
    })
    expect(await traces(id)).toHaveLength(2)
  }
})
