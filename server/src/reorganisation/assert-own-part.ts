import { isPlanned, namedIn, type PlannedChange } from '@ptdv/core/reorganisation/plan'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { assertAbove } from '../organisations/change-tree.ts'

/**
 * Every organisation that a plan speaks of lies in the asker's part of the tree, and none of the changes is the level
 * above's to decide.
 * @throws Missing; Refusal THIEU-CAP-TREN, CAP-TREN-QUYET-DINH
 */
export async function assertOwnPart(unit: Unit, changes: readonly PlannedChange[]): Promise<void> {
  const named = [...new Set(changes.flatMap((change) => namedIn(change)))].filter(
    (id) => !isPlanned(id),
  )
  const seen = await sql<{ count: number }>`
    select count(*)::integer as count from organisation_today
    where ancestor_id = ${unit.asker.organisationId} and organisation_id = any (${named}::integer[])`.execute(
    unit.db,
  )
  if (seen.rows[0]!.count !== named.length) throw new Missing()
  for (const change of changes) {
    if (change.kind === 'founded' && change.parent === null) {
      throw new Refusal('THIEU-CAP-TREN', `Chọn cấp trên trực tiếp của ${change.name}.`, 'parent')
    }
    assertAbove(unit, change)
  }
}
