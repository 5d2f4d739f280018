import { sql } from 'kysely'
import { PLACES } from '../testing/seed-tree.ts'
import type { RowMaker } from './make-rows.testing.ts'

/** Makes one row that the check must find, and beside it one as near as can be that it must not. Answers the bad one. */
export type CheckCase = (make: RowMaker) => Promise<number>

type MemberRow = Parameters<RowMaker['member']>[0]
type CaseRow = Parameters<RowMaker['openCase']>[0]

const members =
  (bad: MemberRow, good: MemberRow = {}): CheckCase =>
  async (make) => {
    await make.member(good)
    return make.member(bad)
  }
const cases =
  (bad: CaseRow, good: CaseRow = {}): CheckCase =>
  async (make) => {
    await make.openCase(good)
    return make.openCase(bad)
  }
type ActRow = Parameters<RowMaker['caseWith']>[2]
const acts =
  (kind: string, bad: string, good: string, row: ActRow = {}, goodRow: ActRow = row): CheckCase =>
  async (make) => {
    await make.caseWith(kind, good, goodRow)
    return make.caseWith(kind, bad, row)
  }
const names = (bad: string, good = 'Hoàng Thị Thúy'): CheckCase =>
  members({ person: { full_name: bad } }, { person: { full_name: good } })
const cells =
  (
    bad: Parameters<RowMaker['organisation']>[0],
    good: Parameters<RowMaker['organisation']>[0] = { members: 3 },
  ): CheckCase =>
  async (make) => {
    await make.organisation(good)
    return make.organisation(bad)
  }
const paper = (number: string, date = '2024-09-01'): { paper: [string, string] } => ({
  paper: [number, date],
})

const YEAR = 2024
/** An assignment of one line. */
async function sheet(
  make: RowMaker,
  of: number,
  child: number,
  amount: number,
  gap: string | null = null,
) {
  const act = await make.act('case', 0, 'assigned', '2024-01-10')
  await sql`insert into target_assignment (act_id, organisation_id, year, version, paper_number, paper_date, assigned_on, gap_reason)
    values (${act}, ${of}, ${YEAR}, ${act}, '1-KH', '2024-01-10', '2024-01-10', ${gap})`.execute(
    make.db,
  )
  await sql`insert into target_line (act_id, child_id, source, amount) values (${act}, ${child}, 1, ${amount})`.execute(
    make.db,
  )
}
async function provinceTarget(make: RowMaker, of: number, target: number, minimum: number | null) {
  const act = await make.act('case', 0, 'set', '2024-01-02')
  await sql`insert into province_target (act_id, organisation_id, year, members_at_start, rate_tenths, minimum, target, set_on)
    values (${act}, ${of}, ${YEAR}, 100, 30, ${minimum}, ${target}, '2024-01-02')`.execute(make.db)
}
async function survey(make: RowMaker, of: number, on: string, inView: number, eligible: number) {
  const round = await make.id(sql<{ id: number }>`
    insert into survey_round (organisation_id, year, name, as_of, due_on)
    values (${PLACES.province}, ${YEAR}, 'Đợt', ${on}, ${on}) returning id`)
  await sql`with made as (insert into survey_report (round_id, organisation_id, reported_on, act_id)
      values (${round}, ${of}, ${on}, 1) returning id)
    insert into survey_count (report_id, source, in_view, eligible, trained)
    select id, 1, ${inView}, ${eligible}, 0 from made`.execute(make.db)
}
const mandate = async (make: RowMaker, at: number, disabled: string | null) =>
  make.id(sql<{ id: number }>`
    with made as (insert into account (user_name, display_name, disabled_on, created_on, organisation_id)
      values (${crypto.randomUUID()}, 'Cán bộ', ${disabled}, '2020-01-01', ${PLACES.base}) returning id)
    insert into mandate (account_id, role, organisation_id, from_on) select id, 'base_office', ${at}, '2020-01-01' from made
    returning id`)
const audit = async (make: RowMaker, at: string) =>
  make.id(sql<{ id: number }>`insert into audit (at, organisation_id, action, subject)
    values (${at}, ${PLACES.cell}, 'thử', 'case') returning id`)
