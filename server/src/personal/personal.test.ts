import { addDays } from '@ptdv/core/calendar/plain-date'
import { PARTS } from '@ptdv/core/personal/life-history-form'
import { EMPTY_PART, type DeclaredPart, type LifeHistory } from '@ptdv/core/personal/life-history'
import { createRouterClient } from '@orpc/server'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openCase } from '../admission/open-case.ts'
import { recordAct } from '../admission/record-act.ts'
import type { RequestContext } from '../http/api.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { toHandOver } from './link-rows.ts'
import { createLink, getLink, revokeLink } from './links.ts'
import { openLifeHistory, readLifeHistory } from './read-life-history.ts'
import { personalRoutes } from './routes.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
const district = askerAt(PLACES.district, 'superior_board')
let members: Awaited<ReturnType<typeof seedMembers>>
let caseId: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  members = await seedMembers(scene.ownerDb, PLACES.cell, 4)
})
beforeEach(async () => {
  await sql`truncate guess`.execute(scene.ownerDb)
  caseId = await openPersonsCase()
})

let number = 0
async function openPersonsCase(): Promise<number> {
  const opened = await writes(cell, (unit) =>
    openCase(unit, {
      cell: PLACES.cell,
      person: newPerson({
        fullName: `Phạm Thị Ánh ${String.fromCharCode(65 + (number++ % 26))}`,
        birth: '2000-05-09',
        sex: 'female',
      }),
      existingPerson: null,
      twinsSeen: true,
      source: 1,
      happenedOn: '2024-03-01',
    }),
  )
  const helpers = [{ person: members[0]!.person, name: members[0]!.name }]
  await act('helper_assigned', '2024-03-01', { helpers }, opened.case, 1)
  const certificate = { number: '7/CN', date: '2024-05-20' }
  await act('course_passed', '2024-05-20', { certificate, issuer: 'Trung tâm' }, opened.case, 2)
  await act('applied', '2024-06-01', {}, opened.case, 3)
  return opened.case
}

function act(
  kind: Parameters<typeof recordAct>[1]['kind'],
  happenedOn: Parameters<typeof recordAct>[1]['happenedOn'],
  payload: Record<string, unknown>,
  id: number,
  version: number,
) {
  return writes(cell, (unit) => recordAct(unit, { id, kind, happenedOn, payload, version }))
}

async function handOver() {
  const made = await writes(cell, (unit) => createLink(unit, caseId))
  const { path, code } = toHandOver(scene.house, 'case', made)
  return { token: path.split('/').at(-1)!, code }
}

/** A phone: its cookies, and the calls of the personal page. */
function phone(today = TEST_TODAY, address = '10.1.1.1') {
  let cookie = ''
  const context = (): RequestContext => ({
    house: { ...scene.house, today: () => today },
    headers: new Headers({ cookie }),
    requestId: crypto.randomUUID(),
    address,
    setCookies: ([set]) => void (cookie = set!.split(';')[0]!),
  })
  return createRouterClient(personalRoutes, { context })
}

async function opened(today = TEST_TODAY) {
  const { token, code } = await handOver()
  const page = phone(today)
  await page.open({ token, birth: '9/5/2000', code })
  return { token, code, page }
}

const row = (fields: readonly { key: string; kind: string }[]) =>
  Object.fromEntries(
    fields.map(({ key, kind }) => [
      key,
      kind === 'month' ? (key === 'to' ? 'nay' : '09/2018') : 'có khai',
    ]),
  )
/** Every part filled as little as the form allows. */
const WHOLE: LifeHistory = Object.fromEntries(
  PARTS.map((part): [string, DeclaredPart] => [
    part.key,
    {
      answers: row(part.fields ?? []),
      rows: part.rows && part.rows.none === undefined ? [row(part.rows.fields)] : [],
      none: part.rows?.none !== undefined,
    },
  ]),
)

async function fill(page: ReturnType<typeof phone>, token: string) {
  let version = 0
  for (const { key } of PARTS) {
    const declared = WHOLE[key] ?? EMPTY_PART
    const saved = await page.savePart({ token, part: key, declared, version, key: `save-${key}` })
    version = saved.version
  }
  return version
}

