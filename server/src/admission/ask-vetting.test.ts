import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newPerson } from '../people/new-person.testing.ts'
import { openDesk, type Desk } from '../testing/open-desk.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { openCaseAt, recordAt } from './case-desk.testing.ts'

const scene = withTestHouse({ demo: true })
const key = () => crypto.randomUUID()

let base: Desk
let ready: number[]
/** Has handed in no life history. */
let early: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  const members = await seedMembers(scene.ownerDb, PLACES.cell, 6)
  base = await openDesk(scene, PLACES.base, 'base_office')
  const cell = await openDesk(scene, PLACES.cell, 'cell_officer')
  const person = (fullName: string) =>
    openCaseAt(cell, {
      cell: PLACES.cell,
      person: newPerson({ fullName, birth: '1996-05-20', sex: 'female' }),
      source: 4,
      happenedOn: '2024-01-10',
    })
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
    for (const [kind, on, payload] of lines) await recordAt(cell, id, kind, on, payload)
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
