import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { SoldierActKind } from '@ptdv/core/soldiers/acts'
import { OFFER_FIGURE_KEYS } from '@ptdv/core/soldiers/offer-figures'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { readMembers } from '../figures/read-members.ts'
import { getMember } from '../membership/get-member.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { announceSoldier, type SoldierToAnnounce } from './announce-soldier.ts'
import { getSoldier } from './get-soldier.ts'
import { getSoldierBoard } from './get-soldier-board.ts'
import { listGivers } from './list-givers.ts'
import { listMilitiaPosts } from './list-militia-posts.ts'
import { listSoldiers } from './list-soldiers.ts'
import { beginMilitiaPost, endMilitiaPost } from './militia-posts.ts'
import { recordSoldierAct } from './record-soldier-act.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const office = askerAt(PLACES.district, 'military_office')
const communeOffice = askerAt(PLACES.base, 'military_office')
const base = askerAt(PLACES.base, 'base_office')
const siblingBase = askerAt(PLACES.siblingBase, 'base_office')
const otherBase = askerAt(PLACES.otherBase, 'base_office')
const cell = askerAt(PLACES.cell, 'cell_officer')
const cousinCell = askerAt(PLACES.cousinCell, 'cell_officer')
const siblingOffice = askerAt(PLACES.siblingDistrict, 'military_office')
const youth = askerAt(PLACES.base, 'mass_organisation')
const district = askerAt(PLACES.district, 'superior_board')
const province = askerAt(PLACES.province, 'provincial_board')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

let born = 1
function listed(more: Partial<SoldierToAnnounce> = {}): SoldierToAnnounce {
  const n = born++
  return {
    commune: PLACES.base,
    person: {
      fullName: `Đỗ Văn ${'Ấm Bền Cường Dũng Giang Hà Kiên Lâm Minh Nam Phúc Quân'.split(' ')[n % 12]!}`,
      birth: `2001-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`,
      sex: 'male',
      citizenNumber: null,
    },
    existingPerson: null,
    twinsSeen: true,
    happenedOn: '2024-02-01',
    year: 2024,
    paper: { number: '12-QĐ', date: '2024-01-15' },
    demobilisedOn: '2024-02-05',
    unit: 'Trung đoàn 1',
    member: 'none',
    introducedOn: null,
    specialty: null,
    ...more,
  }
}

const announce = (more: Partial<SoldierToAnnounce> = {}, by: Asker = office) =>
  writes(by, (unit) => announceSoldier(unit, listed(more))).then(({ soldier }) => soldier)

async function record(
  by: Asker,
  id: number,
  kind: SoldierActKind,
  payload: Record<string, unknown> = {},
  happenedOn: PlainDate = '2024-03-01',
) {
  const { version } = await reads(by, (unit) => getSoldier(unit, { id }))
  return writes(by, (unit) => recordSoldierAct(unit, { id, kind, payload, happenedOn, version }))
}

const look = (by: Asker, id: number) => reads(by, (unit) => getSoldier(unit, { id }))
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  )
const official = { decidedOn: null, ceremonyOn: '2022-03-03', officialOn: '2023-03-03' }

test('[2.4-a] a member comes home: announced, taken over, papers, in the cell and counted there from that day', async () => {
  const soldier = await announce({ member: 'official', introducedOn: '2024-02-05' })
  await record(base, soldier, 'taken_over', {}, '2024-02-15')
  await record(
    base,
    soldier,
    'papers_presented',
    { paper: { number: '15-SHĐ', date: '2024-02-05' } },
    '2024-02-20',
  )
  await record(base, soldier, 'registered', { cell: PLACES.cell, ...official, cellName: '?' })
  await record(cell, soldier, 'introduced', {}, '2024-03-03')
  const home = await look(cell, soldier)
  expect(home.answer).toMatchObject({ stage: 'settled', cell: { name: 'Chi bộ thôn Một' } })
  const counted = (on: PlainDate) =>
    reads(province, (unit) =>
      readMembers(unit, { organisations: [PLACES.cell], on, basis: 'today' }),
    )
  expect(await counted('2024-03-01')).not.toEqual(await counted('2024-02-29'))
  const member = await reads(cell, (unit) => getMember(unit, { person: home.person.id }))
  expect(member.answer).toMatchObject({ standing: 'official', since: '2024-03-01' })
  const facts = await sql<{ kind: string }>`
    select kind from figure_entry where person_id = ${home.person.id} order by kind`.execute(
    scene.ownerDb,
  )
  expect(facts.rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['arrived', 'member']))
})

