import type { RoleKey } from '@ptdv/core/access/roles'
import { addDays, addMonths } from '@ptdv/core/calendar/plain-date'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealText } from '../people/identity-keys.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { linkToken, openedValue } from '../personal/link-secrets.ts'
import { callEndpoint, type Endpoint, endpoints } from '../testing/call-endpoint.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { seedOfficer, TEST_PASSWORD } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { printOf, sealRow, type JudgedRow } from '../imports/row.ts'
import { buildServer } from './build-server.ts'
import {
  announced,
  IMPORT_DEEDS,
  type ImportDeed,
  PLAN,
  REFUSAL_CASES,
  type RefusalCase,
  type ScopedCase,
  type Secrets,
} from './refusal-cases.testing.ts'

/*
 * For every endpoint: who is not signed in, the same officer of a sibling organisation, of one below, of one elsewhere,
 * and one whose mandate ended yesterday are refused, see nothing and change nothing; and who may is not refused.
 */

type Place = keyof typeof PLACES

const REFUSED = [401, 404, 422]
/** Officers of the same role who are not ours: beside, below, elsewhere. */
const OTHERS: Readonly<Record<Place, readonly Place[]>> = {
  province: ['district', 'base'],
  district: ['siblingDistrict', 'base'],
  siblingDistrict: ['district', 'otherBase'],
  base: ['siblingBase', 'cell', 'otherBase'],
  siblingBase: ['base', 'cousinCell'],
  otherBase: ['base', 'otherCell'],
  cell: ['siblingCell', 'cousinCell', 'otherBase'],
  siblingCell: ['cell'],
  cousinCell: ['cell'],
  otherCell: ['cell'],
}

// A demo house: roles that decide need no second factor here.
const scene = withTestHouse({ demo: true })
const officers = new Map<string, { mandateId: number; cookie: string }>()
let app: FastifyInstance
let secrets: Secrets
let names: string[]

beforeAll(async () => {
  app = await buildServer(scene.house, { logLevel: 'silent' })
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedOfficer(scene.ownerDb, {
    userName: 'receiver',
    role: 'inspection',
    at: PLACES.province,
  })
  const victim = await seedOfficer(scene.ownerDb, {
    userName: 'victim',
    role: 'inspection',
    at: PLACES.district,
  })
  const members = await seedMembers(scene.ownerDb, PLACES.cell, 3)
  const ours = await openCase('cell', 'Lò Văn Kín')
  const asking = await openCase('otherCell', 'Vàng Thị Kín')
  names = [
    'Tỉnh kín',
    'Người Kín',
    'Ý kiến kín',
    'Lò Văn Kín',
    'Mùa Văn Kín',
    'Tin kín',
    ...members.map((member) => member.name),
  ]
  const person = await scene.ownerDb
    .updateTable('person')
    .set({ identity_tail: '1234' })
    .where('full_name', '=', 'Lò Văn Kín')
    .returning('id')
    .executeTakeFirstOrThrow()
  const { cookie } = await officer('superior_board', 'district')
  const round = await call(
    'sources.openRound',
    { year: 2024, name: 'Đợt một', asOf: TEST_TODAY, dueOn: TEST_TODAY },
    cookie,
  )
  const board = await officer('provincial_board', 'province')
  const set = await call(
    'admission.setRule',
    {
      rule: 'withdrawn_dossier_kept',
      value: 12,
      from: TEST_TODAY,
      paper: { number: '1-QĐ/TU', date: TEST_TODAY },
    },
    board.cookie,
  )
  await officer('cell_officer', 'cell')
  await seedNumber()
  secrets = {
    person: person.id,
    member: members[2]!.person,
    transfer: await onTheWay(),
    temporary: await awayForATime(),
    ...(await seedAway(members[1]!.person)),
    residence: await seedResidence(),
    ...(await seedSoldier()),
    case: ours,
    round: (JSON.parse(round.body) as { id: number }).id,
    setting: (JSON.parse(set.body) as { act: number }).act,
    ...(await seedPapers(asking)),
    ...(await seedPlans()),
    ...(await seedWork(ours)),
    account: victim.accountId,
    mandate: victim.mandateId,
    mandateOf: (role, at) => officers.get(`${role} ${at}`)!.mandateId,
  }
}, 120_000)
afterAll(() => app.close())

