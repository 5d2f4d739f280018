import { gateOf } from '@ptdv/core/admission/act-gates'
import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { BOOK_TYPES, type BookType } from '@ptdv/core/papers/contract'
import { numberText, twoDigits } from '@ptdv/core/papers/frame-fields'
import { isFormCode, PAPER_FORMS } from '@ptdv/core/papers/forms'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'

export interface BookQuery {
  readonly type: BookType
  readonly term?: PlainDate | undefined
}

interface Found {
  readonly number: number
  readonly case_id: number | null
  readonly person: string | null
  readonly form: string | null
  readonly taken_on: PlainDate | null
  readonly act_kind: string | null
  readonly acted_on: PlainDate | null
  readonly reason: string | null
}

/**
 * Running numbers of one type within one term of the organisation one acts for: taken for a paper, standing in an act,
 * explained, or passed over. The last term where none is named.
 */
export async function readNumberBook(unit: Unit, query: BookQuery) {
  const { organisationId } = unit.asker
  const organisation = await getVisibleOrganisation(unit, organisationId)
  const terms = (
    await unit.db
      .selectFrom('paper_term')
      .where('organisation_id', '=', organisationId)
      .orderBy('began_on', 'desc')
      .select('began_on')
      .execute()
  ).map((row) => row.began_on)
  const term = terms.find((each) => each === query.term) ?? terms[0] ?? null
  const next = terms.findLast((each) => term !== null && each > term) ?? null
  const found = term === null ? [] : await readNumbers(unit, query.type, term, next)
  const byNumber = Map.groupBy(found, ({ number }) => number)
  const [first, last] = [Math.min(...byNumber.keys()), Math.max(...byNumber.keys())]
  const numbers = found.length === 0 ? [] : range(first, last)
  return {
    organisation: { id: organisation.id, name: organisation.name },
    types: [...BOOK_TYPES],
    type: query.type,
    terms,
    term,
    rows: numbers.map((number) => {
      const about = byNumber.get(number) ?? []
      const taken = about.find(({ taken_on: on }) => on !== null)
      const act = about.find(({ act_kind: kind }) => kind !== null)
      const reason = about.find((each) => each.reason !== null)?.reason ?? null
      const of = act ?? taken
      return {
        number,
        text: numberText(organisation, query.type, twoDigits(number)),
        case: of?.case_id ?? null,
        person: of?.person ?? null,
        paper: taken?.form && isFormCode(taken.form) ? PAPER_FORMS[taken.form].name : null,
        takenOn: taken?.taken_on ?? null,
        act: act?.act_kind ? actWords(act.act_kind) : null,
        actedOn: act?.acted_on ?? null,
        reason,
        state: stateOf(act !== undefined, reason !== null, taken !== undefined),
      }
    }),
  }
}

function stateOf(used: boolean, explained: boolean, taken: boolean) {
  if (used) return 'used' as const
  if (explained) return 'explained' as const
  return taken ? ('waiting' as const) : ('skipped' as const)
}

function actWords(kind: string): string {
  return kind in OTHER_ACTS
    ? OTHER_ACTS[kind as keyof typeof OTHER_ACTS]
    : (gateOf(kind as AdmissionActKind)?.label ?? 'Việc khác của đơn vị')
}

/** Acts of other subjects that bear numbers of these types. */
const OTHER_ACTS = { targets_assigned: 'Giao chỉ tiêu' } as const

async function readNumbers(
  unit: Unit,
  type: BookType,
  term: PlainDate,
  next: PlainDate | null,
): Promise<readonly Found[]> {
  const { organisationId } = unit.asker
  const { rows } = await sql<Found>`
    select n.number, n.case_id, p.full_name as person, n.form, n.taken_on, null as act_kind, null::date as acted_on,
      null as reason
    from paper_number n left join admission_case c on c.id = n.case_id left join person p on p.id = c.person_id
    where n.organisation_id = ${organisationId} and n.type = ${type} and n.term_from = ${term}
    union all
    select (regexp_match(a.paper_number, '^\\s*(\\d{1,5})-' || ${type}::text || '/'))[1]::integer,
      case when a.subject = 'case' then a.subject_id::integer end, p.full_name, null, null, a.kind, a.happened_on, null
    from act a left join admission_case c on a.subject = 'case' and c.id = a.subject_id
    left join person p on p.id = c.person_id
    where a.organisation_id = ${organisationId} and a.paper_date >= ${term}
      and (${next}::date is null or a.paper_date < ${next}::date)
      and a.paper_number ~ ('^\\s*\\d{1,5}-' || ${type}::text || '/')
    union all
    select w.number, null, null, null, null, null, null, w.reason from paper_number_note w
    where w.organisation_id = ${organisationId} and w.type = ${type} and w.term_from = ${term}`.execute(
    unit.db,
  )
  return rows
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
