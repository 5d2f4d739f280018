import type { Paper } from '../admission/acts.ts'
import { formatDate } from '../calendar/format-date.ts'
import { capitalised } from '../text/numbers.ts'
import type { MemberAct, MemberPayloads } from './acts.ts'
import { CONTACT_PACES, CONTACT_WAYS, type AwayArrangement } from './away-payloads.ts'
import type { CaseEvent } from './case-events.ts'
import { DISCIPLINE_MEASURES, EXEMPTION_GROUNDS, REMOVAL_GROUNDS } from './exit-payloads.ts'
import { CARD_REASONS, type Card } from './card-payloads.ts'
import type { EndReason, MemberState } from './member-state.ts'
import { TEMPORARY_BECAUSE } from './temporary-payloads.ts'
import { TRANSFER_BECAUSE } from './transfer-payloads.ts'

/** After “đã …”. */
export const END_WORDS = {
  died: 'từ trần',
  removed: 'bị xóa tên',
  left: 'ra khỏi Đảng',
  expelled: 'bị khai trừ',
  transferred_out: 'chuyển sinh hoạt đi nơi khác',
  departed: 'chuyển sinh hoạt ra ngoài tỉnh',
} as const satisfies Record<EndReason, string>

/** “đảng viên chính thức, từ 05/11/2020” */
export function standingWords({ standing, officialOn, ended }: MemberState): string {
  if (ended !== null) return `đã ${END_WORDS[ended.reason]} ngày ${formatDate(ended.on)}`
  if (standing === 'none') return 'chưa là đảng viên'
  if (standing === 'probationary') return 'đảng viên dự bị'
  return `đảng viên chính thức${officialOn === null ? '' : `, từ ${formatDate(officialOn)}`}`
}

/** What was done, in one sentence for the member's page. */
export function describeMemberAct(act: MemberAct): string {
  switch (act.kind) {
    case 'registered':
      return `Có tên trong danh sách đảng viên ${act.cell.name}${entryWords(act.payload)}`
    case 'admitted':
      return `Kết nạp${act.payload.again ? ' lại' : ''} tại ${act.cell.name}${decidedBy(act.payload.paper)}`
    case 'recognised':
      return `Được công nhận chính thức, từ ngày ${formatDate(act.payload.officialOn)}${decidedBy(act.payload.paper)}`
    case 'transferred_in':
      return `Chuyển sinh hoạt đến ${act.cell.name}${entryWords(act.payload)}`
    case 'transferred_out':
      return 'Chuyển sinh hoạt đi nơi khác'
    case 'transfer_introduced': {
      const { toName, because, paper } = act.payload
      return `Giới thiệu chuyển sinh hoạt đến ${toName} (${TRANSFER_BECAUSE[because]}), giấy số ${paper.number} ngày ${formatDate(paper.date)}`
    }
    case 'transfer_received':
      return act.payload.cell === null
        ? `${act.payload.cellName} báo đã tiếp nhận, ra ngoài tỉnh`
        : `${act.payload.cellName} tiếp nhận`
    case 'transfer_withdrawn':
      return `Rút giấy giới thiệu: ${act.payload.reason}`
    case 'transfer_returned':
      return `Trả lại giấy giới thiệu: ${act.payload.reason}`
    case 'transfer_arrived': {
      const { fromName, paper } = act.payload
      return `Từ ${fromName} chuyển đến, giấy số ${paper.number} ngày ${formatDate(paper.date)}`
    }
    case 'temporary_introduced': {
      const { toName, because, from, until, paper } = act.payload
      return `Giới thiệu sinh hoạt tạm thời đến ${toName} từ ngày ${formatDate(from)} đến ngày ${formatDate(until)} (${TEMPORARY_BECAUSE[because].label}), giấy ${paperWords(paper)}`
    }
    case 'temporary_received':
      return act.payload.cell === null
        ? `${act.payload.cellName} báo đã tiếp nhận sinh hoạt tạm thời`
        : `${act.payload.cellName} tiếp nhận sinh hoạt tạm thời`
    case 'temporary_declined':
      return `Nơi đến trả lại giấy giới thiệu tạm thời: ${act.payload.reason}`
    case 'temporary_withdrawn':
      return `Rút giấy giới thiệu tạm thời: ${act.payload.reason}`
    case 'temporary_extended':
      return `Gia hạn sinh hoạt tạm thời đến ngày ${formatDate(act.payload.until)}, ${paperWords(act.payload.paper)}: ${act.payload.reason}`
    case 'temporary_returned':
      return `Trở về sinh hoạt ở ${act.cell.name}${act.payload.paper === undefined ? '' : `, nhận xét của nơi tạm thời ${paperWords(act.payload.paper)}`}`
    case 'died':
      return `Từ trần${noted(act.payload.note)}`
    case 'removed':
      return `Xóa tên${decidedBy(act.payload.paper)}${noted(act.payload.note)}`
    case 'left':
      return `Ra khỏi Đảng theo đơn${decidedBy(act.payload.paper)}${noted(act.payload.note)}`
    case 'expelled':
      return `Khai trừ${decidedBy(act.payload.paper)}${noted(act.payload.note)}`
    case 'exempted': {
      const { ground, until, paper } = act.payload
      return `Miễn công tác và sinh hoạt vì ${EXEMPTION_GROUNDS[ground].label}${until === null ? '' : ` đến ngày ${formatDate(until)}`}, ${paperWords(paper)}`
    }
    case 'exemption_ended':
      return `Trở lại sinh hoạt${noted(act.payload.note)}`
    case 'removal_cell_voted':
      return `Chi bộ biểu quyết đề nghị xóa tên (${REMOVAL_GROUNDS[act.payload.ground]}): ${act.payload.tally.inFavour}/${act.payload.counting} tán thành, ${paperWords(act.payload.paper)}`
    case 'removal_base_voted':
      return `Đảng ủy cơ sở biểu quyết đề nghị xóa tên: ${act.payload.tally.inFavour}/${act.payload.committeeSize} tán thành, ${paperWords(act.payload.paper)}`
    case 'removal_decided':
      return `${act.payload.outcome === 'removed' ? 'Quyết định xóa tên' : 'Quyết định không xóa tên'}: ${act.payload.tally.inFavour}/${act.payload.bodySize} tán thành, ${paperWords(act.payload.paper)}`
    case 'leave_asked':
      return `Có đơn xin ra khỏi Đảng: ${act.payload.reason}`
    case 'leave_decided':
      return `${act.payload.outcome === 'accepted' ? 'Cho ra khỏi Đảng' : 'Không cho ra khỏi Đảng'}, ${paperWords(act.payload.paper)}; nghị quyết chi bộ ${act.payload.cellPaper}, đảng ủy ${act.payload.basePaper}`
    case 'disciplined':
      return `Kỷ luật ${DISCIPLINE_MEASURES[act.payload.measure]}, ${paperWords(act.payload.paper)}`
    case 'expulsion_decided':
      return `Khai trừ ra khỏi Đảng, ${paperWords(act.payload.paper)}: ${act.payload.reason}`
    case 'restored':
      return `Phục hồi đảng tịch, ${paperWords(act.payload.paper)}: ${act.payload.reason}`
    case 'badge_proposed':
      return `Đề nghị tặng Huy hiệu ${act.payload.years} năm tuổi Đảng, đợt ${formatDate(act.payload.round)}`
    case 'badge_awarded': {
      const { years, round, early, paper } = act.payload
      return `Tặng Huy hiệu ${years} năm tuổi Đảng${round ? ` đợt ${formatDate(round)}` : ''}${early ? ' (sớm, bệnh nặng)' : ''}, ${paperWords(paper)}`
    }
    case 'badge_noted': {
      const { years, on, number } = act.payload
      return `Đã có Huy hiệu ${years} năm tuổi Đảng${[number && `, số ${number}`, on && ` ngày ${formatDate(on)}`].filter(Boolean).join('')}`
    }
    case 'card_issued':
      return `${capitalised(CARD_REASONS[act.payload.reason])}: thẻ số ${act.payload.number}, ${act.payload.place}`
    case 'card_noted':
      return `Ghi thẻ đã có: ${cardWords(act.payload)}`
    case 'away_began':
      return `Đi làm xa: ${arrangementWords(act.payload)}`
    case 'away_changed':
      return `Thay đổi khi làm xa: ${arrangementWords(act.payload)}`
    case 'away_contacted':
      return `Đã liên lạc được (${CONTACT_WAYS[act.payload.way]})`
    case 'away_ended':
      return `Đã về, thôi làm xa${noted(act.payload.note)}`
    case 'residence_introduced':
      return `Giới thiệu về ${act.payload.toName} giữ mối liên hệ nơi cư trú, giấy ${paperWords(act.payload.paper)}`
    case 'residence_ended':
      return `Thôi giữ mối liên hệ nơi cư trú: ${act.payload.reason}`
    case 'corrected':
      return `Đính chính việc số ${act.payload.act}, căn cứ ${act.payload.basis}, ${act.payload.approvedBy} duyệt`
    default:
      return act satisfies never
  }
}

