import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../testing/browser.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { buildServer } from './build-server.ts'

const scene = withTestHouse({ demo: true })
let app: FastifyInstance
let cookie: string

beforeAll(async () => {
  app = await buildServer(scene.house, { logLevel: 'silent' })
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedOfficer(scene.ownerDb, { userName: 'bi.thu', role: 'cell_officer', at: PLACES.cell })
  const browser = openBrowser(scene.house)
  await browser.signIn('bi.thu')
  cookie = browser.cookieHeader()
})
afterAll(() => app.close())

const person = {
  fullName: 'Trần Minh Quân',
  birth: '1998-03-14',
  sex: 'male',
  citizenNumber: null,
  residence: null,
  occupation: null,
  schooling: null,
  youthUnionMember: true,
  tradeUnionMember: false,
}
const opening = (changes: object, personChanges: object = {}) => ({
  key: crypto.randomUUID(),
  cell: PLACES.cell,
  person: { ...person, ...personChanges },
  existingPerson: null,
  twinsSeen: false,
  source: 1,
  happenedOn: '2024-09-01',
  ...changes,
})

test.each([
  ['a day that is none', opening({ happenedOn: '2024-02-31' })],
  ['a zero byte in a text', opening({}, { residence: 'thôn\u0000Một' })],
  ['a number past every range', opening({ cell: 9_007_199_254_740_991 })],
  ['a text without end', opening({}, { residence: 'a'.repeat(10_000) })],
])('%s is refused in words and writes nothing', async (_, body) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/cases',
    headers: { cookie, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
  expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('SAI-NOI-DUNG')])
  expect(await scene.ownerDb.selectFrom('person').select('id').execute()).toEqual([])
})

test.each([
  ['/api/cases', JSON.stringify(opening({})).slice(0, -20)],
  ['/api/cases', 'Trần Minh Quân'],
  ['/api/rpc/admission/openCase', JSON.stringify({ json: opening({}) }).slice(0, -20)],
  ['/api/rpc/admission/openCase', '[]'],
  ['/api/rpc/access/signIn', '{"json":{"userName":"bi.t'],
])(
  'what arrives at %s broken (%s) is refused in words and writes nothing',
  async (url, payload) => {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { cookie, 'content-type': 'application/json' },
      payload,
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toMatch(/NOI-DUNG-KHONG-DOC-DUOC|SAI-NOI-DUNG/)
    expect(answer.body).not.toContain('Malformed')
    expect(await scene.ownerDb.selectFrom('person').select('id').execute()).toEqual([])
  },
)
