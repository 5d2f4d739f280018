import { sql } from 'kysely'
import { annulActs } from '../../audit/annul-acts.ts'
import type { Unit } from '../../database/unit-of-work.ts'
import type { Batch } from '../batch.ts'

/** As many as are told by name. */
export const NAMED = 5

/** Every act that the rows of an import made. */
export async function actsOf(unit: Unit, batch: Pick<Batch, 'id'>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select unnest(act_ids) as id from import_row where batch_id = ${batch.id} and act_ids is not null`.execute(
    unit.db,
  )
  return rows.map(({ id }) => id)
}

/** Cases that went on since: they have acts that the import did not make. */
export async function findCaseDependents(unit: Unit, batch: Batch): Promise<string[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select p.full_name as name, count(*) over ()::integer as count
    from import_row r join admission_case c on c.id = r.case_id join person p on p.id = c.person_id
    where r.batch_id = ${batch.id} and c.version <> cardinality(r.act_ids)
    order by p.given_name, p.rest_of_name limit ${NAMED}`.execute(unit.db)
  return [...toldOf(rows, 'hồ sơ đã được ghi thêm'), ...(await findPersonDependents(unit, batch))]
}

/** Members whose membership went on since, or who were named in somebody's case. */
export async function findMemberDependents(unit: Unit, batch: Batch): Promise<string[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select full_name as name, count(*) over ()::integer as count
    from members_acted_on_since(${batch.id}) limit ${NAMED}`.execute(unit.db)
  const named = await sql<{ name: string; count: number }>`
    with people as (select person_id from import_row where batch_id = ${batch.id} and person_id is not null),
    named as (
      select distinct (person #>> '{}')::bigint as person_id
      from act a, jsonb_path_query(a.payload, '$.**.person') person
      where a.subject = 'case' and a.recorded_at >= ${batch.writtenAt}
        and a.kind in ('helper_assigned', 'introduced_by_member', 'cell_voted', 'ceremony_held')
        and jsonb_typeof(person) = 'number'
    )
    select p.full_name as name, count(*) over ()::integer as count
    from people join named using (person_id) join person p on p.id = people.person_id
    order by p.given_name, p.rest_of_name limit ${NAMED}`.execute(unit.db)
  return [
    ...toldOf(rows, 'việc đảng viên đã được ghi thêm'),
    ...toldOf(named.rows, 'đã được nêu tên trong hồ sơ kết nạp'),
    ...(await findPersonDependents(unit, batch)),
  ]
}

/** People on whose record something else stands by now. */
async function findPersonDependents(unit: Unit, batch: Batch): Promise<string[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select p.full_name as name, count(*) over ()::integer as count
    from import_row r join person p on p.id = r.person_id
    where r.batch_id = ${batch.id} and r.person_is_new and (
      exists (select from admission_case c where c.person_id = p.id and c.id is distinct from r.case_id)
      or (r.case_id is not null and exists (select from membership m where m.person_id = p.id)))
    order by p.given_name, p.rest_of_name limit ${NAMED}`.execute(unit.db)
  return toldOf(rows, 'đã có hồ sơ khác')
}

/** “A, B và 3 người nữa: …”, or nothing of nobody. */
export function toldOf(
  rows: readonly { readonly name: string; readonly count: number }[],
  what: string,
): string[] {
  if (rows.length === 0) return []
  const { count } = rows[0]!
  const more = count > rows.length ? ` và ${count - rows.length} người nữa` : ''
  return [`${rows.map(({ name }) => name).join(', ')}${more}: ${what}.`]
}

/** Annuls what the import recorded, and takes the people out of every list. */
export async function takeBackPeople(unit: Unit, batch: Batch): Promise<void> {
  await annulActs(unit, await actsOf(unit, batch), { import: batch.id, undone: true })
  await sql`select take_back_people(${batch.id})`.execute(unit.db)
}
