import type { ConditionKey } from '@ptdv/core/admission/condition-key'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { found, merge } from '@ptdv/core/organisations/history.testing'
import { sql } from 'kysely'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { workOnce } from '../jobs/run-jobs.ts'
import { JOB_RUNNERS } from '../jobs/runners.ts'
import { refusalOf } from '../testing/browser.ts'
import { openDesk, type Desk } from '../testing/open-desk.ts'
import { PLACES, seedTree, SMALL_TREE } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { certified, takeBackAll } from './rule-desk.testing.ts'

const scene = withTestHouse({ demo: true })
const key = () => crypto.randomUUID()
const paper = { number: '12-CV/BTCTU', date: '2024-10-01' } as const
const FOUNDED: PlainDate = '2000-01-01'
const OTHER = { province: 21, district: 22, base: 23, cell: 24 } as const

let province: Desk
let district: Desk
let cell: Desk
let otherProvince: Desk
let otherCell: Desk

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY, [
    ...SMALL_TREE,
    found(FOUNDED, OTHER.province, 'provincial_committee', 'Tỉnh ủy Khác', null),
    found(FOUNDED, OTHER.district, 'district_committee', 'Huyện ủy Khác', OTHER.province),
    found(FOUNDED, OTHER.base, 'base_committee', 'Đảng bộ xã Khác', OTHER.district),
    found(FOUNDED, OTHER.cell, 'cell', 'Chi bộ thôn Khác', OTHER.base),
  ])
  province = await openDesk(scene, PLACES.province, 'provincial_board')
  district = await openDesk(scene, PLACES.district, 'provincial_board')
  cell = await openDesk(scene, PLACES.cell, 'cell_officer')
  otherProvince = await openDesk(scene, OTHER.province, 'provincial_board')
  otherCell = await openDesk(scene, OTHER.cell, 'cell_officer')
}, 60_000)

afterEach(() => takeBackAll(province))

const someone = (at: Desk, birth: PlainDate, certificateOn: PlainDate) =>
  certified(at, at === cell ? PLACES.cell : OTHER.cell, birth, certificateOn)

async function isMet(at: Desk, id: number, condition: ConditionKey): Promise<boolean | undefined> {
  const { answer } = await at.admission.getCase({ id })
  return answer.conditions.find((one) => one.key === condition)?.met
}

const set = (rule: 'awareness_cert_last_day' | 'age_month_boundary', value: string) =>
  province.admission.setRule({ rule, value, from: '2024-10-01', paper, key: key() })

// Certificates of sixty months: TEST_TODAY is 15/10/2024.
test.each([
  [null, '2019-10-15', false],
  ['valid', '2019-10-15', true],
  ['expired', '2019-10-15', false],
  ['valid', '2019-10-14', false],
  ['expired', '2019-10-16', true],
] as const)(
  'the anniversary set %s: a certificate of %s holds: %s',
  async (value, certificateOn, holds) => {
    const id = await someone(cell, '1998-03-14', certificateOn)
    if (value !== null) await set('awareness_cert_last_day', value)
    expect(await isMet(cell, id, 'certificate_valid')).toBe(holds)
  },
)

test.each([
  [null, '2006-10-20', false],
  ['month_of_birth', '2006-10-20', true],
  ['month_of_birth', '2006-11-01', false],
  ['day_of_birth', '2006-10-15', true],
  ['day_of_birth', '2006-10-16', false],
] as const)('eighteen by month set %s: who was born %s is: %s', async (value, birth, old) => {
  const id = await someone(cell, birth, '2024-03-01')
  if (value !== null) await set('age_month_boundary', value)
  expect(await isMet(cell, id, 'age')).toBe(old)
})

test('what the browser is told of the settings is what the server judges by, and so is the explanation', async () => {
  const id = await someone(cell, '1998-03-14', '2019-10-15')
  await set('awareness_cert_last_day', 'valid')
  const { settings } = await cell.admission.getCase({ id })
  expect(settings).toEqual({
    awareness_cert_last_day: [
      { value: 'valid', document: '12-CV/BTCTU ngày 01/10/2024', from: '2024-10-01' },
    ],
  })
  const { file, explanation } = await cell.admission.explainCase({ id })
  expect(await cell.admission.explain({ file, today: TEST_TODAY })).toEqual(explanation)
})

