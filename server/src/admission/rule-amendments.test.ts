import type { TouchedResult } from '@ptdv/core/admission/rules-contract'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { workOnce } from '../jobs/run-jobs.ts'
import { JOB_RUNNERS } from '../jobs/runners.ts'
import { refusalOf } from '../testing/browser.ts'
import { openDesk, type Desk } from '../testing/open-desk.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { recordAt } from './case-desk.testing.ts'
import { certified, takeBackAll } from './rule-desk.testing.ts'

const scene = withTestHouse({ demo: true })
const key = () => crypto.randomUUID()
const paper = { number: '310-QĐ/TW', date: '2024-10-01' } as const
/** TEST_TODAY is 15/10/2024. */
const AHEAD: PlainDate = '2024-12-01'

let province: Desk
let cell: Desk
let sibling: Desk
let open: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  province = await openDesk(scene, PLACES.province, 'provincial_board')
  cell = await openDesk(scene, PLACES.cell, 'cell_officer')
  sibling = await openDesk(scene, PLACES.otherCell, 'cell_officer')
  open = await someone('2023-12-01')
}, 60_000)

afterEach(() => takeBackAll(province))

const someone = (certificateOn: PlainDate) =>
  certified(cell, PLACES.cell, '1998-03-14', certificateOn)

/** A certificate good for so many months. */
const shorter = (value: number, from: PlainDate) =>
  ({ rule: 'awareness_cert_valid', value, from, paper, clause: '§3.1' }) as const

const amend = (value: number, from: PlainDate) =>
  province.admission.amendRule({ ...shorter(value, from), key: key() })

async function touchedBy(at: Desk, { job: id }: { readonly job: number }): Promise<TouchedResult> {
  while (await workOnce(scene.house, JOB_RUNNERS)) {
    // Jobs asked for before are done on the way.
  }
  return (await at.jobs.get({ id })).detail as TouchedResult
}

async function certificateEnd(id: number): Promise<PlainDate | undefined> {
  const { answer } = await cell.admission.getCase({ id })
  return answer.deadlines.find((it) => it.key === 'awareness_cert_valid')?.end
}

test('[2.1-g] before it is recorded, the cases in progress that it would touch are told, with what becomes otherwise', async () => {
  const job = await province.admission.findTouched({
    amendment: shorter(6, AHEAD),
    key: key(),
  })
  const { cases, total } = await touchedBy(province, job)
  expect(total).toBe(1)
  expect(cases).toMatchObject([{ case: open, cell: 'Chi bộ thôn Một' }])
  expect(cases[0]?.changes.join(' ')).toMatch(/hạn 01\/12\/2028 thành 01\/06\/2024/)
  expect(await province.admission.listRules()).toEqual([])
})

test('dated ahead it changes nothing yet, and the case carries it; from its day on every fold uses it', async () => {
  await amend(6, AHEAD)
  expect(await certificateEnd(open)).toBe('2028-12-01')
  const { settings } = await cell.admission.getCase({ id: open })
  expect(settings).toEqual({
    awareness_cert_valid: [
      { value: 6, document: '310-QĐ/TW ngày 01/10/2024, §3.1', from: AHEAD, amends: true },
    ],
  })
  const { file } = await cell.admission.explainCase({ id: open })
  const on = async (today: PlainDate) => {
    const { answer } = await cell.admission.explain({ file, today })
    return answer.deadlines.find((it) => it.key === 'awareness_cert_valid')?.end
  }
  expect(await on('2024-11-30')).toBe('2028-12-01')
  expect(await on(AHEAD)).toBe('2024-06-01')
})

test('dated today it is what the guard, the explanation and the case’s row go by', async () => {
  await amend(6, TEST_TODAY)
  expect(await certificateEnd(open)).toBe('2024-06-01')
  const { answer, settings } = await cell.admission.getCase({ id: open })
  expect(answer.conditions.find((it) => it.key === 'certificate_valid')).toMatchObject({
    met: false,
    source: '310-QĐ/TW ngày 01/10/2024, §3.1',
  })
  expect(settings).toMatchObject({ awareness_cert_valid: [{ value: 6, amends: true }] })
})

