import { formatDate } from '../calendar/format-date.ts'
import type { MemberAct } from './acts.ts'
import type { CaseEvent } from './case-events.ts'
import type { EndReason, MemberState } from './member-state.ts'
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
      return `Có tên trong danh sách đảng viên ${act.cell.name}`
    case 'recognised':
      return `Được công nhận chính thức, từ ngày ${formatDate(act.payload.officialOn)}`
    case 'transferred_in':
      return `Chuyển sinh hoạt đến ${act.cell.name}`
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
    case 'died':
      return `Từ trần${noted(act.payload.note)}`
    case 'removed':
      return `Xóa tên${noted(act.payload.note)}`
    case 'left':
      return `Ra khỏi Đảng theo đơn${noted(act.payload.note)}`
    case 'expelled':
      return `Khai trừ${noted(act.payload.note)}`
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

function noted(note: string | undefined): string {
  return note === undefined ? '' : `: ${note}`
}