test('[2.4-e] who is no member becomes a candidate of source 5, in view and no more', async () => {
  const soldier = await announce()
  await record(base, soldier, 'taken_over')
  await record(base, soldier, 'registered', {
    cell: PLACES.cell,
    decidedOn: null,
    ceremonyOn: null,
    officialOn: null,
  })
  await record(cell, soldier, 'put_in_view')
  const { answer } = await look(cell, soldier)
  const opened = await sql<{ source: number; acts: string[] }>`
    select c.source, (select array_agg(a.kind) from act a where a.subject = 'case' and a.subject_id = c.id) as acts
    from admission_case c where c.id = ${answer.case} and c.cell_id = ${PLACES.cell}`.execute(
    scene.ownerDb,
  )
  expect(opened.rows).toEqual([{ source: 5, acts: ['in_view'] }])
})

describe('refused', () => {
  test('[2.4-a] the same person announced twice', async () => {
    const soldier = await announce()
    const { person } = await look(office, soldier)
    expect(await codeOf(announce({ existingPerson: person.id }))).toBe('DA-CONG-BO')
    await record(office, soldier, 'taken_off', { reason: 'Nhầm người' })
    expect(await codeOf(announce({ existingPerson: person.id }))).toBeUndefined()
  })

  test('[2.4-a] somebody who is not on record, or out of the office’s part', async () => {
    expect(await codeOf(announce({ existingPerson: 999_999 }))).toBe('KHONG-THAY')
    expect(await codeOf(announce({ commune: PLACES.otherBase }))).toBe('NGOAI-PHAM-VI')
    expect(await codeOf(announce({ commune: PLACES.cell }, communeOffice))).toBe('NOI-VE-KHONG-HOP')
  })

  test('[2.4-a] arrival before demobilisation, and a cell of another commune', async () => {
    const soldier = await announce({ demobilisedOn: '2024-02-20' })
    expect(await codeOf(record(base, soldier, 'taken_over', {}, '2024-02-10'))).toBe(
      'CHUA-XUAT-NGU',
    )
    await record(base, soldier, 'taken_over')
    const elsewhere = {
      cell: PLACES.cousinCell,
      decidedOn: null,
      ceremonyOn: null,
      officialOn: null,
    }
    expect(await codeOf(record(base, soldier, 'registered', elsewhere))).toBe('CHI-BO-NGOAI-XA')
  })

  test('[2.4-a] another desk, another part of the tree, an old version', async () => {
    const soldier = await announce()
    expect(await codeOf(record(district, soldier, 'taken_over'))).toBe('KHONG-DUNG-CAP')
    expect(await codeOf(record(base, soldier, 'reserve_joined', { unit: null }))).toBe(
      'KHONG-DUNG-CAP',
    )
    expect(await codeOf(look(otherBase, soldier))).toBe('KHONG-THAY')
    await record(base, soldier, 'taken_over')
    const stale = writes(base, (unit) =>
      recordSoldierAct(unit, {
        id: soldier,
        kind: 'work_stated',
        payload: { stable: true },
        happenedOn: '2024-03-01',
        version: 1,
      }),
    )
    expect(await codeOf(stale)).toBe('CHUNG-XUNG-DOT')
  })
})

test('[2.4-a] the wrong commune hands over to the right one, which goes on from there', async () => {
  const soldier = await announce({ commune: PLACES.base }, communeOffice)
  expect(await codeOf(look(siblingBase, soldier))).toBe('KHONG-THAY')
  await record(base, soldier, 'handed_over', {
    to: PLACES.otherBase,
    toName: '?',
    reason: 'Gia đình ở xã Bình Minh',
  })
  await record(otherBase, soldier, 'taken_over', {}, '2024-03-02')
  const moved = await look(otherBase, soldier)
  expect(moved.answer.commune).toEqual({
    id: PLACES.otherBase,
    name: expect.stringContaining('Bình Minh'),
  })
  expect(moved.acts).toHaveLength(3)
  // Who announced goes on seeing where they went.
  expect((await look(communeOffice, soldier)).answer.takenOverOn).toBe('2024-03-02')
  expect(await codeOf(look(cell, soldier))).toBe('KHONG-THAY')
})