test('setting is an act with its audit row and document; sent twice, it is done once', async () => {
  const sent = {
    rule: 'vetting_answer',
    value: 15,
    from: '2024-10-01',
    paper,
    key: key(),
  } as const
  const first = await province.admission.setRule(sent)
  expect(await province.admission.setRule(sent)).toEqual(first)
  const { rows } = await sql`
    select a.subject, a.kind, a.home_id, a.paper_number, a.payload, u.action
    from act a join audit u on u.act_id = a.id where a.id = ${first.act}`.execute(scene.ownerDb)
  expect(rows).toEqual([
    {
      subject: 'setting',
      kind: 'rule_set',
      home_id: PLACES.province,
      paper_number: paper.number,
      payload: { rule: 'vetting_answer', value: 15, from: '2024-10-01', to: null },
      action: 'setting.rule_set',
    },
  ])
  expect(await cell.admission.listRules()).toMatchObject([
    { act: first.act, setting: { kind: 'rule_set' } },
  ])
})

test('taken back, the case waits as before, and both acts stay', async () => {
  const id = await someone(cell, '1998-03-14', '2019-10-15')
  const { act } = await set('awareness_cert_last_day', 'valid')
  expect(await isMet(cell, id, 'certificate_valid')).toBe(true)
  await province.admission.takeBackRule({ act, key: key() })
  expect(await isMet(cell, id, 'certificate_valid')).toBe(false)
  const { rows } = await sql<{ kind: string }>`
    select kind from act where id = ${act} or corrects = ${act} order by id`.execute(scene.ownerDb)
  expect(rows.map(({ kind }) => kind)).toEqual(['rule_set', 'taken_back'])
  expect(await refusalOf(province.admission.takeBackRule({ act, key: key() }))).toBe('KHONG-THAY')
})

test('only the provincial committee sets, whatever the role is called below; the cell reads', async () => {
  const ask = (from: Desk) =>
    refusalOf(
      from.admission.setRule({
        rule: 'vetting_answer',
        value: 15,
        from: TEST_TODAY,
        paper,
        key: key(),
      }),
    )
  expect(await ask(district)).toBe('KHONG-THAY')
  expect(await ask(cell)).toBe('KHONG-THAY')
  expect(await cell.admission.listRules()).toEqual([])
})

test('two provinces do not share what they set', async () => {
  const id = await someone(otherCell, '1998-03-14', '2019-10-15')
  const { act } = await set('awareness_cert_last_day', 'valid')
  expect(await isMet(otherCell, id, 'certificate_valid')).toBe(false)
  expect(await otherProvince.admission.listRules()).toEqual([])
  expect(await refusalOf(otherProvince.admission.takeBackRule({ act, key: key() }))).toBe(
    'KHONG-THAY',
  )
})

test.each([
  ['a rule read in its text', { rule: 'admission_decision', value: 90 }, 'DIEU-DA-CO-VAN-BAN'],
  ['a word that is no choice', { rule: 'age_month_boundary', value: 'x' }, 'GIA-TRI-KHONG-HOP'],
  ['a number out of range', { rule: 'vetting_answer', value: 0 }, 'GIA-TRI-KHONG-HOP'],
  ['half a day', { rule: 'vetting_answer', value: 1.5 }, 'GIA-TRI-KHONG-HOP'],
  ['a day that is none', { rule: 'forms_of_2025', value: '31/02' }, 'GIA-TRI-KHONG-HOP'],
  [
    'a document of tomorrow',
    { rule: 'vetting_answer', value: 15, paper: { ...paper, date: '2024-10-16' } },
    'NGAY-VAN-BAN-TUONG-LAI',
  ],
] as const)('%s is refused, and nothing is set', async (_, wrong, code) => {
  expect(
    await refusalOf(province.admission.setRule({ from: TEST_TODAY, paper, key: key(), ...wrong })),
  ).toBe(code)
  expect(await province.admission.listRules()).toEqual([])
})

test('what is understood is confirmed for as long as its regulation holds; what is unsaid cannot be', async () => {
  const confirm = (rule: 'youth_age_max' | 'age_month_boundary') =>
    province.admission.confirmRule({ rule, regime: 'qd24', paper, key: key() })
  await confirm('youth_age_max')
  expect(await cell.admission.listRules()).toMatchObject([
    { setting: { kind: 'rule_confirmed', rule: 'youth_age_max', value: 30, paper } },
  ])
  expect(await refusalOf(confirm('age_month_boundary'))).toBe('CHUA-CO-GI-DE-XAC-NHAN')
})

