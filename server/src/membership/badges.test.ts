import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { write, type Asker } from '../database/unit-of-work.ts'
import { listForm } from '../reports/forms/list-form.ts'
import { readForm } from '../reports/forms/read-form.ts'
import { listWork } from '../work/list-work.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { badgeOutlook } from './badge-outlook.ts'
import { getMember } from './get-member.ts'
import { listBadges, type BadgeQuery } from './list-badges.ts'
import { recordBadges } from './record-badges.ts'
import { recordMemberAct } from './record-member-act.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const district = askerAt(PLACES.district, 'superior_board')
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
/** The coming round: today is 15/10/2024. */
const ROUND = '2024-11-07'

/** Since which day each is counted; listed in the cell by that date. */
const SINCE = {
  due: '1994-11-07',
  dueOther: '1984-09-03',
  late: '1994-09-02',
  later: '1994-11-08',
  young: '2010-02-03',
} as const satisfies Record<string, PlainDate>
const people: Partial<Record<string, number>> = {}

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  for (const [key, since] of Object.entries(SINCE) as [keyof typeof SINCE, PlainDate][]) {
    const [member] = await seedListedMembers(scene.ownerDb, PLACES.cell, 1, since)
    people[key] = member!.person
  }
})

const list = (query: Partial<BadgeQuery> = {}) =>
  reads(district, (unit) => listBadges(unit, { organisation: PLACES.base, round: ROUND, ...query }))
const told = async (query: Partial<BadgeQuery> = {}) =>
  (await list(query)).people.map(({ person, years, state }) => {
    const [key] = Object.entries(people).find(([, id]) => id === person.id) ?? ['?']
    return `${key} ${years} ${state}`
  })

describe('a round', () => {
  test('lists who is due which badge and who is late, counted from the decision; the counts are the list', async () => {
    expect(await told()).toEqual(['dueOther 40 due', 'due 30 due', 'late 30 late'])
    expect(await told({ state: 'late' })).toEqual(['late 30 late'])
    expect(await told({ years: 40 })).toEqual(['dueOther 40 due'])
    const { counts, total, rule } = await list()
    expect(counts).toEqual([
      { state: 'due', count: 2 },
      { state: 'late', count: 1 },
      { state: 'awarded', count: 0 },
    ])
    expect(total).toBe(3)
    // The days of the rounds were read nowhere: the province has yet to confirm them.
    expect(rule.confirmed).toBe(false)
    // Without a round the coming one; a day that is none is refused by name.
    expect((await list({ round: undefined })).round).toBe(ROUND)
    await expect(list({ round: '2024-11-08' })).rejects.toMatchObject({ code: 'DOT-TANG-SAI' })
    await expect(list({ until: '2030-02-03' })).rejects.toMatchObject({ code: 'CAC-DOT-QUA-XA' })
    await expect(list({ organisation: PLACES.otherBase })).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
  })

  test('the outlook over five years is the same rows, and each number is the list it opens', async () => {
    const { rounds, late, children, from, to } = await reads(district, (unit) =>
      badgeOutlook(unit, { organisation: PLACES.base }),
    )
    expect([from, to, rounds.length]).toEqual([ROUND, '2029-09-02', 20])
    expect(late).toEqual([{ years: 30, count: 1 }])
    for (const { round, counts } of rounds) {
      for (const { years, count } of counts) {
        expect((await list({ round, years, state: 'due' })).total).toBe(count)
      }
    }
    expect(rounds[0]!.counts).toEqual([
      { years: 30, count: 1 },
      { years: 40, count: 1 },
    ])
    expect(rounds[1]).toEqual({ round: '2025-02-03', counts: [{ years: 30, count: 1 }] })
    const own = children.find(({ organisation }) => organisation.id === PLACES.cell)!
    for (const { years, count } of own.counts) {
      const query = {
        organisation: PLACES.cell,
        round: from,
        until: to,
        years,
        state: 'due',
      } as const
      expect((await list(query)).total).toBe(count)
    }
    expect(own.late).toBe((await list({ organisation: PLACES.cell, state: 'late' })).total)
    expect(
      children.find(({ organisation }) => organisation.id === PLACES.siblingCell)!.counts,
    ).toEqual([])
  })
})