describe('corrections', () => {
  const correct = async (
    by: Asker,
    id: number,
    kind: SoldierActKind,
    to: { readonly happenedOn: PlainDate | null; readonly payload?: Record<string, unknown> },
  ) => {
    const { acts } = await look(by, id)
    const mended = acts.findLast((act) => act.kind === kind)!
    return record(
      by,
      id,
      'corrected',
      {
        act: mended.id,
        happenedOn: to.happenedOn,
        payload: to.happenedOn === null ? null : { ...(mended.payload as object), ...to.payload },
        basis: 'Công văn 7-CV',
      },
      TEST_TODAY,
    )
  }

  test('[2.4-a] of what was announced: by who announced it, told to the commune, both in the history', async () => {
    const soldier = await announce()
    const change = { demobilisedOn: '2024-02-09', member: 'official', introducedOn: '2024-02-09' }
    expect(
      await codeOf(
        correct(base, soldier, 'announced', { happenedOn: '2024-02-01', payload: change }),
      ),
    ).toBe('KHONG-DUNG-CAP')
    await correct(office, soldier, 'announced', { happenedOn: '2024-02-01', payload: change })
    const { answer, acts, mayCorrect } = await look(base, soldier)
    expect(answer).toMatchObject({ ...change, commune: { id: PLACES.base } })
    expect(answer.clock?.start).toBe('2024-02-09')
    expect(acts.map(({ kind }) => kind)).toEqual(['announced', 'corrected'])
    expect(acts[0]!.payload).toMatchObject({ member: 'none' })
    expect(mayCorrect).toEqual([])
    const row = await sql<{ member: string; due_on: string }>`
      select member, due_on from soldier where id = ${soldier}`.execute(scene.ownerDb)
    expect(row.rows).toEqual([{ member: 'official', due_on: answer.clock!.end }])
    const told = await sql<{ text: string }>`
      select payload ->> 'text' as text from outbox where organisation_id = ${PLACES.base}
      order by id desc limit 1`.execute(scene.ownerDb)
    expect(told.rows[0]!.text).toContain('đính chính')
  })

  test('[2.4-a] what is sent beside the form is not kept, in the act that corrects as in any other', async () => {
    const soldier = await announce()
    const beside = { unit: ' Trung đoàn 2 ', politicalHistory: 'điều không được giữ' }
    await correct(office, soldier, 'announced', { happenedOn: '2024-02-01', payload: beside })
    const kept = await sql<{ payload: object }>`
      select payload -> 'payload' as payload from act where subject = 'soldier' and subject_id = ${soldier}
        and kind = 'corrected'`.execute(scene.ownerDb)
    expect(kept.rows[0]!.payload).toMatchObject({ unit: 'Trung đoàn 2' })
    expect(kept.rows[0]!.payload).not.toHaveProperty('politicalHistory')
  })

  test('[2.4-a] of the wrong cell: the record of who is no member goes where they are', async () => {
    const soldier = await announce()
    const none = { decidedOn: null, ceremonyOn: null, officialOn: null }
    await record(base, soldier, 'taken_over')
    await record(base, soldier, 'registered', { cell: PLACES.cell, ...none })
    await correct(base, soldier, 'registered', {
      happenedOn: '2024-03-02',
      payload: { cell: PLACES.siblingCell },
    })
    const { answer, person } = await look(base, soldier)
    expect(answer).toMatchObject({ cell: { name: 'Chi bộ thôn Hai' }, registeredOn: '2024-03-02' })
    const home = async () =>
      (
        await sql<{ at: number }>`
          select p.organisation_id as at from person p where p.id = ${person.id}`.execute(
          scene.ownerDb,
        )
      ).rows[0]!.at
    expect(await home()).toBe(PLACES.siblingCell)
    expect(await codeOf(look(cell, soldier))).toBe('KHONG-THAY')
    // Recorded by mistake altogether: they wait for a cell again.
    await correct(base, soldier, 'registered', { happenedOn: null })
    expect((await look(base, soldier)).answer).toMatchObject({ stage: 'register', cell: null })
    expect(await home()).toBe(PLACES.base)
  })

  test('[2.4-a] of somebody listed as no member and in a cell already: withdrawn step by step, then the papers', async () => {
    const soldier = await announce()
    const none = { decidedOn: null, ceremonyOn: null, officialOn: null }
    await record(base, soldier, 'taken_over')
    await record(base, soldier, 'registered', { cell: PLACES.cell, ...none })
    const asMember = { happenedOn: '2024-02-01', payload: { member: 'official' } } as const
    expect(await codeOf(correct(office, soldier, 'announced', asMember))).toBe(
      'DINH-CHINH-VUONG-VIEC-SAU',
    )
    await correct(base, soldier, 'registered', { happenedOn: null })
    await correct(office, soldier, 'announced', asMember)
    expect((await look(base, soldier)).answer.stage).toBe('papers')
  })

  test('[2.4-a] of an offer: businesses are counted by what stands', async () => {
    const soldier = await announce()
    await record(base, soldier, 'offer_made', {
      kind: 'job',
      from: 'Công ty Sai',
      what: 'A',
    })
    await correct(base, soldier, 'offer_made', {
      happenedOn: '2024-03-01',
      payload: { from: 'Công ty Đúng' },
    })
    const { givers } = await reads(base, (unit) => listGivers(unit, { id: PLACES.base }))
    const named = givers.map(({ giver }) => giver)
    expect(named).toContain('Công ty Đúng')
    expect(named).not.toContain('Công ty Sai')
  })
})

