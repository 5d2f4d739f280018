import type { PartKey } from '@ptdv/core/personal/life-history-form'
import type { DeclaredPart } from '@ptdv/core/personal/life-history'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { todayInVietnam } from '../database/open-house.ts'
import { readDraft, sealHistory } from './draft.ts'
import type { CaseVisit } from './visit.ts'

interface PartToSave {
  readonly part: PartKey
  readonly declared: DeclaredPart
  readonly version: number
  readonly key: string
}

/**
 * Saves one part of the draft. Sent twice, it saves once.
 * @throws Conflict when another device saved since; Refusal HO-SO-DA-DONG
 */
export async function savePart(
  visit: CaseVisit,
  { part, declared, version, key }: PartToSave,
): Promise<{ version: number; savedAt: string }> {
  const before = await readDraft(visit, true)
  if (before.key === key && before.savedAt !== null) {
    return { version: before.version, savedAt: before.savedAt.toISOString() }
  }
  if (before.version !== version) {
    const when =
      before.savedAt === null ? '' : `, ngày ${formatDate(todayInVietnam(before.savedAt))}`
    throw new Conflict([`Lý lịch được lưu trên máy khác${when}`])
  }
  const saved = {
    sealed: sealHistory(visit, { ...before.history, [part]: declared }),
    version: version + 1,
    saved_at: new Date(),
    key,
  }
  const written = await visit.db
    .insertInto('life_history_draft')
    .values({ case_id: visit.link.caseId, ...saved })
    .onConflict((conflict) =>
      conflict
        .column('case_id')
        .doUpdateSet(saved)
        .where('life_history_draft.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst()
  if (written === undefined) {
    throw new Refusal(
      'LUU-CUNG-LUC',
      'Trang này vừa lưu ở một máy khác. Tải lại trang rồi khai tiếp.',
    )
  }
  return { version: saved.version, savedAt: saved.saved_at.toISOString() }
}
