import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { explain } from '@ptdv/core/admission/explain'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newPerson } from '../people/new-person.testing.ts'
import { refusalOf } from '../testing/browser.ts'
import { openDesk, type Desk } from '../testing/open-desk.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { openCaseAt, paper, recordAt, tally } from './case-desk.testing.ts'

const scene = withTestHouse({ demo: true })

let district: Desk
let base: Desk
let cell: Desk
let members: { person: number; name: string }[]

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  members = await seedMembers(scene.ownerDb, PLACES.cell, 6)
  district = await openDesk(scene, PLACES.district, 'superior_board')
  base = await openDesk(scene, PLACES.base, 'base_office')
  cell = await openDesk(scene, PLACES.cell, 'cell_officer')
}, 60_000)

type Payload = Record<string, unknown>
type Line = readonly [Desk, AdmissionActKind, PlainDate, Payload]

const record = (id: number, [desk, ...line]: Line) => recordAt(desk, id, ...line)

const cellVote = (on: PlainDate, inFavour: number): Payload => ({
  roll: members.map((member) => ({ ...member, presence: 'present' })),
  tally: tally(inFavour, 6 - inFavour),
  paper: paper('05-NQ/CB', on),
})

/** A probationer since 19/06/2023; the twelve months end on 19/06/2024. */
async function probationer(
  fullName: string,
  extra: readonly Line[] = [],
  prepare: (id: number) => Promise<void> = async () => undefined,
): Promise<number> {
  const id = await openCaseAt(cell, {
    cell: PLACES.cell,
    person: newPerson({ fullName, birth: '1996-05-20', sex: 'female', schooling: 'higher' }),
    source: 4,
    happenedOn: '2022-06-01',
  })
  await prepare(id)
  const lines: readonly Line[] = [
    ...extra,
    [cell, 'helper_assigned', '2022-07-05', { helpers: [members[1]] }],
    [
      cell,
      'course_passed',
      '2022-12-01',
      { certificate: paper('15/CN', '2022-11-20'), issuer: 'Trung tâm chính trị' },
    ],
    [cell, 'applied', '2023-01-05', {}],
    [cell, 'life_history_handed_in', '2023-01-20', {}],
    [
      base,
      'vetting_asked',
      '2023-01-25',
      {
        request: 'que',
        organisation: null,
        organisationName: 'Đảng ủy xã khác',
        about: 'bố mẹ đẻ',
        paper: paper('61-CV/ĐU', '2023-01-25'),
      },
    ],
    [
      base,
      'vetting_answered',
      '2023-02-10',
      { request: 'que', outcome: 'clear', paper: paper('12-CV/ĐU', '2023-02-10') },
    ],
    [base, 'life_history_certified', '2023-02-20', { outcome: 'clear' }],
    [
      cell,
      'introduced_by_union',
      '2023-02-25',
      {
        by: 'youth_union',
        organisationName: 'Đoàn xã An Khê',
        paper: paper('09-NQ/ĐTN', '2023-02-25'),
      },
    ],
    [cell, 'introduced_by_member', '2023-02-26', { ...members[1], togetherSince: '2020-01-01' }],
    [cell, 'opinions_gathered', '2023-03-02', {}],
    [cell, 'cell_voted', '2023-03-10', cellVote('2023-03-10', 6)],
    [
      base,
      'base_voted',
      '2023-03-20',
      { committeeSize: 15, tally: tally(15), paper: paper('21-NQ/ĐU', '2023-03-20') },
    ],
    [
      district,
      'decided',
      '2023-06-05',
      {
        outcome: 'admitted',
        bodySize: 11,
        tally: tally(11),
        paper: paper('301-QĐ/HU', '2023-06-05'),
      },
    ],
    [cell, 'decision_received', '2023-06-10', {}],
    [cell, 'ceremony_held', '2023-06-19', { helper: members[1] }],
  ]
  for (const line of lines) await record(id, line)
  return id
}

