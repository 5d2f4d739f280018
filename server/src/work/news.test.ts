import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openCase } from '../admission/open-case.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { openRound } from '../sources/open-round.ts'
import { reportSurvey } from '../sources/report-survey.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { countNews, listNews } from './list-news.ts'
import { noteVisit } from './note-visit.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const district = askerAt(PLACES.district, 'superior_board', { accountId: 71 })
const base = askerAt(PLACES.base, 'base_office', { accountId: 72 })
const cell = askerAt(PLACES.cell, 'cell_officer', { accountId: 73 })
const elsewhere = askerAt(PLACES.otherCell, 'cell_officer', { accountId: 74 })

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))
beforeEach(() => sql`truncate visit`.execute(scene.ownerDb))

const visit = (asker: typeof base, seen = false) => writes(asker, (unit) => noteVisit(unit, seen))
const left = (asker: typeof base, minutes: number) =>
  sql`update visit set seen_at = now() - make_interval(mins => ${minutes}) where account_id = ${asker.accountId}`.execute(
    scene.ownerDb,
  )
const textsOf = async (asker: typeof base, since: string) => {
  const { news } = await reads(asker, (unit) => listNews(unit, { since }))
  return news.map(({ text, about }) => `${about ?? ''}: ${text}`)
}

test('[2.1-g] what others recorded in one’s part of the tree since the last visit is new; one’s own deeds are not', async () => {
  await visit(base, true)
  const { case: id } = await writes(cell, (unit) =>
    openCase(unit, {
      cell: PLACES.cell,
      person: newPerson({ fullName: 'Lê Thị Mới', birth: '1999-05-09', sex: 'female' }),
      existingPerson: null,
      twinsSeen: true,
      source: 1,
      happenedOn: '2024-10-01',
    }),
  )
  const { id: round } = await writes(district, (unit) =>
    openRound(unit, { year: 2024, name: 'Đợt 2', asOf: '2024-09-30', dueOn: '2024-10-31' }),
  )
  const counts = SOURCE_IDS.map((source) => ({ source, inView: 2, eligible: 1, trained: 0 }))
  await writes(cell, (unit) =>
    reportSurvey(unit, { id: round, organisation: PLACES.cell, counts, version: 0 }),
  )

  const { since } = await visit(base)
  expect(await textsOf(base, since)).toEqual([
    ': Gửi số nguồn',
    'Lê Thị Mới: Đưa vào danh sách quần chúng ưu tú',
  ])
  expect(await reads(base, (unit) => countNews(unit, since))).toEqual({
    cases: 1,
    members: 0,
    targets: 1,
    organisations: 0,
  })
  const { news } = await reads(base, (unit) => listNews(unit, { since, group: 'cases' }))
  expect(news).toMatchObject([{ link: `/ho-so/${id}` }])
  expect(await textsOf(cell, since)).toEqual([])
  expect(await textsOf(elsewhere, since)).toEqual([])
})

test('a visit goes on until a pause of half an hour; marked as seen, nothing is new', async () => {
  const first = await visit(base)
  expect((await visit(base)).since).toBe(first.since)
  await left(base, 29)
  expect((await visit(base)).since).toBe(first.since)
  await left(base, 31)
  const second = await visit(base)
  expect(second.since > first.since).toBe(true)
  const marked = await visit(base, true)
  expect(await textsOf(base, marked.since)).toEqual([])
  expect((await visit(base)).since).toBe(marked.since)
})
