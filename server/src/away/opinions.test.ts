import { createHash } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberActKind } from '@ptdv/core/membership/acts'
import { sql, type RawBuilder } from 'kysely'
import PizZip from 'pizzip'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { write, type Asker } from '../database/unit-of-work.ts'
import type { RequestContext } from '../http/api.ts'
import { getMember } from '../membership/get-member.ts'
import { receiveTransfer } from '../membership/receive-transfer.ts'
import { recordMemberAct } from '../membership/record-member-act.ts'
import { changeTree } from '../organisations/change-tree.ts'
import { toHandOver } from '../personal/link-rows.ts'
import { personalRoutes } from '../personal/routes.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { listWork } from '../work/list-work.ts'
import { announceMeeting } from './announce-meeting.ts'
import { callOffMeeting } from './call-off-meeting.ts'
import { getAwayMember } from './get-away-member.ts'
import { getMeeting } from './get-meeting.ts'
import { listAway } from './list-away.ts'
import { listMeetings } from './list-meetings.ts'
import { createMemberLink, revokeMemberLink } from './member-link.ts'
import { noteOpinionsPrint, printOpinions } from './print-opinions.ts'
import { noteOpening, readOpinions } from './read-opinions.ts'
import { recordReading } from './record-reading.ts'
import { awayRoutes } from './routes.ts'
import { saveReach } from './save-reach.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
const province = askerAt(PLACES.province, 'provincial_board')
const siblingCell = askerAt(PLACES.siblingCell, 'cell_officer')
const OPINION = 'Đồng ý với dự thảo nghị quyết; đề nghị làm đường thôn trước.'
/** Each test announces on a day of its own. */
let nextDay: PlainDate = addDays(TEST_TODAY, 1)

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))
beforeEach(() => sql`truncate guess`.execute(scene.ownerDb))

async function record(
  person: number,
  kind: 'away_began' | 'away_ended' | 'died',
  happenedOn: PlainDate,
) {
  const payload =
    kind === 'away_began'
      ? { region: 'Bình Dương', place: 'Dĩ An', until: null, way: 'personal_link', pace: 'monthly' }
      : {}
  const { version } = await reads(base, (unit) => getMember(unit, { person }))
  await writes(cell, (unit) =>
    recordMemberAct(unit, { person, kind, happenedOn, payload, version }),
  )
}

async function awayMember(): Promise<number> {
  const [member] = await seedListedMembers(scene.ownerDb, PLACES.cell, 1)
  await sql`update person set birth = '1990-05-09' where id = ${member!.person}`.execute(
    scene.ownerDb,
  )
  await record(member!.person, 'away_began', '2024-06-01')
  return member!.person
}

async function announced(people: readonly number[]): Promise<{ meeting: number; day: PlainDate }> {
  const day = nextDay
  nextDay = addDays(day, 1)
  const { meeting } = await writes(cell, (unit) =>
    announceMeeting(unit, { heldOn: day, subjects: ['Góp ý dự thảo nghị quyết'], people }),
  )
  return { meeting, day }
}

/** A phone of somebody on a day: the calls of both slices that a personal link reaches. */
function phone(today: PlainDate = TEST_TODAY) {
  let cookie = ''
  const context = (): RequestContext => ({
    house: { ...scene.house, today: () => today },
    headers: new Headers({ cookie }),
    requestId: crypto.randomUUID(),
    address: '10.1.1.1',
    setCookies: ([set]) => void (cookie = set!.split(';')[0]!),
  })
  return {
    door: createRouterClient(personalRoutes, { context }),
    page: createRouterClient(awayRoutes, { context }),
  }
}