async function file(make: RowMaker, of: number): Promise<number> {
  return make.id(sql<{ id: number }>`
    insert into stored_file (key, organisation_id, account_id, name, type, size, sha256, purpose, case_id, kept_at)
    values (gen_random_uuid(), ${PLACES.cell}, 1, 'a.pdf', 'application/pdf', 1, '', 'scan', ${of}, '2024-01-01') returning id`)
}
async function scan(make: RowMaker, of: number, act: number, file_id: number | null) {
  await sql`insert into scan (case_id, act_id, file_id, by_name) values (${of}, ${act}, ${file_id}, 'Thử')`.execute(
    make.db,
  )
}
const vetting = (make: RowMaker, of: number, on: string) =>
  sql`insert into vetting_request (case_id, request, asking_id, asking_name, asked_name, person_name, person_birth, about,
      asked_on, paper_number, paper_date)
    values (${of}, '1', ${PLACES.base}, 'A', 'Đảng ủy xã B', 'C', '1990', 'D', ${on}, '1-CV', ${on})`.execute(
    make.db,
  )
async function transfer(make: RowMaker, due: string): Promise<number> {
  const person = await make.member()
  const act = await make.act('membership', person, 'transfer_introduced', '2024-08-01')
  await sql`insert into transfer (act_id, person_id, person_name, person_birth, standing, from_id, from_name, introducer_id,
      introducer_name, to_id, to_name, because, triggered_on, introduced_on, paper_number, paper_date, due_on)
    values (${act}, ${person}, 'A', '1990', 'official', ${PLACES.cell}, 'B', 1, 'C', ${PLACES.otherCell}, 'D', 'new_unit',
      '2024-08-01', '2024-08-01', '1-SHĐ', '2024-08-01', ${due})`.execute(make.db)
  return person
}
async function goesAway(make: RowMaker, person: number, until: string | null): Promise<number> {
  await sql`insert into away_member (person_id, began_on, region, place, until_on, way, pace, contacted_on)
    values (${person}, '2024-01-01', 'A', 'B', ${until}, 'phone', 'monthly', '2024-01-01')`.execute(
    make.db,
  )
  return person
}
/** Introduced to the place of residence, asked about on a day. */
async function livesElsewhere(make: RowMaker, askedOn: string): Promise<number> {
  const person = await make.member()
  const act = await make.act('membership', person, 'residence_introduced', '2024-01-01')
  await sql`insert into residence_contact (act_id, person_id, person_name, person_birth, own_id, own_name, to_id, to_name,
      introduced_on, paper_number, paper_date)
    values (${act}, ${person}, 'A', '1990', ${PLACES.cell}, 'B', ${PLACES.otherCell}, 'C', '2024-01-01', '1-GT',
      '2024-01-01')`.execute(make.db)
  await sql`insert into residence_comment (contact_id, year, asked_on) values (${act}, 2024, ${askedOn})`.execute(
    make.db,
  )
  return person
}
/** Of the cell, lent to another until the day given. */
async function lent(
  make: RowMaker,
  {
    until = '2024-12-01',
    due = null,
    received = null,
    elsewhere = true,
  }: {
    readonly until?: string
    readonly due?: string | null
    readonly received?: number | null
    readonly elsewhere?: boolean
  },
): Promise<number> {
  const person = await make.member({ temporarily_elsewhere: elsewhere })
  const act = await make.act('membership', person, 'temporary_introduced', '2024-08-01')
  await sql`insert into temporary_transfer (act_id, person_id, person_name, person_birth, standing, from_id, from_name,
      introducer_id, introducer_name, to_id, to_name, because, paper_number, introduced_on, due_on, leaves_on, until_on,
      received_on, received_id, received_name)
    values (${act}, ${person}, 'A', '1990', 'official', ${PLACES.cell}, 'B', 1, 'C', ${PLACES.otherCell}, 'D', 'work',
      '1-SHĐ', '2024-08-01', ${due}, '2024-08-01', ${until}, ${received === null ? null : '2024-08-10'}, ${received},
      ${received === null ? null : 'E'})`.execute(make.db)
  return person
}
const folded = (make: RowMaker, of: number, amount: number, kind = 'member') =>
  sql`insert into month_figure (organisation_id, basis, kind, month, source, amount)
    values (${of}, 'today', ${kind}, '2024-01-01', 0, ${amount})`.execute(make.db)
