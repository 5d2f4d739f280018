import type { AdmissionAct } from '@ptdv/core/admission/acts'
import type { Circumstances, CircumstancesBefore } from '@ptdv/core/admission/circumstances'
import { actsInOrder, historyOf, last } from '@ptdv/core/admission/read-acts'
import type { Settings } from '@ptdv/core/admission/rulebook'
import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import {
  cellSituation,
  circumstancesOfCell,
  circumstancesOfPerson,
  type CellSituation,
} from './cell-standing.ts'
import { passageOf, type Passage } from './passage.ts'
import { readSettings } from './read-settings.ts'
import { readStays } from './read-stays.ts'

export type { Passage, Place } from './passage.ts'

/** An act of a case with who recorded it. */
export type RecordedAct = AdmissionAct & {
  readonly recordedBy: string
  readonly onBehalfOf: string | null
}

export interface CaseRow {
  readonly id: number
  /** Where it was opened, or last received; it may have ended since. */
  readonly cell: number
  readonly source: number
  readonly stage: string
  readonly waitsFor: string
  readonly waitsAt: number | null
  readonly dueOn: PlainDate | null
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly version: number
}

export interface CasePerson {
  readonly id: number
  readonly name: string
  readonly birth: string
  readonly sex: 'male' | 'female' | null
  readonly schooling: string | null
  readonly occupation: string | null
  readonly residence: string | null
  readonly identityTail: string | null
  readonly synthetic: boolean
}

/** Where a case lay: in its cell until that ended or the case was received elsewhere, then in what followed. */
export interface Stay {
  readonly id: number
  /** The day from which it lay elsewhere; null: it lies there now. */
  readonly until: PlainDate | null
}

/** Everything of one case that the fold, a screen or a write needs. */
export interface CaseInHand {
  readonly row: CaseRow
  readonly acts: readonly RecordedAct[]
  readonly person: CasePerson
  readonly passage: Passage
  /** Oldest first; the last is where it lies now. */
  readonly stays: readonly Stay[]
  readonly circumstances: Circumstances
  /** What the province set where the documents are silent. */
  readonly settings: Settings
}

interface Loaded extends CellSituation {
  readonly case_row: CaseRow
  readonly person: CasePerson
  readonly acts: RecordedAct[]
  readonly stays: Stay[] | null
  /** Told by the register of members; set also by the acts of recognition. */
  readonly official_on: PlainDate | null
}

/**
 * Several cases in one query, in no order; those outside the asker's part of the tree are left out. A case of a cell
 * that has ended goes on at the one that follows it, whose members then include those of the ended one.
 */
