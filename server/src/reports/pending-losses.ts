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
  return sql<AtRisk>`
    select a.subject_id::integer as "personId", m.organisation_id as "cellId", ${due} as due, ${tells} as tells
    from ${asTheyStand(kinds)} a join membership m on m.person_id = a.subject_id and m.ended_on is null
    where ${holds} and not exists (select from ${asTheyStand(kinds)} later
      where later.subject_id = a.subject_id and (later.happened_on, later.id) > (a.happened_on, a.id))`
}

/** Acts of members with their last correction, without those taken back with the import that brought them. */
function asTheyStand(kinds: readonly MemberActKind[]): RawBuilder<unknown> {
  return sql`(
    select act.id, act.kind, act.subject_id, coalesce((mended.payload ->> 'happenedOn')::date, act.happened_on) as happened_on,
      coalesce(mended.payload -> 'payload', act.payload) as payload
    from act left join lateral (select c.payload from act c where c.corrects = act.id and c.kind = 'corrected'
      order by c.id desc limit 1) mended on true
    where act.subject = 'membership' and act.kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))})
      and not exists (select from act undone where undone.corrects = act.id and undone.kind = 'annulled'))`
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
