import { can, type Capability } from '@ptdv/core/access/roles'
import { Refusal } from '@ptdv/core/refusal'
import type { CaseInHand } from '../admission/load-cases.ts'
import type { Unit } from '../database/unit-of-work.ts'

const HANDLING: readonly Capability[] = ['admission.cell', 'admission.base', 'admission.decide']

/** Whether the asker sits at a desk through which this dossier passes: who may see its papers, and nobody else. */
export function handlesDossier({ asker }: Unit, { passage }: CaseInHand): boolean {
  const { cell, subCommittee, base, superior } = passage
  const passes = [cell, subCommittee, base, superior].some(
    (place) => place?.id === asker.organisationId,
  )
  return passes && HANDLING.some((capability) => can(asker.role, capability))
}

/** QĐ 24-QĐ/TW §6.2.4: the dossier is "tài liệu mật của Đảng". @throws Refusal KHONG-DUNG-CAP */
export function assertHandles(unit: Unit, held: CaseInHand): void {
  if (handlesDossier(unit, held)) return
  throw new Refusal(
    'KHONG-DUNG-CAP',
    `Giấy tờ trong hồ sơ chỉ mở được ở ${held.passage.cell.name} và các cấp ủy xét hồ sơ này.`,
  )
}