const all = endpoints()

describe.each(all)('$name', (endpoint) => {
  const refusalCase = caseOf(endpoint)
  if (refusalCase === undefined) {
    test('has a case of refusal', () => expect.unreachable(`${endpoint.name} has none`))
    return
  }
  if (refusalCase === 'open') return
  if (refusalCase === 'account') {
    test('a stranger is sent to sign in', async () => {
      const input = { current: 'x', next: 'x', password: 'x', code: '123456', id: 'x' }
      expect(await callEndpoint(app, endpoint, input)).toMatchObject({
        status: 401,
        code: 'CHUA-DANG-NHAP',
      })
    })
    return
  }
  if (refusalCase === 'link') {
    test('who has not opened the link here is asked to, and nothing changes', async () => {
      const { identityKeys } = scene.house
      const input = {
        token: linkToken(identityKeys, 1),
        part: 'work',
        declared: {},
        version: 1,
        meeting: 1,
        text: 'A',
      }
      const before = await snapshot()
      const ask = (cookie?: string) =>
        callEndpoint(
          app,
          endpoint,
          { ...input, ...keyFor(endpoint, 'stranger') },
          cookie === undefined ? {} : { cookie },
        )
      const ofAnother = `ptdv_ca_nhan=${openedValue(identityKeys, 2, new Date())}`
      for (const answer of [await ask(), await ask(ofAnother)]) {
        expect(answer).toMatchObject({ status: 401, code: 'CHUA-MO-TRANG' })
      }
      expect(await snapshot()).toEqual(before)
    })
    return
  }
  scopedTests(endpoint, refusalCase)
})

test('only signing in and out, and the door of a personal link, are open to everybody', () => {
  const open = all
    .filter((endpoint) => caseOf(endpoint) === 'open')
    .map((endpoint) => endpoint.name)
  expect(open).toEqual(['access.signIn', 'access.signOut', 'personal.open', 'personal.leave'])
})

function scopedTests(
  endpoint: Endpoint,
  { role, at, others, hidden, stopsAt, input }: ScopedCase,
): void {
  const send = (cookie: string | undefined, key: string) =>
    callEndpoint(
      app,
      endpoint,
      { ...input(secrets), ...keyFor(endpoint, key) },
      cookie === undefined ? {} : { cookie },
    )

  test('a stranger is sent to sign in', async () => {
    const before = await snapshot()
    expect(await send(undefined, 'stranger')).toMatchObject({ status: 401, code: 'CHUA-DANG-NHAP' })
    expect(await snapshot()).toEqual(before)
  })

  test('a former officer is refused', async () => {
    const { cookie } = await officer(role, at, 'former')
    const before = await snapshot()
    expect(await send(cookie, 'former')).toMatchObject({ status: 422, code: 'NHIEM-VU-DA-HET' })
    expect(await snapshot()).toEqual(before)
  })

  test.each(OTHERS[at])('the same officer at %s reaches nothing of ours', async (place) => {
    const { cookie } = await officer(role, place)
    const before = await snapshot()
    const answer = await send(cookie, place)
    const after = await snapshot()
    const whatWas = (rows: readonly string[]) => rows.filter((row) => before.includes(row))
    if (others === 'refused') {
      expect({ ...answer, refused: REFUSED.includes(answer.status) }).toMatchObject({
        refused: true,
      })
      expect(after).toEqual(before)
    } else {
      expect({ ...answer, fault: answer.status >= 500 }).toMatchObject({ fault: false })
      expect(whatWas(after)).toEqual(before)
    }
    for (const secret of hidden?.(secrets) ?? names) expect(answer.body).not.toContain(secret)
  })

  test('who may is not refused', async () => {
    const { cookie } = await officer(role, at)
    const answer = await send(cookie, 'rightful')
    expect(answer).toMatchObject(
      stopsAt === undefined ? { status: 200, code: undefined } : { status: 422, code: stopsAt },
    )
  })
}

