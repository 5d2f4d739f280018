import { getLoadedCase } from '../admission/load-cases.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { assertHandles } from './assert-handles.ts'

/** Notes who opens a scan and answers the file's number; the bytes are read once that is committed. @throws Missing, KHONG-DUNG-CAP */
export async function openScan(unit: Unit, caseId: number, id: number): Promise<{ file: number }> {
  assertHandles(unit, await getLoadedCase(unit, caseId))
  const row = await unit.db
    .selectFrom('scan')
    .select('file_id')
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined || row.file_id === null) throw new Missing()
  await noteAudit(unit, {
    action: 'scan.opened',
    subject: 'case',
    subjectId: caseId,
    detail: { scan: id },
  })
  return { file: row.file_id }
}
