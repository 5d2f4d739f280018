import { voteResult } from '../admission/vote-result.ts'
import { formatDate } from '../calendar/format-date.ts'
import { Refusal } from '../refusal.ts'
import type { MemberAct, MemberActOf } from './acts.ts'
import { checkBadgeAwarded, checkBadgeNoted, checkBadgeProposed } from './check-badge.ts'
import { checkCardIssued, checkCardNoted } from './check-card.ts'
import { DISCIPLINE_MEASURES, EXEMPTION_GROUNDS } from './exit-payloads.ts'
import type { MemberContext } from './member-conditions.ts'
import type { MemberState } from './member-state.ts'

/** What only an act of exemption, discipline, honour, card or leaving itself tells. @throws Refusal with what to do */
export function checkExit(act: MemberAct, context: MemberContext): void {
  const { state } = context
  switch (act.kind) {
    case 'exempted':
      return checkExemption(act)
    case 'removal_cell_voted':
      voteResult(act.payload.tally, act.payload.counting, 'two_thirds')
      return
    case 'removal_base_voted':
      voteResult(act.payload.tally, act.payload.committeeSize, 'two_thirds')
      return
    case 'removal_decided':
      return checkRemoval(act)
    case 'leave_decided':
      return checkLeave(act, state)
    case 'disciplined':
      return checkDiscipline(act, state)
    case 'badge_awarded':
      return checkBadgeAwarded(act, context)
    case 'badge_proposed':
      return checkBadgeProposed(act, context)
    case 'badge_noted':
      return checkBadgeNoted(act, context)
    case 'card_issued':
      return checkCardIssued(act, state)
    case 'card_noted':
      return checkCardNoted(act, state)
    default:
      return
  }
}

/** The old and weak may ask by word; everybody else states reason and period (HD 12-HD/BTCTW 2022 IV.1.2). */
function checkExemption({ payload, happenedOn }: MemberActOf<'exempted'>): void {
  const { ground, asked, until } = payload
  const { label, orally } = EXEMPTION_GROUNDS[ground]
  if (!orally && asked === 'orally') {
    throw new Refusal(
      'MIEN-PHAI-CO-DON',
      `Miễn vì ${label} phải có đơn nêu lý do và thời gian. Nhận đơn rồi ghi.`,
      'asked',
    )
  }
  if (!orally && until === null) {
    throw new Refusal('MIEN-THIEU-THOI-GIAN', 'Ghi ngày hết thời gian miễn như trong đơn.', 'until')
  }
  if (until !== null && until <= happenedOn) {
    throw new Refusal(
      'MIEN-NGAY-SAI',
      `Thời gian miễn phải sau ngày ${formatDate(happenedOn)}. Xem lại hai ngày.`,
      'until',
    )
  }
}

/** More than half of the body that decides (rules §7; QĐ 294-QĐ/TW §4.3.2). */
function checkRemoval({ payload }: MemberActOf<'removal_decided'>): void {
  const { outcome, tally, bodySize } = payload
  const { reached, verdict, share } = voteResult(tally, bodySize, 'more_than_half')
  if (reached === (outcome === 'removed')) return
  throw new Refusal(
    'KET-QUA-KHAC-PHIEU',
    `Phiếu tán thành xóa tên ${share}, ${verdict}: kết quả phải là “${reached ? 'xóa tên' : 'không xóa tên'}”.`,
    'outcome',
  )
}

/** Nobody leaves by request while their violation is before the Party (HD 01-HD/TW §11.2). */
function checkLeave({ payload }: MemberActOf<'leave_decided'>, { removal }: MemberState): void {
  if (payload.outcome !== 'accepted' || removal === null) return
  throw new Refusal(
    'DANG-XET-XOA-TEN',
    `Đang xét xóa tên từ ngày ${formatDate(removal.happenedOn)}: chỉ cho ra khỏi Đảng khi không có vi phạm. Xét xong việc xóa tên, hoặc ghi không đồng ý cho ra.`,
    'outcome',
  )
}

/** QĐ 296-QĐ/TW Điều 9: a probationer is reprimanded or warned, nothing else. */
function checkDiscipline({ payload }: MemberActOf<'disciplined'>, { standing }: MemberState): void {
  if (standing !== 'probationary' || payload.measure !== 'dismissal') return
  throw new Refusal(
    'KY-LUAT-DU-BI',
    `Đảng viên dự bị chỉ bị khiển trách hoặc cảnh cáo, không ${DISCIPLINE_MEASURES.dismissal}.`,
    'measure',
  )
}