describe('several at once', () => {
  const lines = () => [
    { person: people.due!, years: 30 as const },
    { person: people.dueOther!, years: 40 as const },
    { person: people.young!, years: 30 as const },
  ]

  test('the cell and the base propose, each once; whoever cannot be proposed is told by name', async () => {
    const proposal = {
      doing: { what: 'propose' },
      happenedOn: '2024-10-01',
      round: ROUND,
    } as const
    const answers = await writes(cell, (unit) =>
      recordBadges(unit, { ...proposal, lines: lines() }),
    )
    expect(answers).toMatchObject([
      { done: true },
      { done: true },
      { done: false, code: 'CHUA-DU-TUOI-DANG' },
    ])
    const again = await writes(base, (unit) =>
      recordBadges(unit, { ...proposal, lines: lines().slice(0, 1) }),
    )
    expect(again).toMatchObject([{ done: true }])
    const { people: rows } = await list({ years: 30, state: 'due' })
    expect(rows[0]!.proposals.map(({ organisation, round }) => [organisation, round])).toEqual([
      [PLACES.cell, ROUND],
      [PLACES.base, ROUND],
    ])
    // The cell's work list asks for nobody more; that of the base for the one it has not proposed.
    const asked = async (asker: Asker) =>
      (await reads(asker, listWork)).items.filter(
        ({ item }) => 'task' in item.action && item.action.task === 'badges',
      )
    expect(await asked(cell)).toEqual([])
    expect(await asked(base)).toMatchObject([
      {
        link: `/dang-vien/huy-hieu?dot=${ROUND}&tinh-trang=due`,
        item: { what: 'Đề nghị tặng 1 đảng viên đến hạn' },
      },
    ])
    const twice = await writes(cell, (unit) =>
      recordBadges(unit, { ...proposal, lines: lines().slice(0, 1) }),
    )
    expect(twice).toMatchObject([{ done: false, code: 'DA-DE-NGHI-HUY-HIEU' }])
  })

  test('one decision awards many: those refused change nothing, the others are held, counted and shown', async () => {
    const award = {
      doing: { what: 'award', number: '210-QĐ/TU' },
      happenedOn: '2024-10-10',
      round: ROUND,
      lines: lines(),
    } as const
    await expect(writes(cell, (unit) => recordBadges(unit, award))).resolves.toMatchObject([
      { code: 'KHONG-DUNG-CAP' },
      { code: 'KHONG-DUNG-CAP' },
      { code: 'KHONG-DUNG-CAP' },
    ])
    const answers = await writes(district, (unit) => recordBadges(unit, award))
    expect(answers).toMatchObject([{ done: true }, { done: true }, { code: 'CHUA-DU-TUOI-DANG' }])
    expect(await told()).toEqual(['dueOther 40 awarded', 'due 30 awarded', 'late 30 late'])
    const { people: rows } = await list({ state: 'awarded', years: 40 })
    expect(rows).toMatchObject([{ awardedOn: '2024-10-10', number: '210-QĐ/TU' }])
    const again = await writes(district, (unit) => recordBadges(unit, award))
    expect(again).toMatchObject([{ code: 'HUY-HIEU-DA-CO' }, { code: 'HUY-HIEU-DA-CO' }, {}])
  })

  test('sent twice, as after a lost answer, it is written once and answered alike', async () => {
    const elsewhere = askerAt(PLACES.siblingDistrict, 'superior_board')
    const [member] = await seedListedMembers(scene.ownerDb, PLACES.otherCell, 1, '1994-10-20')
    const sent = {
      doing: { what: 'award', number: '211-QĐ/TU' },
      happenedOn: '2024-10-11',
      round: ROUND,
      lines: [{ person: member!.person, years: 30 }],
    } as const
    const request = { key: 'badges-sent-twice', route: 'badges.record', body: sent }
    const once = () => write(scene.house, elsewhere, request, (unit) => recordBadges(unit, sent))
    const first = await once()
    expect(first).toMatchObject([{ done: true }])
    expect(await once()).toEqual(first)
    const { acts } = await reads(elsewhere, (unit) => getMember(unit, { person: member!.person }))
    expect(acts.filter(({ kind }) => kind === 'badge_awarded')).toHaveLength(1)
  })

  test('form 7-BTCTW II counts them by their years, each cell opens its people', async () => {
    const query = {
      form: '7',
      organisation: PLACES.base,
      from: '2024-01-01',
      to: TEST_TODAY,
      basis: 'then',
    } as const
    const { values } = await reads(district, (unit) => readForm(unit, query))
    expect([values['badge_30'], values['badge_40'], values['badge_50']]).toEqual([
      { now: 1, before: 0 },
      { now: 1, before: 0 },
      { now: 0, before: 0 },
    ])
    const behind = await reads(district, (unit) =>
      listForm(unit, { ...query, row: 'badge_40', column: 'now' }),
    )
    expect(behind).toMatchObject({
      total: 1,
      people: [{ person: { id: people.dueOther! }, said: 'Được tặng Huy hiệu 40 năm tuổi Đảng' }],
    })
  })

  test('corrected to another badge, it is held, counted and listed as the correction says', async () => {
    const file = await reads(district, (unit) => getMember(unit, { person: people.dueOther! }))
    const awarded = file.acts.find(({ kind }) => kind === 'badge_awarded')!
    await writes(district, (unit) =>
      recordMemberAct(unit, {
        person: people.dueOther!,
        kind: 'corrected',
        happenedOn: TEST_TODAY,
        payload: {
          act: awarded.id,
          happenedOn: '2024-10-10',
          payload: { years: 30, round: ROUND, paper: { number: '210-QĐ/TU', date: '2024-10-10' } },
          basis: 'Bản gốc quyết định',
          approvedBy: 'Ban Thường vụ Huyện ủy',
        },
        version: file.version,
      }),
    )
    const { rows } = await sql<{ kind: string; amount: number }>`
      select kind, sum(amount)::integer as amount from figure_entry
      where person_id = ${people.dueOther!} and kind like 'badge%' group by 1 order by 1`.execute(
      scene.ownerDb,
    )
    expect(rows).toEqual([
      { kind: 'badge_30', amount: 1 },
      { kind: 'badge_40', amount: 0 },
    ])
    // The thirty years were full ten years ago; what was given in this round stands in its list.
    expect(await told()).toContain('dueOther 40 due')
    expect(await told({ state: 'awarded' })).toEqual(['due 30 awarded', 'dueOther 30 awarded'])
  })
})