describe('the second secret', () => {
  test('[2.1-g] birth date and code open the page; the link alone does not', async () => {
    const { token, code } = await handOver()
    const page = phone()
    await expect(page.mine({ token })).rejects.toMatchObject({ data: { code: 'CHUA-MO-TRANG' } })
    await expect(page.open({ token, birth: '10/5/2000', code })).rejects.toMatchObject({
      data: { code: 'MA-KHONG-DUNG' },
    })
    await expect(page.open({ token, birth: '2000', code })).rejects.toMatchObject({
      data: { code: 'MA-KHONG-DUNG' },
    })
    expect(
      await page.open({ token, birth: '9/5/2000', code: `${code.slice(0, 3)} ${code.slice(3)}` }),
    ).toEqual({
      opened: true,
    })
    expect(await page.mine({ token })).toMatchObject({ cell: 'Chi bộ thôn Một' })
    await expect(phone().mine({ token })).rejects.toMatchObject({ data: { code: 'CHUA-MO-TRANG' } })
  })

  test('after five wrong codes it is locked, also for the right one', async () => {
    const { token, code } = await handOver()
    const wrong = code === '000000' ? '111111' : '000000'
    for (let guess = 0; guess < 5; guess++) {
      await expect(phone().open({ token, birth: '9/5/2000', code: wrong })).rejects.toMatchObject({
        data: { code: 'MA-KHONG-DUNG' },
      })
    }
    await expect(phone().open({ token, birth: '9/5/2000', code })).rejects.toMatchObject({
      data: { code: 'TAM-KHOA' },
    })
  })

  test.each(['1.AAAAAAAAAAAAAAAAAAAAAA', 'không phải', '', '999999999999.x'])(
    'a made-up token %j opens nothing',
    async (token) => {
      await expect(
        phone().open({ token, birth: '9/5/2000', code: '000000' }),
      ).rejects.toMatchObject({ data: { code: 'DUONG-DAN-HET' } })
    },
  )
})

describe('a link ends', () => {
  test('after its thirty days, when taken back, and when a new one is made', async () => {
    const first = await opened()
    await expect(
      phone(addDays(TEST_TODAY, 30)).open({
        token: first.token,
        birth: '9/5/2000',
        code: first.code,
      }),
    ).rejects.toMatchObject({ data: { code: 'DUONG-DAN-HET' } })
    const second = await opened()
    await expect(first.page.mine({ token: first.token })).rejects.toMatchObject({
      data: { code: 'DUONG-DAN-HET' },
    })
    expect(await writes(cell, (unit) => revokeLink(unit, caseId))).toEqual({ revoked: true })
    await expect(second.page.mine({ token: second.token })).rejects.toMatchObject({
      data: { code: 'DUONG-DAN-HET' },
    })
    expect(await writes(cell, (unit) => revokeLink(unit, caseId))).toEqual({ revoked: false })
    expect(await reads(cell, (unit) => getLink(unit, caseId))).toMatchObject({
      link: { isLive: false },
    })
  })

  test('with its case; the draft is gone', async () => {
    const { token, page } = await opened()
    await page.savePart({ token, part: 'work', declared: EMPTY_PART, version: 0, key: 'save-work' })
    await act('withdrawn', '2024-10-10', {}, caseId, 4)
    await expect(page.mine({ token })).rejects.toMatchObject({ data: { code: 'DUONG-DAN-HET' } })
    expect(await drafts()).toBe(0)
  })

  test('only the cell of the case makes and takes back its link', async () => {
    for (const other of [base, district]) {
      await expect(writes(other, (unit) => createLink(unit, caseId))).rejects.toMatchObject({
        code: 'KHONG-DUNG-CAP',
      })
    }
  })

  test('what the database remembers of the making does not open it', async () => {
    const { token, code } = await handOver()
    const { rows } = await sql<{ all: string }>`
      select coalesce(string_agg(response::text, ''), '') as all from idempotency`.execute(
      scene.ownerDb,
    )
    expect(rows[0]!.all).not.toContain(token)
    expect(rows[0]!.all).not.toContain(code)
  })
})