test('it is an act with its document and audit row; withdrawn before its day, both acts stay', async () => {
  const sent = { ...shorter(6, AHEAD), key: key() }
  const { act } = await province.admission.amendRule(sent)
  expect((await province.admission.amendRule(sent)).act).toBe(act)
  await province.admission.takeBackRule({ act, key: key() })
  expect(await cell.admission.listRules()).toEqual([])
  const { rows } = await sql`
    select a.kind, a.effective_on, a.paper_number, a.payload ->> 'clause' as clause, u.action
    from act a join audit u on u.act_id = a.id where a.id = ${act} or a.corrects = ${act} order by a.id`.execute(
    scene.ownerDb,
  )
  const written = { effective_on: AHEAD, paper_number: paper.number, clause: '§3.1' }
  expect(rows).toEqual([
    { kind: 'rule_amended', action: 'setting.rule_amended', ...written },
    { kind: 'taken_back', action: 'setting.taken_back', ...written },
  ])
})

test('who works below sees the amendment and the cases of its own part of the tree, no others', async () => {
  const { act } = await amend(6, AHEAD)
  const listed = await cell.admission.listRules()
  expect(listed).toMatchObject([{ act, mayBeTakenBack: false, setting: { kind: 'rule_amended' } }])
  const ask = (at: Desk) => at.admission.findTouched({ amendment: shorter(6, AHEAD), key: key() })
  const own = await touchedBy(cell, await ask(cell))
  expect(own.cases.map((one) => one.case)).toEqual([open])
  expect(await touchedBy(sibling, await ask(sibling))).toEqual({ total: 0, cases: [] })
  expect(await refusalOf(cell.admission.amendRule({ ...shorter(7, AHEAD), key: key() }))).toBe(
    'KHONG-THAY',
  )
})

test.each([
  ['a value out of range', { value: 241 }, 'GIA-TRI-KHONG-HOP'],
  ['half a month', { value: 1.5 }, 'GIA-TRI-KHONG-HOP'],
  ['what stands already', { value: 60 }, 'KHONG-DOI-GI'],
  ['doing away with what is counted', { value: null }, 'GIA-TRI-KHONG-HOP'],
  ['a word that is no choice', { rule: 'cell_vote', value: 'most' }, 'GIA-TRI-KHONG-HOP'],
  ['a document of tomorrow', { paper: { ...paper, date: '2024-10-16' } }, 'NGAY-VAN-BAN-TUONG-LAI'],
  ['a day before its document', { from: '2024-09-30' }, 'AP-DUNG-TRUOC-VAN-BAN'],
] as const)('%s is refused, and nothing is entered', async (_, wrong, code) => {
  const sent = { ...shorter(6, AHEAD), ...wrong }
  expect(await refusalOf(province.admission.amendRule({ ...sent, key: key() }))).toBe(code)
  expect(await province.admission.listRules()).toEqual([])
})

test('the same rule on the same day twice is refused; on a later day it is not', async () => {
  await amend(6, AHEAD)
  expect(await refusalOf(amend(7, AHEAD))).toBe('DA-CO-SUA-DOI')
  await amend(7, '2025-01-01')
  expect(await province.admission.listRules()).toHaveLength(2)
})

test('it does not reach back over a case that is closed', async () => {
  const id = await someone('2024-01-10')
  await recordAt(cell, id, 'taken_off_list', '2024-10-10', { reason: 'chuyển đi' })
  expect(await refusalOf(amend(6, '2024-10-10'))).toBe('NGAY-TRUOC-HO-SO-DA-XONG')
  await amend(6, '2024-10-11')
})

test('once its day has come and another day has gone by, it is no longer withdrawn', async () => {
  const { act } = await amend(6, TEST_TODAY)
  await sql`update rule_setting set set_on = '2024-10-14' where act_id = ${act}`.execute(
    scene.ownerDb,
  )
  expect(await refusalOf(province.admission.takeBackRule({ act, key: key() }))).toBe(
    'SUA-DOI-DA-AP-DUNG',
  )
})
