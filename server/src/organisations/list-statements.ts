import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from './get-visible-organisation.ts'

/** What was stated of a unit, the oldest day first. @throws Missing */
export async function listStatements(
  unit: Unit,
  { organisation }: { readonly organisation: number },
) {
  const { id } = await getVisibleOrganisation(unit, organisation)
  const rows = await unit.db
    .selectFrom('unit_statement')
    .where('organisation_id', '=', id)
    .orderBy('from_on')
    .orderBy('act_id')
    .select(['act_id', 'aspect', 'value', 'from_on', 'stated_by', 'stated_on'])
    .execute()
  return rows.map((row) => ({
    act: Number(row.act_id),
    aspect: row.aspect,
    value: row.value,
    from: row.from_on,
    statedBy: row.stated_by,
    statedOn: row.stated_on,
  }))
}
