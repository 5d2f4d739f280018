import { getLoadedCase } from '../admission/load-cases.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { handlesDossier } from './assert-handles.ts'

/** The scans of a case, as they were attached. Who does not handle the dossier sees that there are none to open. */
export async function listScans(unit: Unit, caseId: number) {
  const held = await getLoadedCase(unit, caseId)
  if (!handlesDossier(unit, held)) return { handles: false, scans: [] }
  const rows = await unit.db
    .selectFrom('scan')
    .leftJoin('stored_file as f', 'f.id', 'scan.file_id')
    .select(['scan.id', 'scan.act_id', 'f.name', 'f.size', 'by_name', 'at', 'withdrawn_reason'])
    .where('scan.case_id', '=', caseId)
    .orderBy('scan.id')
    .execute()
  return {
    handles: true,
    scans: rows.map((row) => ({
      id: row.id,
      act: row.act_id,
      name: row.name ?? 'Bản chụp đã bỏ',
      size: row.size ?? 0,
      by: row.by_name,
      at: row.at.toISOString(),
      withdrawn: row.withdrawn_reason,
    })),
  }
}