/** The same for what the person's case did. */
export function describeCaseEvent(event: CaseEvent): string {
  switch (event.did) {
    case 'entered':
      return `Kết nạp tại ${event.cell.name}`
    case 'recognised':
      return `Được công nhận chính thức, từ ngày ${formatDate(event.officialOn)}`
    case 'ended':
      return event.reason === 'died' ? 'Từ trần' : 'Xóa tên'
  }
}

/** “: quyết định kết nạp 01/10/1994, vào Đảng 20/10/1994, chính thức 20/10/1995” */
function entryWords({
  decidedOn,
  ceremonyOn,
  officialOn = null,
}: MemberPayloads['registered']): string {
  const told = [
    decidedOn && `quyết định kết nạp ${formatDate(decidedOn)}`,
    ceremonyOn && `vào Đảng ${formatDate(ceremonyOn)}`,
    officialOn && `chính thức ${formatDate(officialOn)}`,
  ].filter(Boolean)
  return told.length === 0 ? '' : `: ${told.join(', ')}`
}

/** “số 033123456789; số cũ 12345678; cấp 19/05/2025, Tỉnh ủy Hưng Yên” */
export function cardWords({ number, oldNumber, issuedOn, place }: Card): string {
  const issued = [issuedOn && formatDate(issuedOn), place].filter(Boolean).join(', ')
  return [number && `số ${number}`, oldNumber && `số cũ ${oldNumber}`, issued && `cấp ${issued}`]
    .filter(Boolean)
    .join('; ')
}

/** “Bình Dương, khu công nghiệp Sóng Thần; liên lạc qua điện thoại, mỗi tháng” */
function arrangementWords({ region, place, until, way, pace }: AwayArrangement): string {
  const last = until === null ? '' : `, dự kiến đến ngày ${formatDate(until)}`
  return `${region}, ${place}${last}; liên lạc qua ${CONTACT_WAYS[way]}, ${CONTACT_PACES[pace]}`
}

function paperWords({ number, date }: Paper): string {
  return `số ${number} ngày ${formatDate(date)}`
}

function decidedBy(paper: Paper | undefined): string {
  return paper === undefined ? '' : `, ${paperWords(paper)}`
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : `: ${note}`
}