async function considered(id: number): Promise<void> {
  const lines: readonly Line[] = [
    [cell, 'member_file_made', '2023-07-10', {}],
    [
      cell,
      'new_member_course_passed',
      '2024-02-01',
      { certificate: paper('38/ĐVM', '2024-02-01'), issuer: 'Trung tâm chính trị' },
    ],
    [cell, 'self_reviewed', '2024-06-20', {}],
    [cell, 'helper_commented', '2024-06-20', members[1]!],
    [cell, 'probation_opinions_gathered', '2024-06-21', { residence: 'agrees' }],
  ]
  for (const line of lines) await record(id, line)
}

async function registerOf(id: number) {
  const found = await sql<{
    standing: string
    ceremony_on: string
    official_on: string | null
    ended_on: string | null
    ended_reason: string | null
    in_cell_since: string
    party_age_from: string | null
    exempt: boolean
  }>`select m.standing, m.ceremony_on, m.official_on, m.ended_on, m.ended_reason, m.in_cell_since, m.party_age_from,
      m.exempt
    from membership m join admission_case c on c.person_id = m.person_id where c.id = ${id}`.execute(
    scene.ownerDb,
  )
  return found.rows[0]
}

async function factsOf(id: number): Promise<readonly string[]> {
  const found = await sql<{
    fact: string
  }>`select concat(kind, ' ', sum(amount)) as fact from figure_entry
    where case_id = ${id} and kind in ('member', 'recognised', 'removed', 'died') group by kind order by kind`.execute(
    scene.ownerDb,
  )
  return found.rows.map(({ fact }) => fact)
}

/** An act of the case as it was, of another day. */
async function mend(id: number, kind: AdmissionActKind, happenedOn: PlainDate): Promise<void> {
  const { acts } = await base.admission.getCase({ id })
  const wrong = acts.find((act) => act.kind === kind)!
  await record(id, [
    base,
    'corrected',
    TEST_TODAY,
    {
      act: wrong.id,
      happenedOn,
      payload: wrong.payload,
      basis: 'Bản gốc',
      approvedBy: 'Bí thư Đảng ủy',
    },
  ])
}

/** A member by a list, of 2010 to 2018, exempt when the name was removed. */
async function wasRemoved(id: number): Promise<void> {
  const dates = { decidedOn: '2010-03-10', ceremonyOn: '2010-03-20', officialOn: '2011-03-20' }
  await sql`
    with of as (select person_id from admission_case where id = ${id}), listed as (
      insert into membership (person_id, organisation_id, standing, decided_on, ceremony_on, official_on, in_cell_since,
        exempt, ended_on, ended_reason)
      select person_id, ${PLACES.cell}, 'official', ${dates.decidedOn}, ${dates.ceremonyOn}, ${dates.officialOn},
        ${dates.ceremonyOn}, true, '2018-06-19', 'removed' from of
    )
    insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on,
      recorded_by_name, payload)
    select 'membership', person_id, kind, ${PLACES.base}, 'Đảng ủy', ${PLACES.cell}, day, day, 'thử', payload
    from of, (values ('registered', ${dates.ceremonyOn}::date, ${JSON.stringify(dates)}::jsonb),
      ('removed', '2018-06-19', '{}')) told (kind, day, payload)`.execute(scene.ownerDb)
}

async function countedOf(id: number): Promise<readonly string[]> {
  const { rows } = await sql<{ fact: string }>`
    select concat(kind, ' ', on_date, ' ', sum(amount)) as fact from figure_entry
    where case_id = ${id} and kind in ('admitted', 'joined', 'member', 'removed') group by kind, on_date
    having sum(amount) <> 0 order by kind, on_date`.execute(scene.ownerDb)
  return rows.map(({ fact }) => fact)
}

const baseVote = (proposes: 'recognise' | 'remove', on: PlainDate): Payload => ({
  proposes,
  committeeSize: 15,
  tally: tally(12, 3),
  paper: paper('40-NQ/ĐU', on),
})
const decision = (outcome: 'recognised' | 'removed', on: PlainDate): Payload => ({
  outcome,
  bodySize: 11,
  tally: tally(9, 2),
  paper: paper('520-QĐ/HU', on),
  ...(outcome === 'removed' && { reason: 'Không phấn đấu' }),
})

