import { can, type Capability } from '@ptdv/core/access/roles'
import { MEMBER_ACT_KINDS, MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import type { MemberActKind } from '@ptdv/core/membership/acts'
import {
  correctorsOf,
  introducerOf,
  MEMBER_RECORDERS,
  type MemberDesk,
  type MemberDoer,
  type MemberRecorder,
} from '@ptdv/core/membership/member-desks'
import { Refusal } from '@ptdv/core/refusal'
import type { CellStanding } from '../admission/cell-standing.ts'
import type { Passage, Place } from '../admission/passage.ts'
import type { Unit } from '../database/unit-of-work.ts'

/** The organisation of a desk, seen from a member's cell. */
export function memberPlaceAt({ passage }: CellStanding, desk: MemberDesk): Place | null {
  return passage[desk]
}

/** Whether the asker sits at a desk of a cell and may record there. */
function sitsAt(unit: Unit, { passage }: CellStanding, desks: readonly MemberRecorder[]): boolean {
  return desks.some(({ desk, capability }) => {
    if (passage[desk]?.id !== unit.asker.organisationId) return false
    // A base cell is its own base desk, served by its own officers.
    const enough: readonly Capability[] =
      desk === 'base' && passage.base.id === passage.cell.id
        ? [capability, 'members.cell']
        : [capability]
    return enough.some((one) => can(unit.asker.role, one))
  })
}

/** @throws Refusal KHONG-DUNG-CAP naming the organisation that records this */
export function assertMemberDesk(
  unit: Unit,
  standing: CellStanding,
  doer: Exclude<MemberDoer, 'arrival'>,
): void {
  assertSits(unit, standing, MEMBER_RECORDERS[doer])
}

/** @throws Refusal KHONG-DUNG-CAP naming the organisations that mend an act of this kind */
export function assertCorrector(unit: Unit, standing: CellStanding, kind: MemberActKind): void {
  assertSits(unit, standing, correctorsOf(MEMBER_ACTS[kind].recordedBy))
}

function assertSits(unit: Unit, standing: CellStanding, desks: readonly MemberRecorder[]): void {
  if (sitsAt(unit, standing, desks)) return
  refuseDesk(desks.map(({ desk }) => standing.passage[desk]?.name))
}

/** @throws Refusal KHONG-DUNG-CAP where the rule names another to introduce to this place (§6.3.1) */
export function assertIntroducer(unit: Unit, standing: CellStanding, to: Passage | null): void {
  const superior = (passage: Passage) => ({ superior: passage.superior?.id ?? null })
  assertMemberDesk(unit, standing, introducerOf(superior(standing.passage), to && superior(to)))
}

/** All kinds of act the asker may record of this member from where they sit, whether their time has come or not. */
export function mayRecordOf(unit: Unit, standing: CellStanding): MemberActKind[] {
  return MEMBER_ACT_KINDS.filter((kind) => {
    const by = MEMBER_ACTS[kind].recordedBy
    // What the place of arrival does is done from the list of transfers; outside the province who introduced does it.
    return (
      by !== null && sitsAt(unit, standing, MEMBER_RECORDERS[by === 'arrival' ? 'introducer' : by])
    )
  })
}

/** All kinds of act that the asker may mend from where they sit. */
export function mayCorrectOf(unit: Unit, standing: CellStanding): MemberActKind[] {
  return MEMBER_ACT_KINDS.filter((kind) =>
    sitsAt(unit, standing, correctorsOf(MEMBER_ACTS[kind].recordedBy)),
  )
}

export function refuseDesk(names: readonly (string | undefined)[]): never {
  const told = [...new Set(names.map((name) => name ?? 'cấp có thẩm quyền'))].join(' hoặc ')
  throw new Refusal(
    'KHONG-DUNG-CAP',
    `Việc này do ${told} ghi. Nhờ nơi đó ghi, hoặc đổi tổ chức đang làm việc ở góc trên nếu đồng chí có nhiệm vụ ở đó.`,
  )
}
