import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { typeByName, type BaseType } from '@ptdv/core/organisations/base-types'
import type { Subject } from '@ptdv/core/reports/forms/subjects'
import { sql } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'
import type { FormScope } from './form-scope.ts'

/** The type of an organisation's base: `none` where it lies under no base organisation, null where nobody stated it. */
export type TypeOf = (
  base: number | null,
) => Extract<Subject, { list: 'organisations' }>['baseType']

/** What the bases had stated they are by the end of a day; a commune's by its name. */
export async function readBaseTypes(
  unit: Unit,
  { known }: FormScope,
  bases: readonly { readonly id: number; readonly name: string }[],
  on: PlainDate,
): Promise<TypeOf> {
  const { rows } = await sql<{ id: number; type: BaseType }>`
    select distinct on (organisation_id) organisation_id as id, type from base_type
    where organisation_id = any (${bases.map(({ id }) => id)}) and from_on <= ${on}
      and ${known === undefined ? sql`true` : sql`act_id <= ${known.upToAct}`}
    order by organisation_id, from_on desc, act_id desc`.execute(unit.db)
  const stated = new Map(rows.map(({ id, type }) => [id, type]))
  const types = new Map(bases.map(({ id, name }) => [id, stated.get(id) ?? typeByName(name)]))
  return (base) => (base === null ? 'none' : (types.get(base) ?? null))
}