test('badges of before are noted for many at once: off the late, and no movement of the year', async () => {
  const members = await seedListedMembers(scene.ownerDb, PLACES.cousinCell, 3, '1990-02-03')
  const at = { organisation: PLACES.siblingBase, round: ROUND } as const
  expect((await list(at)).people.map(({ state }) => state)).toEqual(['late', 'late', 'late'])
  const answers = await writes(askerAt(PLACES.siblingBase, 'base_office'), (unit) =>
    recordBadges(unit, {
      doing: { what: 'note' },
      happenedOn: TEST_TODAY,
      round: ROUND,
      lines: members.map(({ person }) => ({ person, years: 30 })),
    }),
  )
  expect(answers.map(({ done }) => done)).toEqual([true, true, true])
  expect((await list(at)).people).toEqual([])
  const { rows } = await sql`
    select from figure_entry where organisation_id = ${PLACES.cousinCell} and kind like 'badge%'`.execute(
    scene.ownerDb,
  )
  expect(rows).toEqual([])
})

describe('party age behind the list', () => {
  test('the time outside moves the day; a note of an earlier badge takes somebody off the late', async () => {
    const [member] = await seedListedMembers(scene.ownerDb, PLACES.siblingCell, 1, '1990-02-03')
    const { person } = member!
    const record = async (
      kind: 'expulsion_decided' | 'restored' | 'badge_noted',
      payload: object,
      on: PlainDate,
    ) => {
      const { version } = await reads(district, (unit) => getMember(unit, { person }))
      await writes(district, (unit) =>
        recordMemberAct(unit, { person, kind, happenedOn: on, payload: { ...payload }, version }),
      )
    }
    const paper = { number: '1-QĐ/HU', date: '2024-03-01' }
    const at = { organisation: PLACES.siblingCell, round: ROUND } as const
    expect((await list(at)).people).toMatchObject([{ years: 30, state: 'late', moved: false }])
    await record('expulsion_decided', { paper, reason: 'Vi phạm' }, '2024-03-01')
    expect((await list(at)).people).toEqual([])
    // Wrongly: as if never out.
    await record('restored', { paper, reason: 'Oan sai' }, '2024-05-01')
    expect((await list(at)).people).toMatchObject([{ countedFrom: '1990-02-03', state: 'late' }])
    await record('badge_noted', { years: 30, on: null, number: null }, TEST_TODAY)
    expect((await list(at)).people).toEqual([])
    await scene.ownerDb
      .updateTable('membership')
      .set({ party_age_from: '1994-10-01', badges: '[]' })
      .where('person_id', '=', person)
      .execute()
    expect((await list(at)).people).toMatchObject([
      { years: 30, state: 'due', countedFrom: '1994-10-01', moved: true },
    ])
  })
})

test('two lists of the same people, sent at once the other way round, award each once', async () => {
  const members = await seedListedMembers(scene.ownerDb, PLACES.cousinCell, 6, '1990-01-01')
  const lines = members.map(({ person }) => ({ person, years: 30 as const }))
  const doing = { what: 'award', number: '300-QĐ/TU' } as const
  const answers = await Promise.all(
    [lines, lines.toReversed()].map((sent) =>
      writes(district, (unit) =>
        recordBadges(unit, { doing, happenedOn: '2024-10-10', round: ROUND, lines: sent }),
      ),
    ),
  )
  const [one, other] = [answers[0]!, answers[1]!.toReversed()]
  expect(one.map(({ done }, place) => done !== other[place]!.done)).toEqual(lines.map(() => true))
})
