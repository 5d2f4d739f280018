import { isVoteMatter, VOTE_MATTERS } from '@ptdv/core/admission/vote-matters'
import type { CaseAnswer } from '@ptdv/core/admission/fold-case'
import { workItems, type Side, type WorkItem } from '@ptdv/core/admission/work-items'
import { monthOf, type PlainMonth } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import type { ComingDate } from '@ptdv/core/work/coming-dates'
import { sql } from 'kysely'
import { mayRecord } from '../admission/desk.ts'
import { loadCases, type CaseInHand } from '../admission/load-cases.ts'
import { answerCase } from '../admission/settle-case.ts'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'

/** As many cases as an office can look at in a morning; the rest is told as a number. */
const MOST_CASES = 120

export interface CaseLine {
  readonly case: number
  readonly link: string
  readonly item: WorkItem
}

interface CaseWork {
  readonly lines: readonly CaseLine[]
  readonly more: number
  /** Certificates that hold no longer than the month asked for. */
  readonly expiring: readonly ComingDate[]
}

/** What the cases of admission ask of an organisation. */
export async function caseWork(
  unit: Unit,
  organisation: VisibleOrganisation,
  month: PlainMonth,
): Promise<CaseWork> {
  const side = sideOf(organisation)
  const found = await findCases(unit, organisation.id, side, MOST_CASES)
  const answered = await answerAll(
    unit,
    found.map(({ id }) => id),
  )
  return {
    lines: answered.flatMap((one) => linesOf(unit, side, one)),
    more: Math.max(0, (found[0]?.count ?? 0) - found.length),
    expiring: answered.flatMap(({ held, answer }) => expiring(answer, held.person.name, month)),
  }
}

/** All of them, as many cases at a time as the page shows. */
export async function* allCaseLines(
  unit: Unit,
  organisation: VisibleOrganisation,
): AsyncGenerator<CaseLine> {
  const side = sideOf(organisation)
  const ids = (await findCases(unit, organisation.id, side, null)).map(({ id }) => id)
  for (let from = 0; from < ids.length; from += MOST_CASES) {
    const answered = await answerAll(unit, ids.slice(from, from + MOST_CASES))
    yield* answered.flatMap((one) => linesOf(unit, side, one))
  }
}

function sideOf(organisation: VisibleOrganisation): Side {
  const kind = ORGANISATION_KINDS[organisation.kind]
  return kind.holdsMembers ? 'cell' : kind.base ? 'base' : 'superior'
}

/** Cases with something to do or to wait for, soonest due first, each with how many there are. */
async function findCases(unit: Unit, organisation: number, side: Side, most: number | null) {
  // A cell looks at all its cases; an office at those that wait for it. What is late below it stands by organisation.
  const mine =
    side === 'cell'
      ? sql`cell_id in (select organisation_id from organisation_today
          where ancestor_id = ${organisation} and principal)`
      : sql`waits_organisation_id = ${organisation}`
  const found = await sql<{ id: number; count: number }>`
    select id, count(*) over ()::integer as count from admission_case
    where closed_on is null and (stage <> 'probation' or due_on <= ${unit.today}) and ${mine}
    order by due_on nulls last, id limit ${most}`.execute(unit.db)
  return found.rows
}

interface Answered {
  readonly held: CaseInHand
  readonly answer: CaseAnswer
}

async function answerAll(unit: Unit, ids: readonly number[]): Promise<Answered[]> {
  const cases = await loadCases(unit, ids)
  return cases.map((held) => ({ held, answer: answerCase(unit, held) }))
}

function linesOf(unit: Unit, side: Side, { held, answer }: Answered): CaseLine[] {
  const ours = new Set(mayRecord(unit, held))
  const { person, passage, row } = held
  const who = side === 'cell' ? person.name : `${person.name}, ${passage.cell.name}`
  return workItems(answer, { side, person: who, today: unit.today }).map((item) =>
    ours.has(item.action.actKind)
      ? { case: row.id, link: linkToDo(held, item), item }
      : { case: row.id, link: `/ho-so/${row.id}`, item: onlyToSee(item) },
  )
}

function expiring({ deadlines }: CaseAnswer, person: string, month: PlainMonth): ComingDate[] {
  return deadlines
    .filter(
      ({ key, end, stoppedOn }) =>
        key === 'awareness_cert_valid' && stoppedOn === undefined && monthOf(end) === month,
    )
    .map(({ end }) => ({ kind: 'certificate_expires', on: end, person }))
}

/** Where the act is recorded: the meeting has its own page, the rest are forms of the case. */
function linkToDo({ row, passage }: CaseInHand, { action }: WorkItem): string {
  const { actKind } = action
  if (isVoteMatter(actKind) && VOTE_MATTERS[actKind].body === 'cell') {
    return `/bieu-quyet/${passage.cell.id}?ho-so=${row.id}&viec=${actKind}`
  }
  const about = action.about === undefined ? '' : `&ve=${encodeURIComponent(action.about)}`
  return `/ho-so/${row.id}?viec=${action.actKind}${about}`
}

/** What another desk records can be looked at from here. */
function onlyToSee(item: WorkItem): WorkItem {
  return { ...item, action: { ...item.action, label: 'Xem hồ sơ' } }
}