async function drafts(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from life_history_draft where case_id = ${caseId}`.execute(
    scene.ownerDb,
  )
  return rows[0]!.n
}

describe('the own page', () => {
  test('shows the way of the case, and nothing of vetting, opinions and votes', async () => {
    await act('life_history_handed_in', '2024-06-20', {}, caseId, 4)
    await writes(base, (unit) =>
      recordAct(unit, {
        id: caseId,
        kind: 'vetting_asked',
        happenedOn: '2024-07-01',
        payload: {
          request: '1',
          organisation: null,
          organisationName: 'Đảng ủy xã Kín',
          about: 'cha mẹ đẻ',
          paper: { number: '5-CV', date: '2024-07-01' },
        },
        version: 5,
      }),
    )
    const { token, page } = await opened()
    const mine = await page.mine({ token })
    expect(mine.steps.find(({ key }) => key === 'application')).toMatchObject({
      state: 'done',
      on: '2024-06-01',
    })
    expect(mine.steps.find(({ key }) => key === 'vetting')).toMatchObject({
      state: 'now',
      on: null,
    })
    expect(JSON.stringify(mine)).not.toMatch(/Kín|5-CV|cha mẹ/)
  })

  test('what was saved comes back; sent twice it is saved once; an older page is told', async () => {
    const { token, page } = await opened()
    const declared = {
      answers: {},
      rows: [{ from: '09/2020', to: 'nay', what: 'Làm ruộng', office: 'không' }],
      none: false,
    }
    const save = { token, part: 'work', declared, version: 0, key: 'lưu lần một' } as const
    const saved = await page.savePart(save)
    expect(await page.savePart(save)).toEqual(saved)
    await expect(page.savePart({ ...save, key: 'lần hai của trang cũ' })).rejects.toMatchObject({
      data: { code: 'CHUNG-XUNG-DOT' },
    })
    expect(await page.mine({ token })).toMatchObject({ version: 1, history: { work: declared } })
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from life_history_draft`.execute(
      scene.ownerDb,
    )
    expect(rows.some(({ sealed }) => sealed.includes('Làm ruộng'))).toBe(false)
  })

  test('a draft is for nobody else: no officer sees it in the database', async () => {
    const { token, page } = await opened()
    await page.savePart({ token, part: 'work', declared: EMPTY_PART, version: 0, key: 'save-work' })
    for (const officer of [cell, base, district]) {
      const seen = await reads(officer, (unit) =>
        unit.db.selectFrom('life_history_draft').select('case_id').execute(),
      )
      expect(seen).toEqual([])
    }
    expect(await drafts()).toBe(1)
  })
})

describe('handing in', () => {
  test('names the first part that lacks something, and changes nothing', async () => {
    const { token, page } = await opened()
    await page.savePart({
      token,
      part: 'summary',
      declared: WHOLE.summary!,
      version: 0,
      key: 'save-sum',
    })
    await expect(page.handIn({ token, version: 1, key: 'nộp lần 1' })).rejects.toMatchObject({
      data: { code: 'LY-LICH-CON-THIEU', field: 'ownHistory' },
    })
    expect(await reads(cell, (unit) => getLink(unit, caseId))).toMatchObject({ handedInOn: null })
  })

  test('[2.1-g] the cell is told once, and the cell and its base committee alone may read it, noted', async () => {
    const { token, page } = await opened()
    const version = await fill(page, token)
    const handedIn = await page.handIn({ token, version, key: 'nộp lần 1' })
    expect(handedIn).toEqual({ handedInOn: TEST_TODAY })
    expect(await page.handIn({ token, version, key: 'nộp lần 1' })).toEqual(handedIn)
    const told =
      await sql`select from outbox where payload ->> 'link' like ${`/ho-so/${caseId}?%`}`.execute(
        scene.ownerDb,
      )
    expect(told.rows.length).toBe(1)
    for (const officer of [cell, base]) {
      const sealed = await writes(officer, (unit) => readLifeHistory(unit, caseId))
      expect(openLifeHistory(scene.house, sealed).history).toEqual(WHOLE)
    }
    await expect(writes(district, (unit) => readLifeHistory(unit, caseId))).rejects.toMatchObject({
      code: 'KHONG-DUNG-CAP',
    })
    const noted = await sql`
      select from audit where action = 'personal.life_history_read' and subject_id = ${caseId}`.execute(
      scene.ownerDb,
    )
    expect(noted.rows.length).toBe(2)
  })

  test('once the cell has recorded it, mending goes through the cell', async () => {
    const { token, page } = await opened()
    const version = await fill(page, token)
    await act('life_history_handed_in', '2024-10-14', {}, caseId, 4)
    await expect(page.handIn({ token, version, key: 'nộp lần 1' })).rejects.toMatchObject({
      data: { code: 'DA-NHAN-LY-LICH' },
    })
  })
})

test('withdrawing needs no reason, takes the draft away and tells the cell', async () => {
  const { token, page } = await opened()
  await page.savePart({ token, part: 'work', declared: EMPTY_PART, version: 0, key: 'save-work' })
  expect(await page.withdraw({ token, key: 'rút đơn 1' })).toEqual({ askedOn: TEST_TODAY })
  expect(await page.withdraw({ token, key: 'rút đơn 2' })).toEqual({ askedOn: TEST_TODAY })
  expect(await drafts()).toBe(0)
  expect(await reads(cell, (unit) => getLink(unit, caseId))).toMatchObject({
    withdrawalAskedOn: TEST_TODAY,
  })
})
