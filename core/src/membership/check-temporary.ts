import { formatDate } from '../calendar/format-date.ts'
import { Refusal } from '../refusal.ts'
import type { RuleSource } from '../admission/rule-on.ts'
import type { MemberAct, MemberActOf } from './acts.ts'
import { temporaryLimits, temporaryStay } from './member-clocks.ts'
import type { MemberState } from './member-state.ts'

/** What only an act of a temporary transfer itself tells. @throws Refusal with what to do */
export function checkTemporary(act: MemberAct, state: MemberState, rules: RuleSource): void {
  switch (act.kind) {
    case 'temporary_introduced':
      return checkIntroduction(act, state, rules)
    case 'temporary_received':
      return checkReceipt(act, state)
    case 'temporary_extended':
      return checkExtension(act, state, rules)
    case 'temporary_returned':
      return checkReturn(act, state)
    default:
      return
  }
}

function checkIntroduction(
  { payload }: MemberActOf<'temporary_introduced'>,
  { cell }: MemberState,
  rules: RuleSource,
): void {
  const { to, because, from, until } = payload
  if (because === 'abroad' && to !== null) {
    throw new Refusal(
      'NUOC-NGOAI-KHONG-CHON-CHI-BO',
      'Ra nước ngoài thì ghi tên nơi đến, không chọn chi bộ trong tỉnh.',
      'toName',
    )
  }
  if (to !== null && to === cell?.id) {
    throw new Refusal(
      'DANG-O-NOI-AY',
      `Đảng viên đang sinh hoạt ở ${cell.name}. Chọn nơi đến khác.`,
      'to',
    )
  }
  if (until <= from) {
    throw new Refusal(
      'NGAY-VE-TRUOC-NGAY-DI',
      `Ngày hết thời gian ${formatDate(until)} không sau ngày đi ${formatDate(from)}. Xem lại hai ngày.`,
      'until',
    )
  }
  const stay = temporaryStay(from, until, because, rules)
  const limits = temporaryLimits(because, from, rules)
  if (stay === 'temporary' || limits === undefined) return
  throw stay === 'too_short'
    ? new Refusal(
        'TAM-THOI-QUA-NGAN',
        `Từ ${formatDate(from)} đến ${formatDate(until)} chưa đủ ${limits.least} tháng: chưa phải chuyển sinh hoạt tạm thời (${limits.source}). Xem lại ngày hết thời gian.`,
        'until',
      )
    : new Refusal(
        'TAM-THOI-QUA-DAI',
        `Từ ${formatDate(from)} đến ${formatDate(until)} quá ${limits.most} tháng của chuyển sinh hoạt tạm thời (${limits.source}). Giới thiệu chuyển sinh hoạt chính thức.`,
        'until',
      )
}

/** A paper that leads out of the province is received there, one that leads to us here. */
function checkReceipt(
  { payload }: MemberActOf<'temporary_received'>,
  { temporary, cell }: MemberState,
): void {
  if (temporary === null) return
  const { to, toName } = temporary.introduced.payload
  if ((to === null) !== (payload.cell === null)) {
    throw new Refusal(
      'SAI-NOI-TIEP-NHAN',
      to === null
        ? `Giấy giới thiệu ra ngoài tỉnh, đến ${toName}. Chi bộ trong tỉnh không tiếp nhận bằng giấy này.`
        : 'Chọn chi bộ tiếp nhận đảng viên.',
      'cell',
    )
  }
  if (payload.cell !== null && payload.cell === cell?.id) {
    throw new Refusal(
      'DANG-O-NOI-AY',
      `Đảng viên sinh hoạt chính thức ở ${cell.name}. Chọn chi bộ khác, hoặc trả lại giấy giới thiệu.`,
      'cell',
    )
  }
}

/** From the day of leaving on it must still be a temporary stay, all extensions together. */
function checkExtension(
  { payload: { until } }: MemberActOf<'temporary_extended'>,
  { temporary }: MemberState,
  rules: RuleSource,
): void {
  if (temporary === null) return
  const { from, because } = temporary.introduced.payload
  if (until <= temporary.until) {
    throw new Refusal(
      'GIA-HAN-KHONG-DAI-HON',
      `Thời gian đang ghi đến ngày ${formatDate(temporary.until)}. Gia hạn đến một ngày sau ngày ấy.`,
      'until',
    )
  }
  const limits = temporaryLimits(because, from, rules)
  if (limits === undefined || temporaryStay(from, until, because, rules) !== 'official') return
  throw new Refusal(
    'GIA-HAN-QUA-MUC',
    `Đi từ ngày ${formatDate(from)}, gia hạn đến ${formatDate(until)} là quá ${limits.most} tháng của chuyển sinh hoạt tạm thời (${limits.source}). Ghi trở về, hoặc giới thiệu chuyển sinh hoạt chính thức.`,
    'until',
  )
}

function checkReturn(
  { happenedOn }: MemberActOf<'temporary_returned'>,
  { temporary }: MemberState,
): void {
  const from = temporary?.introduced.payload.from
  if (from === undefined || happenedOn >= from) return
  throw new Refusal(
    'TRO-VE-TRUOC-KHI-DI',
    `Giấy giới thiệu ghi đi từ ngày ${formatDate(from)}, không thể trở về ngày ${formatDate(happenedOn)}. Xem lại ngày; chưa đi thì rút giấy giới thiệu.`,
    'happenedOn',
  )
}
