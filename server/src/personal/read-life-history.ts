import { can } from '@ptdv/core/access/roles'
import { lifeHistorySchema } from '@ptdv/core/personal/life-history'
import { Refusal } from '@ptdv/core/refusal'
import { getLoadedCase, type Passage } from '../admission/load-cases.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { House } from '../database/house.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { openText } from '../people/identity-keys.ts'

/** Whether the asker sits where the dossier is handled. */
export function handlesDossier({ asker }: Unit, { cell, base }: Passage): boolean {
  return (
    (asker.organisationId === cell.id && can(asker.role, 'admission.cell')) ||
    (asker.organisationId === base.id && can(asker.role, 'admission.base'))
  )
}

/**
 * The life history as handed in, for the cell and the base committee that handle the dossier (QĐ 24-QĐ/TW §6.2.4: tài
 * liệu mật của Đảng); who opened it is noted. Answered sealed: what a write answers is remembered in the database.
 * @throws Missing; Refusal CHUA-NOP-LY-LICH, KHONG-DUNG-CAP
 */
export async function readLifeHistory(unit: Unit, caseId: number) {
  const { person, passage } = await getLoadedCase(unit, caseId)
  if (!handlesDossier(unit, passage)) {
    throw new Refusal(
      'KHONG-DUNG-CAP',
      `Lý lịch chỉ mở được ở ${passage.cell.name} và ${passage.base.name}, nơi giữ hồ sơ.`,
    )
  }
  const row = await unit.db
    .selectFrom('life_history')
    .select(['sealed', 'handed_in_on'])
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  await noteAudit(unit, {
    action: 'personal.life_history_read',
    subject: 'case',
    subjectId: caseId,
  })
  return { name: person.name, handedInOn: row.handed_in_on, sealed: row.sealed.toString('base64') }
}

type Sealed = Awaited<ReturnType<typeof readLifeHistory>>

/** Opens what readLifeHistory handed out, once the audit row is committed. */
export function openLifeHistory({ identityKeys }: House, { sealed, ...rest }: Sealed) {
  const text = openText(identityKeys.lifeHistory, Buffer.from(sealed, 'base64'))
  return { ...rest, history: lifeHistorySchema.parse(JSON.parse(text)) }
}