describe('from the ceremony to official membership', () => {
  test('QĐ 24-QĐ/TW §4.2b: recognised through every desk, official from the end of the twelve months', async () => {
    const id = await probationer('Vũ Thị Ngân')
    const { items } = await cell.work.list()
    expect(items.some(({ item }) => item.person === 'Vũ Thị Ngân')).toBe(true)
    await considered(id)
    expect(
      await refusalOf(
        record(id, [
          cell,
          'recognition_cell_voted',
          '2024-06-18',
          cellVote('2024-06-18', 6),
        ] as const),
      ),
    ).toBe('CHUA-DU-DIEU-KIEN')
    await record(id, [cell, 'recognition_cell_voted', '2024-06-25', cellVote('2024-06-25', 5)])
    await record(id, [
      base,
      'recognition_base_voted',
      '2024-07-02',
      baseVote('recognise', '2024-07-02'),
    ])
    expect(
      await refusalOf(
        record(id, [
          base,
          'recognition_decided',
          '2024-07-15',
          decision('recognised', '2024-07-15'),
        ]),
      ),
    ).toBe('KHONG-DUNG-CAP')
    await record(id, [
      district,
      'recognition_decided',
      '2024-07-15',
      decision('recognised', '2024-07-15'),
    ])
    expect(await registerOf(id)).toMatchObject({
      standing: 'official',
      ceremony_on: '2023-06-19',
      official_on: '2024-06-19',
      ended_on: null,
    })
    expect(await factsOf(id)).toEqual(['member 1', 'recognised 1'])
    await record(id, [cell, 'recognition_received', '2024-07-20', {}])
    const { case: line, answer } = await cell.admission.getCase({ id })
    expect(line.closedOn).toBe('2024-07-15')
    expect(answer).toMatchObject({ closed: { reason: 'recognised' }, warnings: [] })
    // Written out, the case is explained the same by whoever reads the file.
    const { file, explanation } = await cell.admission.explainCase({ id })
    expect(explanation.answer).toEqual(answer)
    const written: unknown = JSON.parse(JSON.stringify(file))
    expect(await district.admission.explain({ file: written, today: TEST_TODAY })).toEqual(
      explanation,
    )
    expect(explain(written, TEST_TODAY)).toEqual(explanation)
    const sheet = await cell.admission.voteSheet({ cell: PLACES.cell })
    expect(sheet.members.find(({ person }) => person.name === 'Vũ Thị Ngân')?.standing).toBe(
      'official',
    )
  })

  test('§6.2.4: a ceremony mended by a correction moves the register with it', async () => {
    const id = await probationer('Trần Thị Lý')
    await mend(id, 'ceremony_held', '2023-06-26')
    expect(await registerOf(id)).toMatchObject({
      standing: 'probationary',
      ceremony_on: '2023-06-26',
      in_cell_since: '2023-06-26',
    })
  })

  test('§6.2.4: a death mended to another day moves the register with it, as it moves the books', async () => {
    const id = await probationer('Trần Thị Nhài')
    await record(id, [cell, 'died', '2024-05-02', {}])
    await mend(id, 'died', '2024-04-30')
    expect(await registerOf(id)).toMatchObject({ ended_on: '2024-04-30', ended_reason: 'died' })
    const { rows } = await sql<{ on: string }>`
      select on_date as on from figure_entry where case_id = ${id} and kind = 'died' group by on_date having sum(amount) > 0`.execute(
      scene.ownerDb,
    )
    expect(rows).toEqual([{ on: '2024-04-30' }])
  })

  // Named in the case no first decision: the earlier life stands in the register.
  test('§3.5, §4.5: removed and admitted once more: on probation anew, official by the second ceremony, Party age by the first decision less the time outside', async () => {
    const id = await probationer(
      'Tạ Thị Liễu',
      [
        [
          cell,
          'former_membership_noted',
          '2022-06-05',
          { leftOn: '2018-06-19', because: 'removed', readmittedBefore: false },
        ],
        [
          district,
          'special_paper_received',
          '2022-06-20',
          {
            matter: 'former_member',
            by: 'Ban Thường vụ Tỉnh ủy',
            paper: paper('15-CV/TU', '2022-06-20'),
          },
        ],
      ],
      wasRemoved,
    )
    expect(await registerOf(id)).toMatchObject({
      standing: 'probationary',
      official_on: null,
      exempt: false,
    })
    await considered(id)
    // Vũ Thị Ngân, official since 19/06/2024, was recognised on 15/07/2024 and did not vote before.
    await record(id, [cell, 'recognition_cell_voted', '2024-06-25', cellVote('2024-06-25', 6)])
    await record(id, [
      base,
      'recognition_base_voted',
      '2024-07-02',
      baseVote('recognise', '2024-07-02'),
    ])
    await record(id, [
      district,
      'recognition_decided',
      '2024-07-15',
      decision('recognised', '2024-07-15'),
    ])
    const readmitted = {
      standing: 'official',
      ceremony_on: '2023-06-19',
      official_on: '2024-06-19',
      // Decided on 10/03/2010; five years outside.
      party_age_from: '2015-03-10',
      exempt: false,
      ended_on: null,
    }
    expect(await registerOf(id)).toMatchObject(readmitted)
    await mend(id, 'opinions_gathered', '2023-03-03')
    expect(await registerOf(id)).toMatchObject(readmitted)
  })

  test('§4.2a: a probationer removed by the three thresholds is no member any more', async () => {
    const id = await probationer('Đặng Thị Hòa')
    const vote = cellVote('2024-03-01', 6)
    // Vũ Thị Ngân votes since she was recognised; this was before.
    await record(id, [cell, 'removal_cell_voted', '2024-03-01', vote])
    await record(id, [
      base,
      'recognition_base_voted',
      '2024-03-08',
      baseVote('remove', '2024-03-08'),
    ])
    await record(id, [
      district,
      'recognition_decided',
      '2024-03-20',
      decision('removed', '2024-03-20'),
    ])
    expect(await registerOf(id)).toMatchObject({ ended_on: '2024-03-20', ended_reason: 'removed' })
    expect(await factsOf(id)).toEqual(['member 0', 'removed 1'])
  })

  test('a probationer who dies leaves the count of members; nobody is recognised by it', async () => {
    const id = await probationer('Ngô Thị Mơ')
    await record(id, [cell, 'died', '2024-05-02', {}])
    expect(await registerOf(id)).toMatchObject({
      standing: 'probationary',
      ended_on: '2024-05-02',
      ended_reason: 'died',
    })
    expect(await factsOf(id)).toEqual(['died 1', 'member 0'])
  })

  test('§6.3.2: a probationer who dies while elsewhere for a time is elsewhere no more', async () => {
    const id = await probationer('Ngô Thị Đào')
    const { rows } = await sql<{ person: number }>`
      select person_id as person from admission_case where id = ${id}`.execute(scene.ownerDb)
    const { person } = rows[0]!
    await base.membership.recordMemberAct({
      person,
      kind: 'temporary_introduced',
      happenedOn: '2024-02-01',
      payload: {
        to: PLACES.siblingCell,
        toName: 'Chi bộ thôn Hai',
        because: 'work',
        from: '2024-02-01',
        until: '2024-08-01',
        paper: paper('3-SHĐ', '2024-02-01'),
      },
      version: 0,
      key: crypto.randomUUID(),
    })
    await record(id, [cell, 'died', '2024-05-02', {}])
    const { rows: stays } = await sql<{ ended: string; outcome: string; elsewhere: boolean }>`
      select t.ended_on as ended, t.outcome, m.temporarily_elsewhere as elsewhere
      from temporary_transfer t join membership m on m.person_id = t.person_id where t.person_id = ${person}`.execute(
      scene.ownerDb,
    )
    expect(stays).toEqual([{ ended: '2024-05-02', outcome: 'ended', elsewhere: false }])
    expect(await factsOf(id)).toEqual(['died 1', 'member 0'])
  })

  test('§4.4: a wrong admission cancelled takes the name off', async () => {
    const id = await probationer('Lý Thị Xuân')
    await record(id, [
      district,
      'membership_cancelled',
      '2024-04-02',
      {
        what: 'admission',
        ground: 'not_qualified',
        canceller: 'issuer',
        reason: 'Chưa đủ điều kiện khi xét',
        paper: paper('61-QĐ/HU', '2024-04-02'),
      },
    ])
    expect(await registerOf(id)).toMatchObject({ ended_on: '2024-04-02', ended_reason: 'removed' })
    expect((await cell.admission.getCase({ id })).answer.closed?.reason).toBe('cancelled')
  })

  test('§4.4: an admission cancelled for its procedure was none: the list, the ledger and the target have nobody until it is done again', async () => {
    const id = await probationer('Lý Thị Sen')
    await record(id, [
      district,
      'membership_cancelled',
      '2024-04-02',
      {
        what: 'admission',
        ground: 'wrong_procedure',
        canceller: 'issuer',
        reason: 'Họp không đủ số người',
        paper: paper('62-QĐ/HU', '2024-04-02'),
      },
    ])
    expect(await registerOf(id)).toMatchObject({ ended_on: '2024-04-02' })
    expect(await countedOf(id)).toEqual([])
    await record(id, [
      district,
      'decided',
      '2024-04-20',
      {
        outcome: 'admitted',
        bodySize: 11,
        tally: tally(11),
        paper: paper('302-QĐ/HU', '2024-04-20'),
      },
    ])
    await record(id, [cell, 'decision_received', '2024-04-25', {}])
    await record(id, [cell, 'ceremony_held', '2024-05-03', { helper: members[1] }])
    expect(await registerOf(id)).toMatchObject({ ceremony_on: '2024-05-03', ended_on: null })
    expect(await countedOf(id)).toEqual([
      'admitted 2024-04-20 1',
      'joined 2024-05-03 1',
      'member 2024-05-03 1',
    ])
  })

  test('§8.3: an unusual applicant’s paper is recorded where it arrives', async () => {
    const id = await probationer('Mai Thị Thu', [
      [cell, 'special_case_noted', '2022-06-10', { matter: 'religious' }],
      [
        district,
        'special_paper_received',
        '2022-06-20',
        {
          matter: 'religious',
          by: 'Ban Tổ chức Huyện ủy',
          paper: paper('15-CV/BTC', '2022-06-20'),
        },
      ],
    ])
    const { answer } = await cell.admission.getCase({ id })
    expect(answer.specialCases).toEqual(['religious'])
    expect(answer.warnings.join()).not.toMatch(/ khi /)
  })

  test('Charter Điều 3.4: who is official but not yet recognised is not in the roll; from the day of the decision on they are', async () => {
    const id = await probationer('Hà Thị Mận')
    await considered(id)
    const vote = (on: PlainDate) =>
      refusalOf(record(id, [cell, 'recognition_cell_voted', on, cellVote(on, 6)]))
    expect(await vote('2024-07-15')).toBe('DANH-SACH-CHI-BO-DA-DOI')
    expect(await vote('2024-07-14')).toBeNull()
  })

  test('a correction in a case that was withdrawn leaves a later membership alone', async () => {
    const id = await openCaseAt(cell, {
      cell: PLACES.cell,
      person: newPerson({ fullName: 'Cao Thị Lụa', birth: '1995-02-11', sex: 'female' }),
      source: 4,
      happenedOn: '2020-06-01',
    })
    await record(id, [cell, 'applied', '2020-07-01', {}])
    await record(id, [cell, 'withdrawn', '2020-08-01', {}])
    await sql`insert into membership (person_id, organisation_id, standing, in_cell_since, official_on)
      select person_id, cell_id, 'official', '2023-01-01', '2023-01-01' from admission_case where id = ${id}`.execute(
      scene.ownerDb,
    )
    const { acts } = await cell.admission.getCase({ id })
    await record(id, [
      base,
      'corrected',
      TEST_TODAY,
      {
        act: acts.find(({ kind }) => kind === 'applied')!.id,
        happenedOn: '2020-07-02',
        payload: {},
        basis: 'Đơn gốc',
        approvedBy: 'Bí thư Đảng ủy',
      },
    ])
    expect(await registerOf(id)).toMatchObject({ standing: 'official', ended_on: null })
  })
})
