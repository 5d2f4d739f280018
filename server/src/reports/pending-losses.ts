import type { MemberActKind } from '@ptdv/core/membership/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type RawBuilder } from 'kysely'
import type { AtRisk } from './risk-queries.ts'

interface Pending {
  /** The acts that begin and end it; the newest of them tells how it stands. */
  readonly kinds: readonly MemberActKind[]
  /** Of the newest act `a` and the membership `m`. */
  readonly holds: RawBuilder<unknown>
  readonly due: RawBuilder<unknown>
  readonly tells: RawBuilder<unknown>
}

function pending({ kinds, holds, due, tells }: Pending): RawBuilder<AtRisk> {
  const among = sql.join(kinds.map((kind) => sql.lit(kind)))
  return sql<AtRisk>`
    select a.subject_id::integer as "personId", m.organisation_id as "cellId", ${due} as due, ${tells} as tells
    from act a join membership m on m.person_id = a.subject_id and m.ended_on is null
    where a.subject = 'membership' and a.kind in (${among}) and ${standing(sql`a`)} and ${holds}
      and not exists (select from act later where later.subject = 'membership' and later.subject_id = a.subject_id
        and later.kind in (${among}) and (later.happened_on, later.id) > (a.happened_on, a.id) and ${standing(sql`later`)})`
}

/** Not taken back with the import that brought it. */
function standing(act: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`not exists (select from act undone where undone.corrects = ${act}.id and undone.kind = 'annulled')`
}

/** Two thirds voted to remove the name, as voteResult counts them, and nobody has decided (§8.1). */
export function removalVoted(): RawBuilder<AtRisk> {
  return pending({
    kinds: ['removal_cell_voted', 'removal_base_voted', 'removal_decided'],
    holds: sql`a.kind <> 'removal_decided' and 3 * (a.payload #>> '{tally,inFavour}')::integer
      >= 2 * coalesce(a.payload ->> 'counting', a.payload ->> 'committeeSize')::integer`,
    due: sql`a.happened_on`,
    tells: sql`case a.kind when 'removal_cell_voted' then 'Chi bộ biểu quyết ngày ' else 'Đảng ủy cơ sở biểu quyết ngày ' end
      || to_char(a.happened_on, 'DD/MM/YYYY')`,
  })
}

/** Asked to leave, not answered (HD 12-HD/BTCTW §11.2). */
export function leaveAsked(): RawBuilder<AtRisk> {
  return pending({
    kinds: ['leave_asked', 'leave_decided'],
    holds: sql`a.kind = 'leave_asked'`,
    due: sql`a.happened_on`,
    tells: sql`'Đơn ngày ' || to_char(a.happened_on, 'DD/MM/YYYY')`,
  })
}

/** Exempt until a day that has passed, and not back (Charter Điều 7). */
export function exemptionPast(today: PlainDate): RawBuilder<AtRisk> {
  return pending({
    kinds: ['exempted'],
    holds: sql`m.exempt and (a.payload ->> 'until')::date < ${today}`,
    due: sql`(a.payload ->> 'until')::date`,
    tells: sql`'Miễn từ ' || to_char(a.happened_on, 'DD/MM/YYYY')`,
  })
}