function caseOf({ name }: Endpoint): RefusalCase | undefined {
  const [slice = '', endpoint = ''] = name.split('.')
  const cases: Readonly<Record<string, Readonly<Record<string, RefusalCase>>>> = REFUSAL_CASES
  return cases[slice]?.[endpoint]
}

function keyFor(endpoint: Endpoint, sender: string): Record<string, string> {
  return endpoint.method === 'GET' ? {} : { key: `${endpoint.name}:${sender}` }
}

/** Made when first asked for: an account of its own for each role, place and state, signed in. */
async function officer(role: RoleKey, at: Place, state: 'serving' | 'former' = 'serving') {
  const key = state === 'serving' ? `${role} ${at}` : `${role} ${at} former`
  const known = officers.get(key)
  if (known !== undefined) return known
  const userName = key.replaceAll(/[^a-z]+/gi, '.').toLowerCase()
  const { mandateId } = await seedOfficer(scene.ownerDb, {
    userName,
    role,
    at: PLACES[at],
    to: state === 'serving' ? null : addDays(TEST_TODAY, -1),
  })
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { userName, password: TEST_PASSWORD },
  })
  const cookie = signedIn.cookies
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ')
  const made = { mandateId, cookie }
  officers.set(key, made)
  return made
}

function call(name: string, input: Record<string, unknown>, cookie: string) {
  const endpoint = all.find((candidate) => candidate.name === name)!
  return callEndpoint(app, endpoint, { ...input, key: crypto.randomUUID() }, { cookie })
}

/** A member of the other district, introduced to our cell. */
async function onTheWay(): Promise<number> {
  const [member] = await seedMembers(scene.ownerDb, PLACES.otherCell, 1)
  await scene.ownerDb
    .updateTable('person')
    .set({ full_name: 'Hà Thị Kín' })
    .where('id', '=', member!.person)
    .execute()
  const { cookie } = await officer('superior_board', 'siblingDistrict')
  const sent = await call(
    'membership.introduceMany',
    {
      because: 'residence',
      triggeredOn: TEST_TODAY,
      happenedOn: TEST_TODAY,
      lines: [{ person: member!.person, to: PLACES.cell, toName: 'A', number: '1-SHĐ' }],
    },
    cookie,
  )
  return (JSON.parse(sent.body) as [{ value: { act: number } }])[0].value.act
}

/** Another of them, introduced to our cell for half a year. */
async function awayForATime(): Promise<number> {
  const [member] = await seedMembers(scene.ownerDb, PLACES.otherCell, 1)
  await scene.ownerDb
    .updateTable('person')
    .set({ full_name: 'Hà Thị Tạm' })
    .where('id', '=', member!.person)
    .execute()
  const { cookie } = await officer('superior_board', 'siblingDistrict')
  const sent = await call(
    'membership.recordMemberAct',
    {
      person: member!.person,
      kind: 'temporary_introduced',
      happenedOn: TEST_TODAY,
      payload: {
        to: PLACES.cell,
        toName: 'A',
        because: 'work',
        from: TEST_TODAY,
        until: addMonths(TEST_TODAY, 6),
        paper: { number: '2-SHĐ', date: TEST_TODAY },
      },
      version: 0,
    },
    cookie,
  )
  return (JSON.parse(sent.body) as { act: number }).act
}

async function openCase(cell: Place, fullName: string): Promise<number> {
  const { cookie } = await officer('cell_officer', cell)
  const answer = await call(
    'admission.openCase',
    {
      cell: PLACES[cell],
      person: newPerson({
        fullName,
        birth: '1999-03-04',
        sex: 'male',
        citizenNumber: '033099001234',
      }),
      existingPerson: null,
      twinsSeen: true,
      source: 1,
      happenedOn: '2024-09-02',
    },
    cookie,
  )
  expect(answer).toMatchObject({ status: 200 })
  return (JSON.parse(answer.body) as { case: number }).case
}