async function opened(person: number, today: PlainDate = TEST_TODAY, by: Asker = cell) {
  const made = await writes(by, (unit) => createMemberLink(unit, person))
  const { path, code } = toHandOver(scene.house, 'membership', made)
  expect(path).toMatch(/^\/y-kien\//)
  const token = path.split('/').at(-1)!
  const at = phone(today)
  await at.door.open({ token, birth: '9/5/1990', code })
  return { token, code, page: at.page, link: made.link }
}

/** The same cookie does not matter to what a later day refuses: the link is opened anew on that day. */
async function openedOn(today: PlainDate, { token, code }: { token: string; code: string }) {
  const at = phone(today)
  await at.door.open({ token, birth: '9/5/1990', code })
  return at.page
}

const later = (asker: Asker, today: PlainDate) => ({
  reads: <T>(work: Parameters<typeof reads<T>>[1]) =>
    doors({ ...scene, house: { ...scene.house, today: () => today } }).reads(asker, work),
  writes: <T>(work: Parameters<typeof writes<T>>[1]) =>
    doors({ ...scene, house: { ...scene.house, today: () => today } }).writes(asker, work),
})

describe('a written opinion', () => {
  test('[2.4-m] is sent by the personal link, changed until the meeting’s day, read into the minutes, seen so by the member', async () => {
    const person = await awayMember()
    const { meeting, day } = await announced([person])
    const link = await opened(person)
    const { token, page } = link
    expect(await page.mine({ token })).toMatchObject({
      meetings: [{ meeting, heldOn: day, answeredOn: null, text: null, version: 0 }],
    })
    const send = (text: string, version: number, key: string) =>
      page.sendOpinion({ token, meeting, text, version, key })
    await send('Đồng ý', 0, 'opinion-1')
    expect(await send('Đồng ý', 0, 'opinion-1')).toMatchObject({ version: 1 })
    await expect(send('Khác', 0, 'opinion-2')).rejects.toMatchObject({
      data: { changes: ['Ý kiến vừa được sửa trên máy khác'] },
    })
    await send(OPINION, 1, 'opinion-3')
    const counts = await reads(base, (unit) => listMeetings(unit, { id: PLACES.base }))
    expect(counts.meetings.find(({ id }) => id === meeting)).toMatchObject({
      asked: 1,
      answered: 1,
      read: 0,
    })
    await expect(
      writes(cell, (unit) => recordReading(unit, { meeting, version: 2 })),
    ).rejects.toMatchObject({
      code: 'CHUA-HOP',
    })

    const onTheDay = later(cell, day)
    const work = await onTheDay.reads(listWork)
    expect(work.items.map(({ link: to }) => to)).toContain(`/dang-vien/di-xa/hop/${meeting}`)
    const { version, opinions } = await onTheDay.reads((unit) => readOpinions(unit, meeting))
    expect(opinions).toMatchObject([{ person: { id: person }, text: OPINION }])
    expect(await onTheDay.reads((unit) => getMeeting(unit, meeting))).toMatchObject({ version })
    // Opened before the last change: the meeting did not hear it.
    await expect(
      onTheDay.writes((unit) => recordReading(unit, { meeting, version: version - 1 })),
    ).rejects.toMatchObject({ code: 'CHUNG-XUNG-DOT' })
    expect(await onTheDay.writes((unit) => recordReading(unit, { meeting, version }))).toEqual({
      read: 1,
    })
    const there = await openedOn(day, link)
    expect(await there.mine({ token })).toMatchObject({ meetings: [{ readOn: day }] })
    await expect(
      there.sendOpinion({ token, meeting, text: 'Nữa', version: 2, key: 'opinion-4' }),
    ).rejects.toMatchObject({ data: { code: 'DA-DOC-BIEN-BAN' } })

    const paper = await onTheDay.reads((unit) => printOpinions(unit, meeting))
    const words = new PizZip(await paper.arrayBuffer())
      .file('word/document.xml')!
      .asText()
      .replaceAll(/<[^>]+>/g, '')
    for (const said of [OPINION, 'Góp ý dự thảo nghị quyết', 'không phải là phiếu biểu quyết']) {
      expect(words).toContain(said)
    }
  })

  test('with characters that no paper holds does not keep the minutes of the others from being printed', async () => {
    const person = await awayMember()
    const { meeting, day } = await announced([person])
    const { token, page } = await opened(person)
    const text = 'Đồng\u0000 ý\u0001\u000B\uFFFE \uD800 <w:p>&{{x}}'
    await page.sendOpinion({ token, meeting, text, version: 0, key: 'no-paper-1' })
    const paper = await later(cell, day).reads((unit) => printOpinions(unit, meeting))
    const xml = new PizZip(await paper.arrayBuffer()).file('word/document.xml')!.asText()
    expect(xml).toContain('Đồng ý \uFFFD &lt;w:p&gt;&amp;{{x}}')
  })

  test('is refused after the meeting’s day, to a meeting called off, and to one the member was not asked about', async () => {
    const [person, other] = [await awayMember(), await awayMember()]
    const { meeting, day } = await announced([person])
    const theirs = await announced([other])
    const off = await announced([person])
    await writes(cell, (unit) => callOffMeeting(unit, off.meeting))
    const link = await opened(person)
    const late = await openedOn(addDays(day, 1), link)
    const send = (page: typeof late, at: number) =>
      page.sendOpinion({
        token: link.token,
        meeting: at,
        text: 'A',
        version: 0,
        key: `late-opinion-${at}`,
      })
    await expect(send(late, meeting)).rejects.toMatchObject({
      data: { code: 'HET-HAN-GUI-Y-KIEN' },
    })
    await expect(send(link.page, off.meeting)).rejects.toMatchObject({
      data: { code: 'HOP-DA-HOAN' },
    })
    await expect(send(link.page, theirs.meeting)).rejects.toMatchObject({
      data: { code: 'KHONG-THAY' },
    })
    expect((await link.page.mine({ token: link.token })).meetings).toHaveLength(2)
  })

  test('[2.4-m] stays with the cell: no level above reads it, in the pages or in the database', async () => {
    const person = await awayMember()
    const { meeting } = await announced([person])
    const { token, page } = await opened(person)
    await page.sendOpinion({ token, meeting, text: OPINION, version: 0, key: 'own-cell-1' })
    for (const asker of [base, siblingCell]) {
      await expect(reads(asker, (unit) => getMeeting(unit, meeting))).rejects.toMatchObject({
        code: asker === base ? 'KHONG-DUNG-CAP' : 'KHONG-THAY',
      })
      await expect(writes(asker, (unit) => noteOpening(unit, meeting))).rejects.toThrow()
      await expect(reads(asker, (unit) => readOpinions(unit, meeting))).rejects.toThrow()
      const seen = await reads(asker, ({ db }) =>
        db.selectFrom('written_opinion').selectAll().execute(),
      )
      expect(seen).toEqual([])
    }
    const { rows } = await sql<{ text: string }>`
      select string_agg(w::text, '') || (select string_agg(a::text, '') from audit a)
        || (select string_agg(a::text, '') from act a) || (select string_agg(o::text, '') from outbox o) as text
      from written_opinion w`.execute(scene.ownerDb)
    expect(rows[0]!.text).not.toContain('dự thảo nghị quyết;')
  })
})

describe('by SQL alone, as the runtime role', () => {
  const NOT_ALLOWED = { code: '42501' }
  /** What somebody could do whom a fault of ours let past every use case. */
  async function byLink(link: number, statement: RawBuilder<unknown>) {
    return scene.house.db.transaction().execute(async (db) => {
      await sql`select set_config('ptdv.link', ${String(link)}, true)`.execute(db)
      return Number((await statement.execute(db)).numAffectedRows)
    })
  }
  const byCell = (asker: Asker, statement: RawBuilder<unknown>) =>
    writes(asker, async ({ db }) => Number((await statement.execute(db)).numAffectedRows))
  const opinion = (meeting: number, person: number, organisation: number) => sql`
    insert into written_opinion (meeting_id, person_id, organisation_id, sealed, sent_on, version, key)
    values (${meeting}, ${person}, ${organisation}, '', ${TEST_TODAY}, 1, 'by-sql')`

  test('an opinion goes to the meeting one was asked about and to its cell, and stands once it was read', async () => {
    const [person, other] = [await awayMember(), await awayMember()]
    const mine = await announced([person])
    const theirs = await announced([other])
    const { link } = await opened(person)
    const away = PLACES.siblingCell
    for (const [meeting, of, cellId] of [
      [mine.meeting, person, away],
      [theirs.meeting, person, PLACES.cell],
      [theirs.meeting, other, PLACES.cell],
    ] as const) {
      await expect(byLink(link, opinion(meeting, of, cellId))).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|23503)$/),
      })
    }
    expect(await byLink(link, opinion(mine.meeting, person, PLACES.cell))).toBe(1)
    for (const column of ['meeting_id', 'person_id', 'organisation_id']) {
      await expect(
        byLink(link, sql`update written_opinion set ${sql.ref(column)} = ${sql.ref(column)}`),
      ).rejects.toMatchObject(NOT_ALLOWED)
    }
    const change = sql`update written_opinion set sealed = 'x'`
    expect(await byLink(link, change)).toBe(1)
    expect(await byCell(cell, change)).toBe(0)
    await byLink(link, sql`update meeting_invitation set answered_on = ${TEST_TODAY}`)
    await later(cell, mine.day).writes((unit) =>
      recordReading(unit, { meeting: mine.meeting, version: 1 }),
    )
    expect(await byLink(link, change)).toBe(0)
  })

  test('who was asked says that they answered, the cell that it was read or is not held', async () => {
    const person = await awayMember()
    await announced([person])
    const { link } = await opened(person)
    const told = (what: RawBuilder<unknown>) =>
      sql`update meeting_invitation set ${what} where person_id = ${person}`
    for (const what of [sql`read_on = ${TEST_TODAY}`, sql`called_off = true`]) {
      await expect(byLink(link, told(what))).rejects.toMatchObject(NOT_ALLOWED)
    }
    await expect(byCell(cell, told(sql`answered_on = ${TEST_TODAY}`))).rejects.toMatchObject(
      NOT_ALLOWED,
    )
    expect(await byLink(link, told(sql`answered_on = ${TEST_TODAY}`))).toBe(1)
  })

  test('a link to a member’s opinions is made by the own cell alone', async () => {
    const person = await awayMember()
    const made = (asker: Asker) =>
      byCell(
        asker,
        sql`insert into personal_link (person_id, organisation_id, created_by_name, created_on, expires_on)
          values (${person}, ${asker.organisationId}, 'A', ${TEST_TODAY}, ${addDays(TEST_TODAY, 9)})`,
      )
    for (const asker of [base, province, siblingCell]) {
      await expect(made(asker)).rejects.toMatchObject(NOT_ALLOWED)
    }
    expect(await made(cell)).toBe(1)
  })
})

