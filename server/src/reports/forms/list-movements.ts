import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { balanceRow } from '@ptdv/core/reports/forms/form-1'
import type { Question } from '@ptdv/core/reports/forms/form'
import { formOf } from '@ptdv/core/reports/forms/forms'
import type { MovementKind } from '@ptdv/core/reports/forms/subjects'
import { sql } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { scopeOf, type PeriodQuery } from './form-scope.ts'
import { readEach, type KeyedSubject, type SubjectKey } from './read-each.ts'

/** One movement behind form 1, or beside it. */
export interface Movement {
  readonly kind: MovementKind
  /** Of form 1; null where it counts there in no row. */
  readonly row: string | null
  readonly amount: number
  readonly on: PlainDate
  readonly key: SubjectKey
}

/** What an office writes of a movement besides. */
export interface MovementTold {
  readonly name: string | null
  readonly sex: 'male' | 'female' | null
  readonly birth: string | null
  readonly identityTail: string | null
  readonly card: string | null
  readonly cell: string
  readonly cellCode: string | null
  readonly place: string | null
  readonly paper: string | null
  readonly paperDate: PlainDate | null
  readonly because: string | null
  readonly note: string | null
  readonly joinedOn: PlainDate | null
  readonly officialOn: PlainDate | null
}

const ALL: Question = { lists: ['movements'], asks: [], of: () => true }

/**
 * The movements of a period, the very subjects that form 1 counts, and those beside it; a move within the
 * organisation's own part of the tree is none of its movements. In the order of their days.
 * @throws Missing; Refusal KY-BAO-CAO-NGUOC
 */
export async function readMovements(unit: Unit, query: PeriodQuery): Promise<readonly Movement[]> {
  await getVisibleOrganisation(unit, query.organisation)
  const scope = await scopeOf(unit, query)
  const subjects = await readEach(unit, scope, formOf('1'), query, [ALL])
  return subjects
    .flatMap(movementOf)
    .toSorted((a, b) => (a.on === b.on ? a.key.entry - b.key.entry : a.on < b.on ? -1 : 1))
}

function movementOf(subject: KeyedSubject): Movement[] {
  if (subject.list !== 'movements' || subject.inside || subject.person === undefined) return []
  const { kind, amount, on, person: key } = subject
  return [{ kind, row: balanceRow(kind), amount, on, key }]
}

interface Told extends Omit<MovementTold, 'cell' | 'place'> {
  readonly cellName: string
  readonly cellAbove: string | null
  readonly otherName: string | null
  readonly otherAbove: string | null
  readonly said: string | null
}

/**
 * What is known of the people and of the papers of these movements, in their order. Who was received elsewhere is no
 * longer in sight of the place that let them go: the transfer tells both sides who it was.
 */
export async function tellMovements(
  unit: Unit,
  movements: readonly Movement[],
): Promise<readonly MovementTold[]> {
  const asked = movements.map(({ key, on, kind }, place) => [
    place,
    key.entry,
    key.personId,
    key.cellId,
    on,
    kind,
  ])
  const { rows } = await sql<Told>`
    select coalesce(p.full_name, t.person_name) as name, p.sex, coalesce(p.birth, t.person_birth) as birth,
      p.identity_tail as "identityTail", coalesce(m.card_number, m.old_card_number) as card,
      coalesce(n.name, o.name) as "cellName", o.code as "cellCode", above.name as "cellAbove",
      other.name as "otherName", other_above.name as "otherAbove",
      case asked.kind when 'departed' then coalesce(t.received_name, t.to_name) when 'arrived' then a.payload ->> 'fromName'
        when 'temporary_out' then a.payload ->> 'toName' end as said,
      coalesce(t.paper_number, a.paper_number) as paper, coalesce(t.paper_date, a.paper_date) as "paperDate",
      t.because, coalesce(a.payload ->> 'note', case when a.kind <> 'transfer_received' then a.payload ->> 'reason' end)
        as note,
      m.ceremony_on as "joinedOn", m.official_on as "officialOn"
    from (select (r ->> 0)::integer as place, (r ->> 1)::bigint as entry, (r ->> 2)::bigint as person_id,
      (r ->> 3)::integer as cell_id, (r ->> 4)::date as on_date, r ->> 5 as kind
      from jsonb_array_elements(${JSON.stringify(asked)}::jsonb) r) asked
    join organisation o on o.id = asked.cell_id
    left join organisation_name n on n.organisation_id = o.id and n.from_on <= asked.on_date
      and (n.to_on is null or n.to_on > asked.on_date)
    left join organisation above on above.id = o.parent_id
    left join person p on p.id = asked.person_id
    left join membership m on m.person_id = asked.person_id
    left join figure_entry e on e.id = asked.entry
    left join act a on a.id = e.act_id
    left join organisation other on other.id = e.counterpart_id
    left join organisation other_above on other_above.id = other.parent_id
    left join lateral (
      select * from transfer t where t.person_id = asked.person_id and t.ended_on = asked.on_date
        and t.outcome = 'received' and asked.kind in ('transferred_in', 'transferred_out', 'departed')
      order by t.act_id desc limit 1
    ) t on true
    order by asked.place`.execute(unit.db)
  return rows.map(({ cellName, cellAbove, otherName, otherAbove, said, ...told }) => ({
    ...told,
    cell: placedName(cellName, cellAbove),
    place: otherName === null ? said : placedName(otherName, otherAbove),
  }))
}
