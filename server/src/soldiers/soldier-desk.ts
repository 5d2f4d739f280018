import { can } from '@ptdv/core/access/roles'
import { Refusal } from '@ptdv/core/refusal'
import { SOLDIER_ACT_KINDS, SOLDIER_ACTS } from '@ptdv/core/soldiers/act-kinds'
import type { SoldierActKind } from '@ptdv/core/soldiers/acts'
import { sitsAsDoer, SOLDIER_DOERS, type SoldierPlaces } from '@ptdv/core/soldiers/soldier-desks'
import type { Unit } from '../database/unit-of-work.ts'

/** Whether the asker sits where this kind of act is recorded. */
function sitsThere({ asker }: Unit, kind: SoldierActKind, places: SoldierPlaces): boolean {
  return SOLDIER_ACTS[kind].recordedBy.some((doer) =>
    sitsAsDoer(doer, places, {
      organisation: asker.organisationId,
      may: (capability) => can(asker.role, capability),
    }),
  )
}

/** @throws Refusal KHONG-DUNG-CAP naming who records this kind of act */
export function assertSoldierDesk(unit: Unit, kind: SoldierActKind, places: SoldierPlaces): void {
  if (sitsThere(unit, kind, places)) return
  const names = SOLDIER_ACTS[kind].recordedBy.map((doer) => SOLDIER_DOERS[doer].name)
  throw new Refusal(
    'KHONG-DUNG-CAP',
    names.length === 0
      ? 'Việc này ghi khi công bố danh sách, không ghi ở đây.'
      : `Việc này do ${names.join(' hoặc ')} ghi. Nhờ nơi đó ghi, hoặc đổi tổ chức đang làm việc ở góc trên nếu đồng chí có nhiệm vụ ở đó.`,
  )
}

/** All kinds of act the asker may record of this soldier, whether their time has come or not. */
export function mayRecordOfSoldier(unit: Unit, places: SoldierPlaces): SoldierActKind[] {
  return SOLDIER_ACT_KINDS.filter((kind) => sitsThere(unit, kind, places))
}
