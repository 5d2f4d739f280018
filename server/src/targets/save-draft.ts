import type { SheetLine } from '@ptdv/core/targets/contract'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { listLivingChildren } from '../organisations/list-living-children.ts'
import { checkLines } from './check-lines.ts'
import { putDraft } from './draft.ts'

/** Keeps the sheet for later; nobody outside the organisation sees it. @throws Conflict, Refusal of checkLines */
export async function saveDraft(
  unit: Unit,
  input: { readonly year: number; readonly lines: readonly SheetLine[]; readonly version: number },
): Promise<{ version: number }> {
  checkLines(input.lines, await listLivingChildren(unit, unit.asker.organisationId))
  const version = await putDraft(unit, input.year, input.lines, input.version)
  await noteAudit(unit, {
    action: 'target.draft_saved',
    subject: 'target',
    subjectId: unit.asker.organisationId,
    detail: { year: input.year, version },
  })
  return { version }
}