/** A member of another district's lives with our cell, and a comment was asked. */
async function seedResidence(): Promise<number> {
  const { ownerDb } = scene
  const [member] = await seedMembers(ownerDb, PLACES.otherCell, 1)
  const act = await sql<{ id: number }>`
    insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on,
      recorded_by_name, payload)
    values ('membership', ${member!.person}, 'residence_introduced', ${PLACES.otherCell}, 'Chi bộ', ${PLACES.otherCell},
      ${TEST_TODAY}, ${TEST_TODAY}, 'Người thử', '{}') returning id`.execute(ownerDb)
  const { id } = act.rows[0]!
  await sql`insert into residence_contact (act_id, person_id, person_name, person_birth, own_id, own_name, to_id, to_name,
      introduced_on, paper_number, paper_date)
    values (${id}, ${member!.person}, 'Giàng Thị Kín', '1990', ${PLACES.otherCell}, 'Chi bộ', ${PLACES.cell}, 'Chi bộ ta',
      ${TEST_TODAY}, '1-GT', ${TEST_TODAY})`.execute(ownerDb)
  await sql`insert into residence_comment (contact_id, year, asked_on) values (${id}, 2024, ${TEST_TODAY})`.execute(
    ownerDb,
  )
  return id
}

/** Works away, and wrote to one of two meetings of our cell. */
async function seedAway(person: number): Promise<Pick<Secrets, 'away' | 'meeting' | 'meetingOff'>> {
  const { ownerDb, house } = scene
  await sql`insert into away_member (person_id, began_on, region, place, way, pace, contacted_on)
    values (${person}, '2024-01-01', 'Tỉnh kín', 'Nơi kín', 'phone', 'monthly', '2024-01-01')`.execute(
    ownerDb,
  )
  const announced = async (heldOn: string) => {
    const { rows } = await sql<{ id: number }>`
      with met as (
        insert into cell_meeting (organisation_id, held_on, subjects, announced_on)
        values (${PLACES.cell}, ${heldOn}, '{Sinh hoạt}', '2024-10-01') returning id
      ), asked as (
        insert into meeting_invitation (meeting_id, person_id, organisation_id, held_on, person_name, answered_on)
        select id, ${person}, ${PLACES.cell}, ${heldOn}, 'Người Kín', '2024-10-02' from met
      )
      select id from met`.execute(ownerDb)
    return rows[0]!.id
  }
  const meeting = await announced(TEST_TODAY)
  await sql`insert into written_opinion (meeting_id, person_id, organisation_id, sealed, sent_on, version, key)
    values (${meeting}, ${person}, ${PLACES.cell}, ${sealText(house.identityKeys.away, 'Ý kiến kín')}, '2024-10-02', 1,
      'k')`.execute(ownerDb)
  return { away: person, meeting, meetingOff: await announced('2024-11-01') }
}

async function seedSoldier(): Promise<Pick<Secrets, 'soldier' | 'militiaPost'>> {
  const office = await officer('military_office', 'base')
  const made = await call('soldiers.announce', announced, office.cookie)
  expect(made).toMatchObject({ status: 200 })
  const { cookie } = await officer('base_office', 'base')
  const post = { cell: PLACES.cell, holder: 'Lê Văn Kín', happenedOn: TEST_TODAY }
  const begun = await call('soldiers.beginPost', post, cookie)
  return {
    soldier: (JSON.parse(made.body) as { soldier: number }).soldier,
    militiaPost: (JSON.parse(begun.body) as { id: number }).id,
  }
}

