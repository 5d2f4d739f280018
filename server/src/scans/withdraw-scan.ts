import { takeCase } from '../admission/load-cases.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { assertHandles } from './assert-handles.ts'

/**
 * Takes away a scan that was attached by mistake: its bytes go with the next sweep; that it was there, and why it went,
 * stays. @throws Missing, KHONG-DUNG-CAP */
export async function withdrawScan(
  unit: Unit,
  input: { readonly case: number; readonly id: number; readonly reason: string },
): Promise<{ withdrawn: boolean }> {
  assertHandles(unit, await takeCase(unit, input.case))
  const gone = await unit.db
    .updateTable('scan')
    .set({ withdrawn_at: new Date(), withdrawn_reason: input.reason })
    .where('id', '=', input.id)
    .where('case_id', '=', input.case)
    .where('withdrawn_at', 'is', null)
    .returning('file_id')
    .executeTakeFirst()
  if (gone === undefined) throw new Missing()
  await unit.db
    .updateTable('stored_file')
    .set({ keep_until: new Date() })
    .where('id', '=', gone.file_id)
    .execute()
  await noteAudit(unit, {
    action: 'scan.withdrawn',
    subject: 'case',
    subjectId: input.case,
    detail: { scan: input.id },
  })
  return { withdrawn: true }
}