describe('the personal link of a member', () => {
  test('stops with the return, with the membership, when taken back, and opens nothing of an applicant', async () => {
    const [back, dead, revoked] = [await awayMember(), await awayMember(), await awayMember()]
    const links = [await opened(back), await opened(dead), await opened(revoked)]
    await expect(phone().door.mine({ token: links[0]!.token })).rejects.toMatchObject({
      data: { code: 'CHUA-MO-TRANG' },
    })
    await record(back, 'away_ended', TEST_TODAY)
    await record(dead, 'died', TEST_TODAY)
    await writes(cell, (unit) => revokeMemberLink(unit, revoked))
    for (const { token, page } of links) {
      await expect(page.mine({ token })).rejects.toMatchObject({ data: { code: 'DUONG-DAN-HET' } })
    }
    await expect(writes(cell, (unit) => createMemberLink(unit, back))).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
    const person = await awayMember()
    await expect(writes(base, (unit) => createMemberLink(unit, person))).rejects.toMatchObject({
      code: 'KHONG-DUNG-CAP',
    })
  })

  test('ends by itself after half a year', async () => {
    const person = await awayMember()
    const link = await opened(person)
    await expect(openedOn(addDays(TEST_TODAY, 181), link)).rejects.toMatchObject({
      data: { code: 'DUONG-DAN-HET' },
    })
  })
})