/** What other organisations' long histories would have left here: a vetting request, an assignment, a request, a notice. */
async function seedPapers(
  askingCase: number,
): Promise<Pick<Secrets, 'vetting' | 'request' | 'report'>> {
  const { ownerDb } = scene
  const one = async (statement: ReturnType<typeof sql<{ id: number }>>) =>
    (await statement.execute(ownerDb)).rows[0]!.id
  const vetting = await one(sql<{ id: number }>`
    insert into vetting_request (case_id, request, asking_id, asking_name, asked_id, asked_name, person_name,
      person_birth, about, asked_on, paper_number, paper_date)
    values (${askingCase}, 'r1', ${PLACES.otherCell}, 'Chi bộ thôn Tư', ${PLACES.base}, 'Đảng bộ xã An Khê',
      'Vàng Thị Kín', '1999', 'Cha đẻ', ${TEST_TODAY}, '2-CV', ${TEST_TODAY}) returning id`)
  const assign = async (from: number, to: number) => {
    const act = await one(sql<{ id: number }>`
      insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on,
        effective_on, recorded_by_name, payload)
      values ('target', 2024, 'assigned', ${from}, 'Cấp trên', ${from}, ${TEST_TODAY}, ${TEST_TODAY}, 'Người thử', '{}')
      returning id`)
    await sql`insert into target_assignment (act_id, organisation_id, year, version, paper_number, paper_date, assigned_on)
      values (${act}, ${from}, 2024, 1, '3-KH', ${TEST_TODAY}, ${TEST_TODAY})`.execute(ownerDb)
    await sql`insert into target_line (act_id, child_id, source, amount) values (${act}, ${to}, 1, 5)`.execute(
      ownerDb,
    )
    return act
  }
  await assign(PLACES.province, PLACES.district)
  const act = await assign(PLACES.district, PLACES.base)
  const request = await one(sql<{ id: number }>`
    insert into target_request (act_id, organisation_id, parent_id, year, amounts, reason, requested_on)
    values (${act}, ${PLACES.base}, ${PLACES.district}, 2024, '{"1": 4}', 'Nguồn ít', ${TEST_TODAY}) returning id`)
  await sql`insert into notice (organisation_id, at, text, link) values (${PLACES.cell}, now(), 'Tin kín', '/')`.execute(
    ownerDb,
  )
  await sql`insert into report (organisation_id, year, state) values (${PLACES.siblingBase}, 2024, 'frozen')`.execute(
    ownerDb,
  )
  const report = await one(sql<{ id: number }>`
    insert into report (organisation_id, year, state) values (${PLACES.base}, 2024, 'submitted') returning id`)
  return { vetting, request, report }
}

/** A number that the cell took and has not used. */
async function seedNumber(): Promise<void> {
  await sql`
    with term as (insert into paper_term (organisation_id, began_on) values (${PLACES.cell}, '2020-01-01'))
    insert into paper_number (organisation_id, type, term_from, number, case_id, form, taken_on)
    select ${PLACES.cell}, 'NQ', '2020-01-01', 1, min(id), '6-KNĐ', ${TEST_TODAY}::date from admission_case`.execute(
    scene.ownerDb,
  )
}

/** A plan of the district's, and one it carried out that left something to be decided. */
async function seedPlans(): Promise<Pick<Secrets, 'plan' | 'todo'>> {
  const { rows } = await sql<{ plan: number; todo: number }>`
    with plan as (
      insert into reorganisation (organisation_id, name, effective_on, paper_number, paper_date, plan, state, saved_by)
      select ${PLACES.district}, 'Sắp xếp kín', ${TEST_TODAY}::date, '1-QĐ', ${TEST_TODAY}::date,
        ${JSON.stringify(PLAN)}::jsonb, state, 'Người thử' from unnest(array['draft', 'done']) as state
      returning id, state
    ), todo as (
      insert into reorganisation_todo (reorganisation_id, organisation_id, kind, about_id, sentence, choices)
      select id, ${PLACES.district}, 'names', ${PLACES.base}, 'Hai nơi cùng tên', '["keep"]' from plan where state = 'done'
      returning id
    )
    select plan.id as plan, todo.id as todo from plan, todo where plan.state = 'draft'`.execute(
    scene.ownerDb,
  )
  return rows[0]!
}