test('[2.4-b] every number of the board is the list that opens behind it, up the tree', async () => {
  const joined = await announce({ commune: PLACES.siblingBase })
  await record(office, joined, 'reserve_joined', { unit: 'Đại đội 3' })
  const without = await announce({ commune: PLACES.siblingBase })
  await record(siblingBase, without, 'taken_over')
  await record(siblingBase, without, 'work_stated', { stable: false })
  await record(siblingBase, without, 'post_wished', { post: 'Thôn đội trưởng' })
  const late = await announce({ commune: PLACES.siblingBase, member: 'probationary' })
  const board = await reads(district, (unit) => getSoldierBoard(unit, { id: PLACES.district }))
  const child = board.children.find(({ organisation: { id } }) => id === PLACES.siblingBase)!
  expect(child.figures).toMatchObject({ all: 3, no_reserve: 2, no_work: 1, wishes: 1, late: 1 })
  for (const list of ['all', 'no_reserve', 'no_work', 'wishes', 'late', 'quiet'] as const) {
    const behind = await reads(district, (unit) =>
      listSoldiers(unit, { id: PLACES.siblingBase, list }),
    )
    expect({ list, total: behind.total }).toEqual({ list, total: child.figures[list] })
    expect(behind.soldiers).toHaveLength(behind.total)
  }
  const all = await reads(siblingBase, (unit) =>
    listSoldiers(unit, { id: PLACES.siblingBase, list: 'all' }),
  )
  expect(all.soldiers[0]?.id).toBe(late)
})

test('[2.4-c] [2.4-d] the planning pool holds who wished it themselves, until they take it back; a task is given in the cell', async () => {
  const soldier = await announce({ commune: PLACES.siblingBase })
  const pool = async () =>
    (
      await reads(siblingBase, (unit) =>
        listSoldiers(unit, { id: PLACES.siblingBase, list: 'wishes' }),
      )
    ).soldiers.filter(({ id }) => id === soldier)
  expect(await codeOf(record(office, soldier, 'post_wished', { post: 'Thôn đội trưởng' }))).toBe(
    'KHONG-DUNG-CAP',
  )
  await record(siblingBase, soldier, 'post_wished', { post: 'Thôn đội trưởng' })
  expect(await pool()).toMatchObject([{ wishedPost: 'Thôn đội trưởng' }])
  await record(siblingBase, soldier, 'wish_withdrawn')
  expect(await pool()).toEqual([])
  const task = () => record(siblingBase, soldier, 'task_given', { task: 'Tổ vận động của thôn' })
  expect(await codeOf(task())).toBe('CHUA-VAO-CHI-BO')
  await record(siblingBase, soldier, 'taken_over')
  const none = { decidedOn: null, ceremonyOn: null, officialOn: null }
  await record(siblingBase, soldier, 'registered', { cell: PLACES.cousinCell, ...none })
  expect(await codeOf(task())).toBeUndefined()
})

test('[2.4-d] [2.4-i] a need, an offer from a business, the referral and its result', async () => {
  const soldier = await announce()
  await record(base, soldier, 'work_stated', { stable: false })
  await record(base, soldier, 'need_stated', { kind: 'job', what: 'Việc gần nhà' })
  const { act } = await record(base, soldier, 'offer_made', {
    kind: 'job',
    from: 'Công ty May Hưng Yên',
    what: 'Công nhân vận hành máy',
  })
  await record(base, soldier, 'result_recorded', { offer: act, taken: true, what: 'Đã nhận việc' })
  const { answer } = await look(base, soldier)
  expect(answer.work).toEqual({ stable: true, on: '2024-03-01' })
  expect(answer.offers[0]).toMatchObject({ result: { payload: { taken: true } } })
})

