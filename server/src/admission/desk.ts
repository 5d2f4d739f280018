import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { Circumstances } from '@ptdv/core/admission/circumstances'
import { PAYLOAD_SCHEMAS } from '@ptdv/core/admission/payload-schemas'
import { recordersOf, type Desk } from '@ptdv/core/admission/who-records'
import { can, type Capability } from '@ptdv/core/access/roles'
import { Refusal } from '@ptdv/core/refusal'
import type { Unit } from '../database/unit-of-work.ts'
import type { Passage, Place } from './load-cases.ts'

export interface Standing {
  readonly passage: Passage
  readonly circumstances: Circumstances
}

export function placeAt(passage: Passage, desk: Desk): Place | null {
  switch (desk) {
    case 'cell':
      return passage.cell
    case 'sub_committee':
      return passage.subCommittee
    case 'base':
      return passage.base
    case 'superior':
      return passage.superior
  }
}

/** Whether the asker sits at a desk that records this kind of act in this case. */
function sitsThere(
  unit: Unit,
  kind: AdmissionActKind,
  { passage, circumstances }: Standing,
): boolean {
  return recordersOf(kind, circumstances).some(({ desk, capability }) => {
    if (placeAt(passage, desk)?.id !== unit.asker.organisationId) return false
    // A base cell is its own base desk, served by its own officers.
    const enough: readonly Capability[] =
      desk === 'base' && circumstances.baseKind === 'base_cell'
        ? [capability, 'admission.cell']
        : [capability]
    return enough.some((one) => can(unit.asker.role, one))
  })
}

/** @throws Refusal KHONG-DUNG-CAP naming the organisation that records this kind of act */
export function assertDesk(unit: Unit, kind: AdmissionActKind, standing: Standing): void {
  if (sitsThere(unit, kind, standing)) return
  const names = recordersOf(kind, standing.circumstances).map(
    ({ desk }) => placeAt(standing.passage, desk)?.name ?? 'cấp có thẩm quyền',
  )
  throw new Refusal(
    'KHONG-DUNG-CAP',
    `Việc này do ${[...new Set(names)].join(' hoặc ')} ghi. Nhờ nơi đó ghi, hoặc đổi tổ chức đang làm việc ở góc trên nếu đồng chí có nhiệm vụ ở đó.`,
  )
}

/**
 * Each level mends the records of those below it, and its own; what only the level above decides is mended there.
 * @throws Refusal KHONG-DUNG-CAP
 */
export function assertCorrector(unit: Unit, kind: AdmissionActKind, standing: Standing): void {
  const recorders = recordersOf(kind, standing.circumstances)
  const isDecision = recorders.length > 0 && recorders.every(({ desk }) => desk === 'superior')
  if (isDecision) assertDesk(unit, kind, standing)
}

/** All kinds of act the asker may record in this case, whether their time has come or not. */
export function mayRecord(unit: Unit, standing: Standing): AdmissionActKind[] {
  return (Object.keys(PAYLOAD_SCHEMAS) as AdmissionActKind[]).filter((kind) =>
    sitsThere(unit, kind, standing),
  )
}