describe('telephone and mail', () => {
  test('are for the own cell alone, and gone with the return', async () => {
    const person = await awayMember()
    await writes(cell, (unit) => saveReach(unit, { person, reach: '0912 000 000' }))
    expect(await reads(cell, (unit) => getAwayMember(unit, person))).toMatchObject({
      reach: '0912 000 000',
      isKeeper: true,
    })
    expect(await reads(base, (unit) => getAwayMember(unit, person))).toMatchObject({
      reach: null,
      isKeeper: false,
    })
    const seen = async (asker: Asker) =>
      (await reads(asker, ({ db }) => db.selectFrom('away_reach').selectAll().execute())).length
    expect([await seen(cell), await seen(base)]).toEqual([1, 0])
    await record(person, 'away_ended', TEST_TODAY)
    expect(await seen(cell)).toBe(0)
  })
})

describe('whoever has the database alone', () => {
  test('finds in no table what a member wrote or where to call them, nor what opens their link', async () => {
    const person = await awayMember()
    const { meeting, day } = await announced([person])
    const { token, page } = await opened(person)
    const secrets = ['bí mật trong ý kiến', '0912 345 678', token]
    const [text, reach] = secrets as [string, string]
    const body = { person, reach }
    await write(scene.house, cell, { key: 'kept-1', route: 'away.reach', body }, (unit) =>
      saveReach(unit, body),
    )
    await page.sendOpinion({ token, meeting, text, version: 0, key: 'kept-opinion-1' })
    const onTheDay = later(cell, day)
    await onTheDay.writes((unit) => noteOpening(unit, meeting))
    await onTheDay.writes((unit) => noteOpinionsPrint(unit, meeting))
    await onTheDay.writes((unit) => recordReading(unit, { meeting, version: 1 }))
    const tables = await sql<{ name: string }>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(
      scene.ownerDb,
    )
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ found: string | null }>`
        select (select secret from unnest(${secrets}::text[]) secret where strpos(t::text, secret) > 0 limit 1) as found
        from ${sql.table(name)} t`.execute(scene.ownerDb)
      expect({ name, found: rows.filter(({ found }) => found !== null) }).toEqual({
        name,
        found: [],
      })
    }
    const { rows } = await sql<{ action: string }>`
      select action from audit where subject = 'meeting' and subject_id = ${meeting} order by id`.execute(
      scene.ownerDb,
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'meeting.announced',
      'away.opinions_opened',
      'papers.print',
      'meeting.opinions_read',
    ])
  })
})