const job = (make: RowMaker, state: string, at: string) =>
  make.id(sql<{
    id: number
  }>`insert into job (kind, title, organisation_id, account_id, asker, input, state, ended_at)
    values ('export', 'Thử', ${PLACES.cell}, 1, '{}', '{}', ${state}, ${at}) returning id`)
const batch = (make: RowMaker, at: string) =>
  make.id(sql<{
    id: number
  }>`insert into import_batch (organisation_id, kind, state, file_name, created_by, created_by_name, created_at)
    values (${PLACES.cell}, 'members', 'ready', 'a.xlsx', 1, 'A', ${at}) returning id`)

/** One for every check: a check without one fails the test. */
export const CHECK_CASES: Readonly<Record<string, CheckCase>> = {
  birth_in_future: members({ person: { birth: '2024-11' } }, { person: { birth: '1994-10' } }),
  birth_after_ceremony: members({ person: { birth: '2012-03' } }),
  decision_after_ceremony: members({ decided_on: '2012-02-04' }, { decided_on: '2012-02-03' }),
  member_dates_in_future: members({ in_cell_since: '2024-10-16' }, { in_cell_since: '2024-10-15' }),
  official_before_twelve_months: members(
    { official_on: '2013-02-02' },
    { official_on: '2013-02-03' },
  ),
  in_cell_before_ceremony: members({ in_cell_since: '2012-02-02' }),
  ended_before_entered: members(
    { ended_on: '2012-02-02', ended_reason: 'left' },
    { ended_on: '2012-02-03', ended_reason: 'left' },
  ),
  death_before_birth: members(
    {
      person: { birth: '1980-06' },
      ended_on: '1980-05-30',
      ended_reason: 'died',
      in_cell_since: '1980-01-01',
    },
    { person: { birth: '1980-06' }, ended_on: '2020-05-30', ended_reason: 'died' },
  ),
  ended_in_future: members({ ended_on: '2024-10-16' }, { ended_on: '2024-10-15' }),
  act_in_future: acts('applied', '2024-10-16', '2024-10-15'),
  act_before_founding: async (make) => {
    const cell = await make.organisation({ founded: '2024-08-01', members: 3 })
    await make.caseWith('applied', '2024-08-01', { organisation: cell })
    return make.caseWith('applied', '2024-07-31', { organisation: cell })
  },
  act_after_dissolution: async (make) => {
    const cell = await make.organisation({ founded: '2020-01-01', ended: '2024-07-01' })
    await make.caseWith('applied', '2024-07-01', { organisation: cell })
    return make.caseWith('applied', '2024-07-02', { organisation: cell })
  },
  closed_before_opened: cases({ closed_on: '2024-08-31' }, { closed_on: '2024-09-01' }),
  paper_date_in_future: acts(
    'decided',
    '2024-10-01',
    '2024-10-01',
    paper('31-QĐ/HU', '2024-10-16'),
    paper('32-QĐ/HU', '2024-10-15'),
  ),
  under_age_at_vote: async (make) => {
    const young = (birth: string) => make.openCase({ person: { birth } })
    const [bad, good] = [await young('2006-10-01'), await young('2006-09-30')]
    for (const each of [bad, good]) {
      await make.act('case', each, 'course_passed', '2024-08-01')
      await make.act('case', each, 'cell_voted', '2024-09-01')
    }
    return bad
  },
  under_age_member: members({ person: { birth: '1994-03' } }, { person: { birth: '1994-02' } }),
  over_hundred: members({ person: { birth: '1924-09' } }, { person: { birth: '1924-10-15' } }),
  birth_without_month: cases({ person: { birth: '1999' } }, { person: { birth: '1999-05' } }),
  two_active_places: async (make) => {
    await make.member({ person: { number: '033080000011' } })
    await make.member({ person: { number: '033080000012' }, ended_on: '2023-01-01' })
    await make.member({ person: { number: '033080000012' } })
    // The other of the pair lies where the asker does not see it.
    await elsewhere(make, { number: '033080000013' })
    return make.member({ person: { number: '033080000013' } })
  },
  two_open_cases: async (make) => {
    const [bad, good] = [await make.person(), await make.person()]
    for (const person_id of [bad, bad, good]) await make.openCase({ person_id })
    await make.openCase({ person_id: good, closed_on: '2024-09-02' })
    return bad
  },
  official_with_open_case: async (make) => {
    const [bad, good] = [
      await make.member(),
      await make.member({
        standing: 'probationary',
        official_on: null,
        ceremony_on: '2024-03-01',
        decided_on: '2024-02-01',
        in_cell_since: '2024-03-01',
      }),
    ]
    for (const person_id of [bad, good]) await make.openCase({ person_id })
    return bad
  },
  member_outside_cell: members({ organisation_id: PLACES.base }),
  temporary_in_own_cell: async (make) => {
    await lent(make, { received: PLACES.otherCell })
    return lent(make, { received: PLACES.cell })
  },
  temporary_place_gone: async (make) => {
    await lent(make, { received: PLACES.otherCell })
    // Where a dissolved cell lives on.
    return lent(make, { received: PLACES.otherBase })
  },
  away_and_temporary: async (make) => {
    await goesAway(make, await make.member(), null)
    return goesAway(make, await lent(make, { received: PLACES.otherCell }), null)
  },
  elsewhere_without_paper: async (make) => {
    await lent(make, {})
    return make.member({ temporarily_elsewhere: true })
  },
  temporary_not_in_register: async (make) => {
    await lent(make, {})
    return lent(make, { elsewhere: false })
  },
  record_elsewhere: members({ person: { organisation_id: PLACES.siblingCell } }),
  missing_identity: members({ person: { identity_hash: null } }),
  missing_sex: members({ person: { sex: null } }),
  missing_ethnic_group: members({ person: { ethnic_group: null } }),
  missing_ceremony: members({ ceremony_on: null }),
  missing_official_date: members({ official_on: null }),
  missing_card: members({}, { card_number: '033000000010' }),
  missing_certificate: async (make) => {
    const [bad, good] = [
      await make.caseWith('cell_voted', '2024-09-01'),
      await make.caseWith('cell_voted', '2024-09-01'),
    ]
    await make.act('case', good, 'course_passed', '2024-08-01')
    return bad
  },
  decision_without_number: acts('decided', '2024-10-01', '2024-10-01', {}, paper('33-QĐ/HU')),
  identity_against_rule: members(
    // Fourth digit 3: a woman of this century.
    { person: { number: '000380000012' } },
    { person: { number: '000080000012' } },
  ),
  card_format: members(
    { card_number: '12345' },
    { card_number: '033000000011', old_card_number: '12345678' },
  ),
  phone_format: members(
    { person: { phone: '0123 456 789' } },
    { person: { phone: '+84 912.345.678' } },
  ),
  paper_number_format: acts('decided', '2024-10-01', '2024-10-01', paper('45'), paper('45-QĐ/HU')),
  decision_number_twice: async (make) => {
    await make.caseWith('decided', '2024-10-01', paper('50-QĐ/HU', '2024-09-01'))
    await make.caseWith('decided', '2024-10-01', paper('50-QĐ/HU', '2024-09-01'))
    // One of another organisation shares number and day with nobody; the pair below is told as two findings of one.
    const other = { organisation: PLACES.siblingCell }
    await outside(make, () =>
      make.caseWith('decided', '2024-10-01', { ...other, ...paper('51-QĐ/HU', '2024-09-01') }),
    )
    return make.caseWith('decided', '2024-10-01', { ...other, ...paper('51-QĐ/HU', '2024-09-02') })
  },
  twin_by_identity: async (make) => {
    await elsewhere(make, { number: '033080000021' }, '2020-01-01')
    await make.member({ person: { number: '033080000022' } })
    return make.member({ person: { number: '033080000021' } })
  },
  twin_by_card: async (make) => {
    await make.member({ organisation_id: PLACES.otherCell, card_number: '033000000021' })
    await make.member({ card_number: '033000000022' })
    return make.member({ card_number: '033000000021' })
  },
  twin_by_name: async (make) => {
    const twin = { full_name: 'Đỗ Thị Hòa', name_key: 'đỗ thị hòa', birth: '1981-02-03' }
    await elsewhere(make, twin, '2020-01-01')
    // Two numbers: two people of one name.
    const namesake = { ...twin, full_name: 'Đỗ Thị Hà', name_key: 'đỗ thị hà' }
    await elsewhere(make, namesake)
    await make.member({ person: namesake })
    return make.member({ person: { ...twin, identity_hash: null } })
  },
  member_of_ended_cell: async (make) => {
    const cell = await make.organisation({ founded: '2020-01-01', ended: '2024-07-01' })
    await make.member()
    return make.member({ organisation_id: cell })
  },
  case_of_ended_cell: async (make) => {
    const cell = await make.organisation({ founded: '2020-01-01', ended: '2024-07-01' })
    await make.openCase({ cell_id: cell, closed_on: '2024-09-02' })
    return make.openCase({ cell_id: cell })
  },
  person_without_anything: async (make) => {
    await make.member()
    return make.person()
  },
  mandate_of_disabled_account: async (make) => {
    await mandate(make, PLACES.base, null)
    return mandate(make, PLACES.base, '2024-10-01')
  },
  mandate_at_ended_organisation: async (make) => {
    const gone = await make.organisation({ founded: '2020-01-01', ended: '2024-07-01' })
    await mandate(make, PLACES.base, null)
    return mandate(make, gone, null)
  },
  scan_without_file: async (make) => {
    const [bad, good] = [await make.openCase(), await make.openCase()]
    await scan(make, bad, await make.act('case', bad, 'applied', '2024-09-02'), null)
    await scan(
      make,
      good,
      await make.act('case', good, 'applied', '2024-09-02'),
      await file(make, good),
    )
    return bad
  },
  scan_of_other_case: async (make) => {
    const [bad, good] = [await make.openCase(), await make.openCase()]
    const act = await make.act('case', good, 'applied', '2024-09-02')
    await scan(make, bad, act, await file(make, bad))
    await scan(make, good, act, await file(make, good))
    return bad
  },
  file_without_scan: async (make) => {
    const [bad, good] = [await make.openCase(), await make.openCase()]
    await scan(
      make,
      good,
      await make.act('case', good, 'applied', '2024-09-02'),
      await file(make, good),
    )
    await file(make, bad)
    return bad
  },
  list_against_ledger: async (make) => {
    const [bad, good] = [
      await make.organisation({ members: 3 }),
      await make.organisation({ members: 3 }),
    ]
    await make.entry('member', 3, { organisation: good })
    await make.entry('member', 2, { organisation: bad })
    return bad
  },
  movement_without_stock: async (make) => {
    const [bad, good] = [
      await make.organisation({ members: 3 }),
      await make.organisation({ members: 3 }),
    ]
    const act = await make.entry('member', -1, { organisation: good })
    await make.entry('died', 1, { organisation: good, act })
    await make.entry('died', 1, { organisation: bad })
    return bad
  },
  month_figures_differ: async (make) => {
    const [bad, good] = [
      await make.organisation({ members: 3 }),
      await make.organisation({ members: 3 }),
    ]
    for (const organisation of [bad, good]) await make.entry('applied', 2, { organisation })
    // Sums of those above stand as they should.
    for (const above of [PLACES.base, PLACES.district, PLACES.province])
      await folded(make, above, 4, 'applied')
    await folded(make, good, 2, 'applied')
    await folded(make, bad, 3, 'applied')
    return bad
  },
  whole_against_parts: async (make) => {
    const [bad, good] = [
      await make.organisation({ kind: 'base_committee', parent: PLACES.siblingDistrict }),
      await make.organisation({ kind: 'base_committee', parent: PLACES.siblingDistrict }),
    ]
    for (const [base, parts] of [
      [bad, 4],
      [good, 5],
    ] as const) {
      await folded(make, base, 5)
      await folded(make, await make.organisation({ parent: base, members: 3 }), parts)
    }
    return bad
  },
  entry_without_act: async (make) => {
    const [bad, good] = [
      await make.organisation({ members: 3 }),
      await make.organisation({ members: 3 }),
    ]
    await make.entry('applied', 1, { organisation: good })
    await make.entry('applied', 1, { organisation: bad, act: 987_654 })
    return bad
  },
  standing_against_dates: members({ standing: 'probationary' }),
  kept_after_loss: async (make) => {
    const [bad, good] = [await make.member(), await make.member()]
    for (const each of [bad, good]) await make.act('membership', each, 'left', '2024-05-01')
    await make.act('membership', good, 'transfer_arrived', '2024-06-01')
    return bad
  },
  case_row_stale: async (make) => {
    // Put on the list: the next step is a helper.
    const row = { stage: 'helper', version: 1 }
    const [bad, good] = [
      await make.openCase({ ...row, stage: 'in_view' }),
      await make.openCase(row),
    ]
    for (const each of [bad, good])
      await make.act('case', each, 'in_view', '2024-09-01', { payload: { source: 1 } })
    return bad
  },
  deadline_long_past: cases({ due_on: '2024-09-14' }, { due_on: '2024-09-15' }),
  probation_forgotten: members(
    { ...probationerSince('2023-08-25') },
    { ...probationerSince('2023-09-05') },
  ),
  vetting_long_open: async (make) => {
    const [bad, good] = [await make.openCase(), await make.openCase()]
    await vetting(make, bad, '2024-07-14')
    await vetting(make, good, '2024-07-15')
    return bad
  },
  transfer_not_presented: async (make) => {
    await transfer(make, '2024-10-15')
    return transfer(make, '2024-10-14')
  },
  temporary_term_past: async (make) => {
    await lent(make, { until: '2024-10-15', received: PLACES.otherCell })
    return lent(make, { until: '2024-10-14', received: PLACES.otherCell })
  },
  temporary_not_presented: async (make) => {
    await lent(make, { due: '2024-10-15' })
    await lent(make, { due: '2024-10-14', received: PLACES.otherCell })
    return lent(make, { due: '2024-10-14' })
  },
  away_until_past: async (make) => {
    await goesAway(make, await make.member(), '2024-09-15')
    return goesAway(make, await make.member(), '2024-09-14')
  },
  residence_comment_long_open: async (make) => {
    await livesElsewhere(make, '2024-07-15')
    return livesElsewhere(make, '2024-07-14')
  },
  dossier_stale: acts('life_history_handed_in', '2023-10-14', '2023-10-15'),
  parts_against_assigned: async (make) => {
    const [bad, good] = [await newBase(make), await newBase(make)]
    for (const base of [bad, good]) {
      await sheet(make, PLACES.siblingDistrict, base, 9)
      await sheet(
        make,
        base,
        await make.organisation({ parent: base, members: 3 }),
        base === bad ? 8 : 9,
      )
      // Only the newest sheet of the level above counts: it names both.
    }
    const both = await make.act('case', 0, 'assigned', '2024-01-11')
    await sql`insert into target_assignment (act_id, organisation_id, year, version, paper_number, paper_date, assigned_on)
      values (${both}, ${PLACES.siblingDistrict}, ${YEAR}, ${both}, '2-KH', '2024-01-11', '2024-01-11')`.execute(
      make.db,
    )
    await sql`insert into target_line (act_id, child_id, source, amount)
      values (${both}, ${bad}, 1, 9), (${both}, ${good}, 1, 9)`.execute(make.db)
    return bad
  },
  province_parts_against_target: async (make) => {
    await provinceTarget(make, PLACES.province, 12, null)
    await sheet(make, PLACES.province, PLACES.district, 11)
    return PLACES.province
  },
  province_target_below_minimum: async (make) => {
    await provinceTarget(make, PLACES.province, 12, 13)
    return PLACES.province
  },
  target_of_ended: async (make) => {
    const base = await newBase(make)
    const ended = await make.organisation({
      parent: base,
      founded: '2020-01-01',
      ended: '2024-07-01',
    })
    await sheet(make, base, ended, 2, 'Chưa được giao')
    return base
  },
  left_without_target: async (make) => {
    const district = await make.organisation({
      parent: PLACES.province,
      kind: 'district_committee',
    })
    const [bad, good] = [await newBase(make, district), await newBase(make, district)]
    await sheet(make, district, good, 2, 'Chưa được giao')
    return bad
  },
  survey_impossible: async (make) => {
    const [bad, good] = [
      await make.organisation({ members: 3 }),
      await make.organisation({ members: 3 }),
    ]
    await survey(make, good, '2024-09-30', 5, 5)
    await survey(make, bad, '2024-09-30', 5, 6)
    return bad
  },
  survey_old: async (make) => {
    const old = { members: 3, founded: '2010-01-01' }
    const [bad, good] = [await make.organisation(old), await make.organisation(old)]
    await survey(make, good, '2023-10-15', 5, 5)
    await survey(make, bad, '2023-10-14', 5, 5)
    for (const cell of [PLACES.cell, PLACES.siblingCell, PLACES.cousinCell, PLACES.otherCell]) {
      await survey(make, cell, '2024-09-01', 5, 5)
    }
    return bad
  },
  cell_below_three: cells({ members: 2 }),
  cell_without_members: cells({}),
  cell_without_secretary: async (make) => {
    const [bad, good] = [
      await make.organisation({ members: 3 }),
      await make.organisation({ members: 3 }),
    ]
    await sql`update membership set office = null where organisation_id = ${bad}`.execute(make.db)
    await sql`update membership set office = 'bí thư chi bộ' where organisation_id = ${good} and office is not null`.execute(
      make.db,
    )
    return bad
  },
  two_secretaries: async (make) => {
    const [bad, good] = [
      await make.organisation({ members: 3 }),
      await make.organisation({ members: 3 }),
    ]
    await make.member({ organisation_id: bad, office: 'Bí thư' })
    await make.member({ organisation_id: good, office: 'Phó bí thư' })
    return bad
  },
  name_twice: async (make) => {
    const name = 'Chi bộ trường Tiểu học'
    await make.organisation({ name, members: 3, parent: PLACES.siblingBase })
    await outside(make, () => make.organisation({ name, members: 3 }))
    return make.organisation({ name: 'Chi bộ Trường tiểu học', members: 3 })
  },
  committee_without_cells: async (make) => {
    const good = await make.organisation({ kind: 'base_committee', parent: PLACES.siblingDistrict })
    await make.organisation({ parent: good, members: 3 })
    return make.organisation({ kind: 'base_committee', parent: PLACES.siblingDistrict })
  },
  under_ended: async (make) => {
    const gone = await make.organisation({
      kind: 'base_committee',
      parent: PLACES.district,
      founded: '2010-01-01',
      ended: '2024-07-01',
    })
    return make.organisation({ parent: gone, members: 3 })
  },
  person_name_not_composed: names('Hoàng Thị Thúy'.normalize('NFD')),
  person_name_spaces: names('Hoàng  Thị Thúy'),
  person_name_capitals: names('HOÀNG THỊ THÚY'),
  person_name_tone: names('Hòang Thị Thúy', 'Hoà Thị Thuý'),
  person_name_signs: names('Hoàng Thị Thúy 2'),
  organisation_name_writing: cells({ name: 'CHI BỘ THÔN ĐÔNG', members: 3 }),
  audit_not_sealed: async (make) => {
    const sealed = await audit(make, '2024-10-01')
    await sql`insert into audit_seal (sequence, audit_id, previous, hash) values (1, ${sealed}, 'a', 'b')`.execute(
      make.db,
    )
    await audit(make, 'now')
    return audit(make, '2024-10-01')
  },
  job_failed: async (make) => {
    await job(make, 'failed', '2024-10-01')
    await job(make, 'done', '2024-10-14')
    return job(make, 'failed', '2024-10-14')
  },
  import_left_open: async (make) => {
    await batch(make, '2024-10-05')
    return batch(make, '2024-09-20')
  },
}

function probationerSince(ceremony: `${number}-${number}-${number}`): MemberRow {
  return {
    standing: 'probationary',
    decided_on: ceremony,
    ceremony_on: ceremony,
    in_cell_since: ceremony,
    official_on: null,
  }
}

function newBase(make: RowMaker, parent: number = PLACES.siblingDistrict) {
  return make.organisation({ kind: 'base_committee', parent })
}

/** A member of another district: beyond the sight of who asks in the test. */
async function elsewhere(
  make: RowMaker,
  person: NonNullable<MemberRow>['person'],
  ended: `${number}-${number}-${number}` | null = null,
) {
  await make.member({
    organisation_id: PLACES.otherCell,
    ...(person && { person }),
    ended_on: ended,
  })
}

/** Of a pair that is found as two, the one which is not asked for is moved out of sight. */
async function outside(make: RowMaker, work: () => Promise<number>): Promise<void> {
  const id = await work()
  await sql`update admission_case set cell_id = ${PLACES.otherCell} where id = ${id}`.execute(
    make.db,
  )
  await sql`update organisation_today set ancestor_id = -ancestor_id where organisation_id = ${id} and ancestor_id <> ${id}`.execute(
    make.db,
  )
}
