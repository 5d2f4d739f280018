import { sql, type RawBuilder } from 'kysely'

/** A day as tables show it. */
export function day(column: string): RawBuilder<string> {
  return sql`to_char(${sql.ref(column)}, 'DD/MM/YYYY')`
}

/** A birthday as far as known, 1990-05 as 05/1990. */
export const BIRTH = sql<string>`(select string_agg(part, '/' order by place desc)
  from unnest(string_to_array(p.birth, '-')) with ordinality parts (part, place))`

/** Members of today with their records. */
export const MEMBERS = sql`membership m join person p on p.id = m.person_id and m.ended_on is null`

/** Acts that count: neither corrected nor annulled. */
export const STANDING_ACTS = sql`(select a.* from act a where a.kind not in ('corrected', 'annulled')
  and not exists (select from act later where later.corrects = a.id))`

/** Cells and base cells that live today. */
export const LIVING_CELLS = sql`(select o.* from organisation o where o.ended_on is null and o.kind in ('cell', 'base_cell'))`

/** Where a member counts: the register's organisation, or the one it lives on in. */
export const HOMES = sql`(select o.id as organisation_id, case when o.ended_on is null then o.id else home_of(o.id) end as home
  from organisation o where o.kind in ('cell', 'base_cell'))`
