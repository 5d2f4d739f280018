import type { MemberActKind } from '@ptdv/core/membership/acts'

/** What an act is about, on the page of a member. */
const GROUP_OF: Readonly<Record<MemberActKind, keyof typeof LABELS>> = {
  registered: 'entry',
  admitted: 'entry',
  recognised: 'entry',
  transferred_in: 'move',
  transferred_out: 'move',
  transfer_introduced: 'move',
  transfer_received: 'move',
  transfer_returned: 'move',
  transfer_withdrawn: 'move',
  transfer_arrived: 'move',
  temporary_introduced: 'move',
  temporary_received: 'move',
  temporary_declined: 'move',
  temporary_withdrawn: 'move',
  temporary_extended: 'move',
  temporary_returned: 'move',
  away_began: 'away',
  away_changed: 'away',
  away_contacted: 'away',
  away_ended: 'away',
  residence_introduced: 'away',
  residence_ended: 'away',
  badge_proposed: 'honour',
  badge_awarded: 'honour',
  badge_noted: 'honour',
  card_issued: 'honour',
  card_noted: 'honour',
  exempted: 'standing',
  exemption_ended: 'standing',
  disciplined: 'standing',
  died: 'out',
  removed: 'out',
  left: 'out',
  expelled: 'out',
  removal_cell_voted: 'out',
  removal_base_voted: 'out',
  removal_decided: 'out',
  leave_asked: 'out',
  leave_decided: 'out',
  expulsion_decided: 'out',
  restored: 'out',
  corrected: 'mending',
}

const LABELS = {
  entry: 'Vào danh sách',
  move: 'Chuyển sinh hoạt',
  away: 'Đi làm xa, nơi cư trú',
  honour: 'Huy hiệu, thẻ',
  standing: 'Miễn sinh hoạt, kỷ luật',
  out: 'Ra khỏi danh sách, trở lại',
  mending: 'Ghi nhầm',
} as const

/** The groups in their order, each with its kinds. */
export const ACT_GROUPS: readonly {
  readonly label: string
  readonly kinds: readonly MemberActKind[]
}[] = Object.entries(LABELS).map(([group, label]) => ({
  label,
  kinds: (Object.keys(GROUP_OF) as MemberActKind[]).filter((kind) => GROUP_OF[kind] === group),
}))
