import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { assertReady, takeBatch } from './batch.ts'

/** Drops an import that was not written, and everything that was read of it. @throws Missing, Refusal NHAP-DA-GHI */
export async function discardImport(unit: Unit, id: number): Promise<{ done: boolean }> {
  const batch = await takeBatch(unit, id)
  if (batch.state === 'discarded') return { done: true }
  if (batch.state === 'written') assertReady(batch)
  await unit.db.deleteFrom('import_row').where('batch_id', '=', id).execute()
  await unit.db
    .updateTable('import_batch')
    .set({ state: 'discarded', detail: null, version: batch.version + 1 })
    .where('id', '=', id)
    .execute()
  await noteAudit(unit, { action: 'import.discarded', subject: 'import', subjectId: id })
  return { done: true }
}
