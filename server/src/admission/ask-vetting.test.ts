import { createRouterClient } from '@orpc/server'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { router } from '../http/router.ts'
import { openBrowser } from '../testing/browser.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'

const scene = withTestHouse({ demo: true })
const key = () => crypto.randomUUID()

async function desk(userName: string) {
  const browser = openBrowser(scene.house)
  await browser.signIn(userName)
  return createRouterClient(router, { context: browser.context })
}
type Desk = Awaited<ReturnType<typeof desk>>

let base: Desk
let ready: number[]
/** Has handed in no life history. */
let early: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  const members = await seedMembers(scene.ownerDb, PLACES.cell, 6)
  for (const [userName, role, at] of [
    ['ankhe', 'base_office', PLACES.base],
    ['chibo', 'cell_officer', PLACES.cell],
  ] as const) {
    await seedOfficer(scene.ownerDb, { userName, role, at })
  }
  base = await desk('ankhe')
  const cell = await desk('chibo')
  const person = async (fullName: string) => {
    const { case: id } = await cell.admission.openCase({
      cell: PLACES.cell,
      person: {
        fullName,
        birth: '1996-05-20',
        sex: 'female',
        citizenNumber: null,
        residence: null,
        occupation: null,
        schooling: 'higher',
        youthUnionMember: true,
        tradeUnionMember: false,
      },
      existingPerson: null,
      twinsSeen: true,
      source: 4,
      happenedOn: '2024-01-10',
      key: key(),
    })
    return id
  }
  ready = [await person('Đỗ Thị An'), await person('Đỗ Thị Bình')]
  early = await person('Đỗ Thị Chưa')
  for (const id of ready) {
    const lines = [
      ['helper_assigned', '2024-01-15', { helpers: [members[1]] }],
      [
        'course_passed',
        '2024-03-01',
        { certificate: { number: '15/CN', date: '2024-02-20' }, issuer: 'Trung tâm' },
      ],
      ['applied', '2024-03-05', {}],
      [
        'life_history_handed_in',
        '2024-03-20',
        {
          relatives: id === ready[0] ? [{ key: 'father' }, { key: 'spouse' }] : [{ key: 'mother' }],
        },
      ],
    ] as const
    for (const [at, [kind, happenedOn, payload]] of lines.entries()) {
      await cell.admission.recordAct({ id, kind, happenedOn, payload, version: at + 1, key: key() })
    }
  }
}, 60_000)

const asked = () => ({
  cases: [ready[0]!, early, ready[1]!].map((id) => ({ case: id, number: null })),
  request: 'que-noi',
  happenedOn: '2024-04-01' as const,
  organisation: null,
  organisationName: 'Đảng ủy xã khác',
  about: 'bố mẹ đẻ',
  number: '61-CV/ĐU',
  relations: ['father' as const, 'mother' as const],
  foreign: false,
  key: key(),
})
const countOf = async () =>
  (
    await sql<{ acts: number; requests: number }>`
      select (select count(*)::integer from act where kind = 'vetting_asked') as acts,
        (select count(*)::integer from vetting_request) as requests`.execute(scene.ownerDb)
  ).rows[0]

test('[2.1-g] one place is asked about several people: the refused is named with its sentence, the others stand, one act each', async () => {
  const first = asked()
  const { lines } = await base.admission.askVetting(first)
  expect(lines.map(({ person, recorded }) => [person, recorded])).toEqual([
    ['Đỗ Thị An', true],
    ['Đỗ Thị Chưa', false],
    ['Đỗ Thị Bình', true],
  ])
  expect(lines[1]!.sentence).toContain('lý lịch')
  expect(await countOf()).toEqual({ acts: 2, requests: 2 })
  const covers = await sql<{ covers: unknown }>`
    select payload -> 'covers' as covers from act where kind = 'vetting_asked' order by subject_id`.execute(
    scene.ownerDb,
  )
  // Of the chosen relations each dossier asks about those it declares.
  expect(covers.rows).toEqual([{ covers: ['father'] }, { covers: ['mother'] }])
  expect(await base.admission.askVetting(first)).toEqual({ lines })
  expect(await countOf()).toEqual({ acts: 2, requests: 2 })
})

test('the same letter to the same place is not asked again under another key', async () => {
  const { lines } = await base.admission.askVetting({ ...asked(), request: 'lan-hai' })
  expect(lines.filter(({ recorded }) => recorded)).toEqual([])
  expect(lines[0]!.sentence).toContain('61-CV/ĐU')
  expect(await countOf()).toEqual({ acts: 2, requests: 2 })
})
