import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { AdmissionAct, Paper } from './acts.ts'
import { vettingRequests } from './case-reading.ts'
import { decisionThreshold, resultOf } from './case-votes.ts'
import type { Context } from './condition.ts'
import { isAcquainted } from './introduction-conditions.ts'
import type { Act } from './read-acts.ts'

/**
 * What an act says of itself against the case it comes to: its numbers can be, its papers are
 * dated, its request is known.
 * @throws Refusal
 */
export function checkPayload(act: AdmissionAct, context: Context, today: PlainDate): void {
  for (const paper of papersOf(act)) {
    if (paper.date > today) {
      throw new Refusal(
        'NGAY-VAN-BAN-TUONG-LAI',
        `Văn bản số ${paper.number} ghi ngày ${formatDate(paper.date)} chưa đến. Kiểm lại ngày văn bản.`,
        'paper',
      )
    }
  }
  switch (act.kind) {
    case 'course_passed':
      return checkCertificate(act)
    case 'vetting_asked':
      return checkNewRequest(act, context)
    case 'vetting_answered':
      return checkKnownRequest(act, context)
    case 'introduced_by_member':
      return checkIntroducer(act, context)
    case 'cell_voted':
    case 'base_voted':
      resultOf(act, context.circumstances)
      return
    case 'decided':
      return checkDecision(act, context)
    default:
      return
  }
}

function papersOf({ payload }: AdmissionAct): readonly Paper[] {
  if ('certificate' in payload) return [payload.certificate]
  return 'paper' in payload && payload.paper !== undefined ? [payload.paper] : []
}

function checkCertificate({ payload, happenedOn }: Act<'course_passed'>): void {
  const { number, date } = payload.certificate
  if (date <= happenedOn) return
  throw new Refusal(
    'CHUNG-NHAN-SAU-NGAY-GHI',
    `Giấy chứng nhận số ${number} ghi ngày ${formatDate(date)}, sau ngày ${formatDate(happenedOn)}. Kiểm lại hai ngày.`,
    'certificate',
  )
}

function checkNewRequest({ payload }: Act<'vetting_asked'>, { history }: Context): void {
  const same = vettingRequests(history).find(
    ({ asked }) => asked.payload.request === payload.request,
  )
  if (same === undefined) return
  throw new Refusal(
    'THAM-TRA-DA-HOI',
    `Đã hỏi ${same.asked.payload.organisationName} ngày ${formatDate(same.asked.happenedOn)}. Hỏi thêm thì lập yêu cầu khác.`,
    'request',
  )
}

function checkKnownRequest(
  { payload, happenedOn }: Act<'vetting_answered'>,
  { history }: Context,
): void {
  const request = vettingRequests(history).find(
    ({ asked }) => asked.payload.request === payload.request,
  )
  if (request === undefined) {
    throw new Refusal(
      'THAM-TRA-CHUA-HOI',
      `Đến ngày ${formatDate(happenedOn)} chưa có công văn hỏi nào khớp với trả lời này. Chọn lại nơi trả lời hoặc kiểm lại ngày.`,
      'request',
    )
  }
  if (request.settled) {
    throw new Refusal(
      'THAM-TRA-DA-TRA-LOI',
      `${request.asked.payload.organisationName} đã trả lời. Nếu ghi sai thì đính chính.`,
      'request',
    )
  }
}

function checkIntroducer(act: Act<'introduced_by_member'>, context: Context): void {
  const { name, togetherSince } = act.payload
  if (isAcquainted(context, act)) return
  const months = context.rule('introducer_acquaintance_min').value
  throw new Refusal(
    'GIOI-THIEU-CHUA-DU-THANG',
    `${name} cùng công tác từ ${formatDate(togetherSince)}, đến ${formatDate(act.happenedOn)} chưa đủ ${months} tháng. Chọn người giới thiệu khác.`,
    'togetherSince',
  )
}

/** The outcome is what the vote says (QĐ 24/294-QĐ/TW §4.3.2). */
function checkDecision(act: Act<'decided'>, { circumstances }: Context): void {
  const { reached, sentence } = resultOf(act, circumstances)
  const admitted = act.payload.outcome === 'admitted'
  if (reached === admitted) return
  const needed = decisionThreshold(circumstances) === 'two_thirds' ? 'ít nhất 2/3' : 'quá một nửa'
  throw new Refusal(
    'QUYET-DINH-TRAI-BIEU-QUYET',
    admitted
      ? `Biểu quyết ${sentence}: chưa đủ ${needed} nên không ra quyết định kết nạp được.`
      : `Biểu quyết ${sentence}: đã đủ ${needed}, trái với kết quả không kết nạp. Kiểm lại số phiếu.`,
    'outcome',
  )
}