test('[2.4-i] [2.4-n] who recruited whom is counted by business, and every number opens its people', async () => {
  const offered = async (from: string, kind: string, taken: boolean | null) => {
    const soldier = await announce({ commune: PLACES.otherBase }, siblingOffice)
    const { act } = await record(otherBase, soldier, 'offer_made', { kind, from, what: 'Vận hành' })
    if (taken !== null) {
      await record(otherBase, soldier, 'result_recorded', { offer: act, taken, what: 'Trả lời' })
    }
    return soldier
  }
  const recruited = await offered('Công ty May Hưng Yên', 'job', true)
  await offered('CÔNG TY MAY HƯNG YÊN', 'job', null)
  await offered('Công ty may Hưng Yên', 'job', false)
  await offered('Trung tâm Dạy nghề', 'training', true)
  const { givers, total } = await reads(otherBase, (unit) =>
    listGivers(unit, { id: PLACES.otherBase }),
  )
  expect(givers.map(({ figures }) => figures)).toEqual([
    { recruited: 1, waiting: 1, helped: 0, declined: 1 },
    { recruited: 0, waiting: 0, helped: 1, declined: 0 },
  ])
  expect(total).toEqual({ recruited: 1, waiting: 1, helped: 1, declined: 1 })
  for (const offer of OFFER_FIGURE_KEYS) {
    const behind = await reads(otherBase, (unit) =>
      listSoldiers(unit, {
        id: PLACES.otherBase,
        list: 'all',
        giver: 'công ty may hưng yên',
        offer,
      }),
    )
    expect({ offer, total: behind.total }).toEqual({ offer, total: givers[0]!.figures[offer] })
  }
  const { soldiers } = await reads(otherBase, (unit) =>
    listSoldiers(unit, { id: PLACES.otherBase, list: 'all', offer: 'recruited' }),
  )
  expect(soldiers).toMatchObject([
    { id: recruited, referral: { giver: 'Công ty May Hưng Yên', taken: true } },
  ])
})

test('[2.4-i] the list of those without stable work tells to whom each was referred, and what came of it', async () => {
  const soldier = await announce({ commune: PLACES.siblingBase })
  await record(siblingBase, soldier, 'work_stated', { stable: false })
  const referralOf = async () =>
    (
      await reads(siblingBase, (unit) =>
        listSoldiers(unit, { id: PLACES.siblingBase, list: 'no_work' }),
      )
    ).soldiers.find(({ id }) => id === soldier)?.referral
  expect(await referralOf()).toBeNull()
  await record(siblingBase, soldier, 'offer_made', {
    kind: 'job',
    from: 'Công ty Gạch Khê',
    what: 'Đốt lò',
  })
  expect(await referralOf()).toEqual({ giver: 'Công ty Gạch Khê', taken: null })
})

test('[2.4-f] the youth union assigns a companion and notes meetings; it records nothing else', async () => {
  const soldier = await announce()
  await record(youth, soldier, 'companion_assigned', {
    name: 'Trần Thị Hoa',
    organisation: 'Đoàn xã An Khê',
  })
  await record(youth, soldier, 'companion_met', { kind: 'visit', what: 'Thăm gia đình' })
  expect((await look(youth, soldier)).mayRecord).toEqual(['companion_assigned', 'companion_met'])
  expect(await codeOf(record(youth, soldier, 'work_stated', { stable: true }))).toBe(
    'KHONG-DUNG-CAP',
  )
})

test('[2.4-g] the model is kept by hamlet, with who holds it since when, and its spread by commune', async () => {
  const begun = await writes(base, (unit) =>
    beginMilitiaPost(unit, { cell: PLACES.cell, holder: 'Lê Văn Hai', happenedOn: '2024-03-01' }),
  )
  const twice = writes(base, (unit) =>
    beginMilitiaPost(unit, { cell: PLACES.cell, holder: 'Lê Văn Ba', happenedOn: '2024-03-02' }),
  )
  expect(await codeOf(twice)).toBe('DA-CO-NGUOI-KIEM')
  const spread = () =>
    reads(district, (unit) => listMilitiaPosts(unit, { id: PLACES.district })).then((found) =>
      found.spread.find(({ organisation }) => organisation.id === PLACES.base),
    )
  expect(await spread()).toMatchObject({ hamlets: 2, held: 1 })
  await writes(base, (unit) => endMilitiaPost(unit, { id: begun.id, happenedOn: '2024-05-01' }))
  expect(await spread()).toMatchObject({ hamlets: 2, held: 0 })
})

test('a cell sees its own soldiers alone', async () => {
  const soldier = await announce()
  await record(base, soldier, 'taken_over')
  const none = { decidedOn: null, ceremonyOn: null, officialOn: null }
  await record(base, soldier, 'registered', { cell: PLACES.cell, ...none })
  expect((await look(cell, soldier)).mayRecord).toContain('put_in_view')
  expect(await codeOf(look(cousinCell, soldier))).toBe('KHONG-THAY')
})