describe('what is remembered of a write', () => {
  test('does not let a telephone be guessed by who has the database alone', async () => {
    const person = await awayMember()
    const body = { person, reach: '0912 000 000' }
    const request = { key: 'reach-remembered', route: 'away.reach', body }
    await write(scene.house, cell, request, (unit) => saveReach(unit, body))
    const guess = `${request.route}\n${cell.mandateId}\n${JSON.stringify(body)}`
    const remembered = await scene.ownerDb
      .selectFrom('idempotency')
      .selectAll()
      .where('key', '=', request.key)
      .executeTakeFirstOrThrow()
    expect(remembered.request_hash).not.toBe(createHash('sha256').update(guess).digest('hex'))
    expect(JSON.stringify(remembered)).not.toContain('0912')
    expect(await write(scene.house, cell, request, () => expect.unreachable())).toEqual({
      saved: true,
    })
  })
})

describe('a member who goes to another cell', () => {
  test('leaves no telephone behind, also where a correction above the cell tells that the time away was before', async () => {
    const [member] = await seedListedMembers(scene.ownerDb, PLACES.siblingCell, 1)
    const { person } = member!
    const on = async (
      asker: Asker,
      kind: MemberActKind,
      happenedOn: PlainDate,
      payload: object,
    ) => {
      const { version } = await reads(base, (unit) => getMember(unit, { person }))
      const act = { person, kind, happenedOn, payload: { ...payload }, version }
      return (await writes(asker, (unit) => recordMemberAct(unit, act))).act
    }
    const transfer = await on(base, 'transfer_introduced', '2024-07-01', {
      to: PLACES.cell,
      toName: 'Chi bộ thôn Một',
      because: 'new_unit',
      triggeredOn: '2024-07-01',
      paper: { number: '1-SHĐ', date: '2024-07-01' },
    })
    await writes(cell, (unit) =>
      receiveTransfer(unit, { transfer, cell: PLACES.cell, happenedOn: '2024-07-10' }),
    )
    const arranged = { region: 'A', place: 'B', until: null, way: 'phone', pace: 'monthly' }
    const act = await on(cell, 'away_began', '2024-08-01', arranged)
    await writes(cell, (unit) => saveReach(unit, { person, reach: '0912 000 000' }))
    await on(base, 'corrected', TEST_TODAY, {
      act,
      happenedOn: '2024-06-01',
      payload: arranged,
      basis: 'Biên bản họp chi bộ',
      approvedBy: 'Đảng ủy xã',
    })
    const { rows } = await sql`select 1 from away_reach where person_id = ${person}`.execute(
      scene.ownerDb,
    )
    expect(rows).toEqual([])
  })

  test('writes by that one’s link to its meetings, and no more to those of the cell of before', async () => {
    const person = await awayMember()
    const { meeting } = await announced([person])
    const paper = { number: '1-SHĐ', date: '2024-09-03' as PlainDate }
    const because = { because: 'new_unit', triggeredOn: paper.date, paper } as const
    const to = { to: PLACES.siblingCell, toName: 'Chi bộ thôn Hai' }
    const { version } = await reads(base, (unit) => getMember(unit, { person }))
    const { act } = await writes(base, (unit) =>
      recordMemberAct(unit, {
        person,
        kind: 'transfer_introduced',
        happenedOn: paper.date,
        payload: { ...to, ...because },
        version,
      }),
    )
    await writes(siblingCell, (unit) =>
      receiveTransfer(unit, {
        transfer: act,
        cell: PLACES.siblingCell,
        happenedOn: '2024-09-10',
      }),
    )
    await writes(siblingCell, (unit) =>
      recordMemberAct(unit, {
        person,
        kind: 'away_began',
        happenedOn: '2024-09-20',
        payload: {
          region: 'Hà Nội',
          place: 'Đông Anh',
          until: null,
          way: 'phone',
          pace: 'monthly',
        },
        version: version + 2,
      }),
    )
    const { token, page } = await opened(person, TEST_TODAY, siblingCell)
    expect(await page.mine({ token })).toMatchObject({ meetings: [] })
    await expect(
      page.sendOpinion({ token, meeting, text: OPINION, version: 0, key: 'other-cell-1' }),
    ).rejects.toMatchObject({ data: { code: 'KHONG-THAY' } })
  })
})

