import { MEMBER_ACT_KINDS } from '@ptdv/core/membership/act-kinds'
import type { CellRef, MemberAct } from '@ptdv/core/membership/acts'
import { caseEvents } from '@ptdv/core/membership/case-events'
import { foldMember, type MemberAnswer } from '@ptdv/core/membership/fold-member'
import {
  listedElsewhere,
  type MemberInput,
  type RegisterEntry,
} from '@ptdv/core/membership/member-history'
import type { Settings } from '@ptdv/core/admission/rulebook'
import type { EndReason } from '@ptdv/core/membership/member-state'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { readCellStandings, type CellStanding } from '../admission/cell-standing.ts'
import { loadCases, type CaseInHand } from '../admission/load-cases.ts'
import { readSettings } from '../admission/read-settings.ts'
import { answerCase } from '../admission/settle-case.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

/** An act of a member with who recorded it. */
export type RecordedMemberAct = MemberAct & {
  readonly recordedBy: string
  readonly onBehalfOf: string | null
}

/** Everything of one member that the fold, a screen or a write needs. */
export interface MemberInHand {
  readonly person: {
    readonly id: number
    readonly name: string
    readonly birth: string
    readonly sex: 'male' | 'female' | null
    readonly identityTail: string | null
    readonly occupation: string | null
    readonly residence: string | null
  }
  readonly office: string | null
  /** How many acts were recorded: a write names the one it saw. */
  readonly version: number
  readonly acts: readonly RecordedMemberAct[]
  readonly input: MemberInput
  /** Of the cell in which the member is kept today; null where it is no longer. */
  readonly standing: CellStanding | null
  readonly cases: readonly CaseInHand[]
}

interface Loaded {
  readonly person: MemberInHand['person']
  readonly office: string | null
  readonly cell: CellRef
  readonly home: number
  readonly register: Omit<RegisterEntry, 'cell' | 'ended'>
  readonly ended_on: PlainDate | null
  readonly ended_reason: EndReason | null
  readonly version: number
  readonly acts: RecordedMemberAct[]
  readonly cases: number[]
}

/**
 * A member of the asker's part of the tree, or one who was; locked, so that acts come one after the other.
 * @throws Missing
 */
export async function loadMember(
  unit: Unit,
  person: number,
  lock: 'lock' | 'read' = 'read',
): Promise<MemberInHand> {
  const [held] = await loadMembers(unit, [person], lock)
  if (held === undefined) throw new Missing()
  return held
}

/** As loadMember for several, in the order of their numbers; who is out of the asker's reach is left out. */
export async function loadMembers(
  unit: Unit,
  people: readonly number[],
  lock: 'lock' | 'read' = 'read',
): Promise<MemberInHand[]> {
  if (people.length === 0) return []
  // Locked first and read after: who had to wait sees what was recorded meanwhile.
  if (lock === 'lock') {
    await sql`
      select from membership where person_id = any (${people}) order by person_id for update`.execute(
      unit.db,
    )
  }
  const found = await sql<Loaded>`
    select
      json_build_object('id', p.id, 'name', p.full_name, 'birth', p.birth, 'sex', p.sex,
        'identityTail', p.identity_tail, 'occupation', p.occupation, 'residence', p.residence) as person,
      m.office, json_build_object('id', cell.id, 'name', cell.name) as cell, home_of(cell.id) as home,
      json_build_object('since', m.in_cell_since, 'standing', m.standing, 'decidedOn', m.decided_on,
        'ceremonyOn', m.ceremony_on, 'officialOn', m.official_on, 'exempt', m.exempt,
        'elsewhere', m.temporarily_elsewhere) as register,
      m.ended_on, m.ended_reason,
      (select count(*)::integer from act a where a.subject = 'membership' and a.subject_id = p.id) as version,
      coalesce((
        select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'happenedOn', a.happened_on,
          'recordedAt', to_char(a.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'organisation', a.organisation_id, 'organisationName', a.organisation_name,
          'cell', json_build_object('id', a.home_id, 'name', o.name), 'payload', a.payload,
          'recordedBy', a.recorded_by_name, 'onBehalfOf', a.on_behalf_of) order by a.id)
        from act a join organisation o on o.id = a.home_id
        where a.subject = 'membership' and a.subject_id = p.id and a.kind = any (${MEMBER_ACT_KINDS})
          and not exists (select from act n where n.subject = 'membership' and n.subject_id = p.id
            and n.kind = 'annulled' and n.corrects = a.id)), '[]') as acts,
      coalesce((select json_agg(c.id order by c.id) from admission_case c where c.person_id = p.id), '[]') as cases
    from membership m join person p on p.id = m.person_id join organisation cell on cell.id = m.organisation_id
    where m.person_id = any (${people}) order by m.person_id`.execute(unit.db)
  const { rows } = found
  const [loaded, settings, standings] = await Promise.all([
    loadCases(
      unit,
      rows.flatMap((row) => row.cases),
    ),
    readSettings(unit),
    readCellStandings(unit, [...new Set(rows.map(({ home }) => home))]),
  ])
  const casesOf = Map.groupBy(loaded, (held) => held.person.id)
  return rows.map((row) =>
    inHand(unit, row, casesOf.get(row.person.id) ?? [], settings, standings.get(row.home) ?? null),
  )
}

function inHand(
  unit: Unit,
  row: Loaded,
  cases: readonly CaseInHand[],
  settings: Settings,
  standing: CellStanding | null,
): MemberInHand {
  return {
    person: row.person,
    office: row.office,
    version: row.version,
    acts: row.acts,
    standing,
    cases,
    input: {
      acts: row.acts,
      caseEvents: cases.flatMap((held) => {
        const { member } = answerCase(unit, held)
        return caseEvents(held.row.id, held.acts, member, unit.today)
      }),
      openCase: cases.some(({ row: { closedOn } }) => closedOn === null),
      register: {
        ...row.register,
        elsewhere: listedElsewhere(row.acts, row.register.elsewhere),
        cell: row.cell,
        ended: row.ended_on && {
          on: row.ended_on,
          reason: row.ended_reason ?? 'transferred_out',
        },
      },
      birth: row.person.birth,
      settings,
      calendar: unit.house.calendar,
      today: unit.today,
    },
  }
}

/** Somebody who comes into the register: as of before where they were in it, else with nothing recorded. @throws Missing */
export async function loadNewcomer(unit: Unit, person: number): Promise<MemberInHand> {
  const found = await sql<Pick<Loaded, 'person'> & { isKnown: boolean }>`
    select json_build_object('id', p.id, 'name', p.full_name, 'birth', p.birth, 'sex', p.sex,
        'identityTail', p.identity_tail, 'occupation', p.occupation, 'residence', p.residence) as person,
      exists (select from membership m where m.person_id = p.id) as "isKnown"
    from person p where p.id = ${person} for update`.execute(unit.db)
  const row = found.rows[0]
  if (row === undefined) throw new Missing()
  if (row.isKnown) return loadMember(unit, person, 'lock')
  return {
    person: row.person,
    office: null,
    version: 0,
    acts: [],
    standing: null,
    cases: [],
    input: {
      acts: [],
      caseEvents: [],
      openCase: false,
      register: null,
      birth: row.person.birth,
      settings: await readSettings(unit),
      calendar: unit.house.calendar,
      today: unit.today,
    },
  }
}

/** What a member is, today or as of an earlier day. */
export function answerMember(
  { input }: Pick<MemberInHand, 'input'>,
  today: PlainDate = input.today,
): MemberAnswer {
  return foldMember({ ...input, today })
}