export async function loadCases(
  unit: Pick<Unit, 'db' | 'today'>,
  ids: readonly number[],
  lock: 'lock' | 'read' = 'read',
): Promise<CaseInHand[]> {
  const asked = sql<Loaded>`
    select
      json_build_object('id', c.id, 'cell', c.cell_id, 'source', c.source, 'stage', c.stage, 'waitsFor', c.waits_for,
        'waitsAt', c.waits_organisation_id, 'dueOn', c.due_on,
        'openedOn', c.opened_on, 'closedOn', c.closed_on, 'version', c.version) as case_row,
      json_build_object('id', p.id, 'name', p.full_name, 'birth', p.birth, 'sex', p.sex, 'schooling', p.schooling,
        'occupation', p.occupation, 'residence', p.residence, 'identityTail', p.identity_tail,
        'synthetic', p.synthetic) as person,
      coalesce((
        select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'happenedOn', a.happened_on,
          'recordedAt', to_char(a.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'organisation', a.organisation_id, 'organisationName', a.organisation_name, 'payload', a.payload,
          'recordedBy', a.recorded_by_name, 'onBehalfOf', a.on_behalf_of) order by a.id)
        from act a where a.subject = 'case' and a.subject_id = c.id), '[]') as acts,
      case when cell.ended_on is not null then (
        with recursive stay (id, until, step) as (
          select cell.id, cell.ended_on, 0
          union all
          select o.id, o.ended_on, stay.step + 1 from stay
          join organisation_successor n on n.organisation_id = stay.id and n.principal
          join organisation o on o.id = n.successor_id
          where stay.until is not null
        )
        select json_agg(json_build_object('id', id, 'until', until) order by step) from stay
      ) end as stays,
      ${cellSituation(sql.ref('home.id'), sql.ref('c.cell_id'))},
      (select m.official_on from membership m
        where m.person_id = c.person_id and m.ended_on is null and m.standing = 'official') as official_on
    from admission_case c join person p on p.id = c.person_id
    join organisation cell on cell.id = c.cell_id
    cross join lateral (select case when cell.ended_on is null then cell.id else home_of(cell.id) end as id) home
    where c.id = any (${ids}) ${lock === 'lock' ? sql`for update of c` : sql``}`.execute(unit.db)
  const [loaded, settings] = await Promise.all([asked, readSettings(unit)])
  const moved = await readStays(unit, loaded.rows)
  return loaded.rows.map((row) => {
    const passage = passageOf(row.cell_id, row.line)
    return {
      row: row.case_row,
      acts: row.acts,
      person: row.person,
      passage,
      stays: moved.get(row.case_row.id) ?? row.stays ?? [{ id: row.cell_id, until: null }],
      circumstances: circumstancesOf(row, passage, unit.today),
      settings,
    }
  })
}

/** @throws Missing outside the asker's part of the tree */
export async function getLoadedCase(unit: Unit, id: number): Promise<CaseInHand> {
  const [found] = await loadCases(unit, [id])
  if (found === undefined) throw new Missing()
  return found
}

/** The case for a write: its row stays locked until the transaction ends, so that acts come one after the other. */
export async function takeCase(unit: Unit, id: number): Promise<CaseInHand> {
  const [taken] = await loadCases(unit, [id], 'lock')
  if (taken === undefined) throw new Missing()
  // Who had to wait for the lock sees the newest row beside the acts and the tree of before; the version tells, and so
  // does waiting for an organisation through which the case did not pass before. Then it is asked again.
  const { waitsAt, version } = taken.row
  const isWhole =
    version === taken.acts.length && (waitsAt === null || passesThrough(taken.passage, waitsAt))
  return isWhole ? taken : getLoadedCase(unit, id)
}

/** Where a fact of the case counts: where it lay on the fact's own day. */
export function placeOn({ stays }: Pick<CaseInHand, 'stays'>, on: PlainDate): number {
  return (stays.find(({ until }) => until === null || on < until) ?? stays.at(-1)!).id
}

function passesThrough({ cell, subCommittee, base, superior }: Passage, id: number): boolean {
  return [cell, subCommittee, base, superior].some((place) => place?.id === id)
}

function circumstancesOf(row: Loaded, passage: Passage, today: PlainDate): Circumstances {
  const ofCell = circumstancesOfCell(row, passage, today, row.case_row.cell)
  const earlier = [...(ofCell.earlier ?? []), ...membersCounted(row.acts)]
  return {
    ...circumstancesOfPerson(row.person),
    ...ofCell,
    ...(earlier.length > 0 && { earlier }),
    // The register's word counts where recognition was not recorded here.
    registeredOfficialOn: row.acts.some(({ kind }) => kind === 'recognition_decided')
      ? null
      : row.official_on,
  }
}

/** The meeting counted its cell by name: a vote is not judged by the members of another day (Charter Đ24.1). */
function membersCounted(acts: readonly AdmissionAct[]): readonly CircumstancesBefore[] {
  const voted = last(historyOf(actsInOrder(acts, LAST_DAY)), 'cell_voted')
  return voted === undefined
    ? []
    : [{ until: addDays(voted.happenedOn, 1), officialMembersOfCell: voted.payload.roll.length }]
}

const LAST_DAY: PlainDate = '9999-12-31'