describe('a meeting', () => {
  test('is announced once a day, before it is held, to the cell’s own members away', async () => {
    const person = await awayMember()
    const { day } = await announced([person])
    const again = (heldOn: PlainDate, people: number[], asker = cell) =>
      writes(asker, (unit) => announceMeeting(unit, { heldOn, subjects: ['A'], people }))
    await expect(again(day, [person])).rejects.toMatchObject({ code: 'DA-BAO-KY-HOP' })
    await expect(again('2024-10-14', [person])).rejects.toMatchObject({ code: 'NGAY-HOP-DA-QUA' })
    await expect(again(addDays(day, 40), [person], siblingCell)).rejects.toMatchObject({
      code: 'KHONG-DI-LAM-XA',
    })
    await expect(again(addDays(day, 40), [person], base)).rejects.toMatchObject({
      code: 'KHONG-DUNG-CAP',
    })
  })
})

describe('sent at once by two', () => {
  const codesOf = (answers: readonly PromiseSettledResult<unknown>[]) =>
    answers
      .map((answer) =>
        answer.status === 'fulfilled' ? 'done' : (answer.reason as { code: string }).code,
      )
      .toSorted()

  test('a meeting of one day is announced once', async () => {
    const person = await awayMember()
    const heldOn = addDays(TEST_TODAY, 200)
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() =>
        writes(cell, (unit) =>
          announceMeeting(unit, { heldOn, subjects: ['A'], people: [person] }),
        ),
      ),
    )
    expect(codesOf(answers)).toEqual(['DA-BAO-KY-HOP', 'DA-BAO-KY-HOP', 'done'])
  })

  test('of links made for one member only the last one opens', async () => {
    const people = [await awayMember(), await awayMember(), await awayMember()]
    await Promise.all(
      people.flatMap((person) =>
        [1, 2, 3].map(() => writes(cell, (unit) => createMemberLink(unit, person))),
      ),
    )
    const { rows } = await sql<{ live: number }>`
      select count(*)::integer as live from personal_link
      where person_id = any (${people}) and revoked_on is null group by person_id`.execute(
      scene.ownerDb,
    )
    expect(rows).toEqual([{ live: 1 }, { live: 1 }, { live: 1 }])
  })

  test('a meeting is called off once, and never both called off and read into the minutes', async () => {
    const person = await awayMember()
    const { token, page } = await opened(person)
    for (let round = 0; round < 5; round += 1) {
      const { meeting, day } = await announced([person])
      await page.sendOpinion({
        token,
        meeting,
        text: OPINION,
        version: 0,
        key: `at-once-${meeting}`,
      })
      const onTheDay = later(cell, day)
      const answers = await Promise.allSettled([
        onTheDay.writes((unit) => callOffMeeting(unit, meeting)),
        onTheDay.writes((unit) => recordReading(unit, { meeting, version: 1 })),
        onTheDay.writes((unit) => callOffMeeting(unit, meeting)),
      ])
      expect(codesOf(answers).filter((code) => code === 'done')).toHaveLength(1)
      const { rows } = await sql<{ kind: string }>`
        select kind from act where subject = 'meeting' and subject_id = ${meeting} and kind <> 'announced'`.execute(
        scene.ownerDb,
      )
      expect(rows).toHaveLength(1)
    }
  })
})