test('a rule that moves a clock is followed by the rows of the cases in progress', async () => {
  const id = await someone(cell, '1998-03-14', '2024-03-01')
  await sql`update admission_case set stage = 'outdated' where id = ${id}`.execute(scene.ownerDb)
  await set('awareness_cert_last_day', 'valid')
  while (await workOnce(scene.house, JOB_RUNNERS)) {
    // Jobs of the tests before are done on the way.
  }
  const { rows } = await sql<{ stage: string }>`
    select stage from admission_case where id = ${id}`.execute(scene.ownerDb)
  const { answer } = await cell.admission.getCase({ id })
  expect(rows).toEqual([{ stage: answer.stage }])
})

test('[2.1-g] an amendment by a document holds for acts from its day on, is told with the cases it touches, and is taken back', async () => {
  const id = await someone(cell, '1995-02-03', '2023-10-15')
  const amendment = {
    rule: 'awareness_cert_valid',
    value: 6,
    from: TEST_TODAY,
    paper: { number: '5-QĐ/TW', date: '2024-10-01' },
    clause: '§3.1',
  } as const
  expect(await isMet(cell, id, 'certificate_valid')).toBe(true)

  const { job } = await cell.admission.findTouched({ amendment, key: key() })
  while (await workOnce(scene.house, JOB_RUNNERS));
  const told = await cell.jobs.get({ id: job })
  expect(told.detail).toMatchObject({ total: expect.any(Number) })
  const { cases } = told.detail as { cases: { case: number; changes: string[] }[] }
  expect(cases.find((one) => one.case === id)?.changes.join()).toContain('Thêm điều còn thiếu')

  const entered = await province.admission.amendRule({ ...amendment, key: key() })
  expect(await isMet(cell, id, 'certificate_valid')).toBe(false)
  expect(
    await isMet(
      otherCell,
      await someone(otherCell, '1995-02-03', '2023-10-15'),
      'certificate_valid',
    ),
  ).toBe(true)
  expect(await refusalOf(province.admission.amendRule({ ...amendment, key: key() }))).toBe(
    'DA-CO-SUA-DOI',
  )
  await province.admission.takeBackRule({ act: entered.act, key: key() })
  expect(await isMet(cell, id, 'certificate_valid')).toBe(true)
})

test('a province founded by merger follows what those before it had set, with whose it is, until it sets its own', async () => {
  const MERGED = 40
  const id = await someone(cell, '1998-03-14', '2019-10-15')
  await set('awareness_cert_last_day', 'valid')
  const young = await someone(cell, '2006-10-20', '2024-03-01')
  await set('age_month_boundary', 'month_of_birth')
  expect(await isMet(cell, young, 'age')).toBe(true)
  await otherProvince.admission.setRule({
    rule: 'age_month_boundary',
    value: 'day_of_birth',
    from: '2024-10-01',
    paper,
    key: key(),
  })
  await seedTree(scene.ownerDb, TEST_TODAY, [
    found(TEST_TODAY, MERGED, 'provincial_committee', 'Tỉnh ủy Mới', null),
    merge(TEST_TODAY, [PLACES.province, OTHER.province], MERGED),
  ])
  expect(await isMet(cell, id, 'certificate_valid')).toBe(true)
  // The two had set this differently: nobody's is followed, and the page says so.
  expect(await isMet(cell, young, 'age')).toBe(false)
  const listed = await cell.admission.listRules()
  expect(
    listed.map(({ setting, organisation, disagreed, mayBeTakenBack }) => [
      setting.rule,
      organisation.name,
      disagreed,
      mayBeTakenBack,
    ]),
  ).toEqual([
    ['awareness_cert_last_day', 'Tỉnh ủy', false, false],
    ['age_month_boundary', 'Tỉnh ủy', true, false],
    ['age_month_boundary', 'Tỉnh ủy Khác', true, false],
  ])

  const merged = await openDesk(scene, MERGED, 'provincial_board')
  await merged.admission.setRule({
    rule: 'awareness_cert_last_day',
    value: 'expired',
    from: '2024-10-01',
    paper,
    key: key(),
  })
  expect(await isMet(cell, id, 'certificate_valid')).toBe(false)
})
