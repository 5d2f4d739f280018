import { can } from '@ptdv/core/access/roles'
import { Refusal } from '@ptdv/core/refusal'
import { SOLDIER_ACT_KINDS, SOLDIER_ACTS } from '@ptdv/core/soldiers/act-kinds'
import type { SoldierAct, SoldierActKind } from '@ptdv/core/soldiers/acts'
import { whyNotCorrected } from '@ptdv/core/soldiers/check-correction'
import type { SoldierInput } from '@ptdv/core/soldiers/fold-soldier'
import {
  sitsAsDoer,
  SOLDIER_DOERS,
  type SoldierDoer,
  type SoldierPlaces,
} from '@ptdv/core/soldiers/soldier-desks'
import { standingActs } from '@ptdv/core/soldiers/standing-acts'
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

/** Whether an act of this soldier is the asker's own, at whose desk its kind is recorded still. */
function isOwn({ asker }: Unit, { kind, organisation }: SoldierAct): boolean {
  if (organisation !== asker.organisationId) return false
  const doers: readonly SoldierDoer[] =
    kind === 'announced' ? ['military'] : SOLDIER_ACTS[kind].recordedBy
  const capabilities = doers.map((doer) => SOLDIER_DOERS[doer].capability)
  // A base cell is its own base desk, served by its own officers.
  if (doers.includes('commune')) capabilities.push('soldiers.cell')
  return capabilities.some((capability) => can(asker.role, capability))
}

/** @throws Refusal KHONG-DUNG-CAP naming who recorded what is to be corrected */
export function assertOwnAct(unit: Unit, act: SoldierAct): void {
  if (isOwn(unit, act)) return
  throw new Refusal(
    'KHONG-DUNG-CAP',
    `Việc này do ${act.organisationName} ghi nên chỉ nơi ấy đính chính. Báo để nơi ấy đính chính.`,
  )
}

/** The acts that the asker may correct. */
export function mayCorrectOfSoldier(unit: Unit, input: SoldierInput): number[] {
  return standingActs(input.acts)
    .filter((act) => isOwn(unit, act) && whyNotCorrected(input, act) === undefined)
    .map(({ id }) => id)
}

/** All kinds of act the asker may record of this soldier, whether their time has come or not. */
export function mayRecordOfSoldier(unit: Unit, places: SoldierPlaces): SoldierActKind[] {
  return SOLDIER_ACT_KINDS.filter((kind) => sitsThere(unit, kind, places))
}