describe('a cell that goes into another', () => {
  test('[2.4-m] takes its members away, their links, meetings and opinions with it', async () => {
    const person = await awayMember()
    const { meeting, day } = await announced([person])
    const link = await opened(person)
    await writes(province, (unit) =>
      changeTree(unit, {
        effectiveOn: TEST_TODAY,
        paper: { number: '30-QĐ/TU', date: TEST_TODAY },
        change: { kind: 'merged', organisations: [PLACES.cell], into: PLACES.siblingCell },
      }),
    )
    const send = { token: link.token, meeting, text: OPINION, version: 0, key: 'merged-cell-1' }
    await link.page.sendOpinion(send)
    const there = later(siblingCell, day)
    const { opinions } = await there.reads((unit) => readOpinions(unit, meeting))
    expect(opinions).toMatchObject([{ text: OPINION }])
    await there.writes((unit) => recordReading(unit, { meeting, version: 1 }))
    const list = await there.reads((unit) =>
      listAway(unit, { id: PLACES.siblingCell, list: 'all' }),
    )
    expect(list.members.map((line) => line.person.id)).toContain(person)
    await there.writes((unit) => createMemberLink(unit, person))
    await expect(link.page.mine({ token: link.token })).rejects.toMatchObject({
      data: { code: 'DUONG-DAN-HET' },
    })
  })
})