/** What the cell's officer asked for and brought in, and what an applicant handed in: nobody else's business. */
async function seedWork(
  ours: number,
): Promise<Pick<Secrets, 'job' | 'file' | 'act' | 'scan' | 'imports'>> {
  const { mandateId } = await officer('cell_officer', 'cell')
  await scene.ownerDb
    .insertInto('life_history')
    .values({
      case_id: ours,
      organisation_id: PLACES.cell,
      sealed: sealText(scene.house.identityKeys.lifeHistory, '{}'),
      handed_in_on: TEST_TODAY,
      key: 'seed',
    })
    .execute()
  const key = crypto.randomUUID()
  await scene.house.files.put(key, Buffer.from('Tin kín'))
  const scanned = crypto.randomUUID()
  await scene.house.files.put(scanned, Buffer.from('%PDF-'))
  const { rows } = await sql<{ job: number; file: number; act: number; scan: number }>`
    with owner as (select account_id from mandate where id = ${mandateId}), file as (
      insert into stored_file (key, organisation_id, account_id, name, type, size, sha256, purpose)
      select ${key}, ${PLACES.cell}, account_id, 'kín.txt', 'text/plain', 8, sha256(convert_to('Tin kín', 'utf8')), 'upload'
      from owner returning id
    ), paper as (
      insert into stored_file (key, organisation_id, account_id, name, type, size, sha256, purpose, case_id)
      select ${scanned}, ${PLACES.cell}, account_id, 'kín.pdf', 'application/pdf', 5, sha256(convert_to('%PDF-', 'utf8')),
        'scan', ${ours} from owner returning id
    ), first_act as (
      select min(id) as id from act where subject = 'case' and subject_id = ${ours}
    ), scan as (
      insert into scan (case_id, act_id, file_id, by_name) select ${ours}, first_act.id, paper.id, 'Người thử'
      from first_act, paper returning id, act_id
    ), job as (
      insert into job (kind, title, organisation_id, account_id, asker, input)
      select 'export', 'Việc kín', ${PLACES.cell}, account_id, '{}', '{}' from owner returning id
    )
    select job.id as job, file.id as file, scan.act_id as act, scan.id as scan from job, file, scan`.execute(
    scene.ownerDb,
  )
  return { ...rows[0]!, imports: await seedImports() }
}

/** A row of a name that nobody else may see, in an import for each deed. */
async function seedImports(): Promise<Secrets['imports']> {
  const row: JudgedRow = {
    number: 2,
    cells: { fullName: 'Lò Văn Kín' },
    mends: {},
    decision: null,
    leftOver: false,
    heard: [],
    findings: [],
    verdict: 'write',
    plan: null,
    groups: [],
  }
  const ids: [ImportDeed, number][] = []
  for (const deed of IMPORT_DEEDS) {
    const { id } = await scene.ownerDb
      .insertInto('import_batch')
      .values({
        organisation_id: PLACES.cell,
        kind: 'candidates',
        state: 'ready',
        file_name: 'bảng kín.xlsx',
        options: '{}',
        rows_write: 1,
        created_by: 1,
        created_by_name: 'Cán bộ',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await scene.ownerDb
      .insertInto('import_row')
      .values({
        batch_id: id,
        number: 2,
        verdict: 'write',
        codes: [],
        content: sealRow(scene.house.identityKeys, row),
        print: printOf(row),
        groups: [],
      })
      .execute()
    ids.push([deed, id])
  }
  return Object.fromEntries(ids) as Secrets['imports']
}

/** Kept by the house about every request, refused or not. */
const PASSING = [
  'audit',
  'audit_pending',
  'audit_seal',
  'idempotency',
  'guess',
  'used_code',
  'notice_read',
  'migration',
]

/** Every row of every table that holds the Party's work, as text. */
async function snapshot(): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select relname || xmlserialize(content r as text) as row
    from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      unnest(xpath('//row', query_to_xml(format('select * from %I.%I', nspname, relname), true, false, ''))) r
    where relkind = 'r' and nspname in ('public', 'account') and relname <> all (${PASSING})
    order by 1`.execute(scene.ownerDb)
  return rows.map((row) => row.row)
}
