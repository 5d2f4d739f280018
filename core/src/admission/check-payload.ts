import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { AdmissionAct, Paper } from './acts.ts'
import { vettingRequests } from './case-reading.ts'
import { decisionThreshold, resultOf } from './case-votes.ts'
import type { Context } from './condition.ts'
import { isAcquainted, isOfficial, whyNot } from './introduction-conditions.ts'
import { cellProposal } from './decision-reading.ts'
import type { Proposal } from './probation-payloads.ts'
import { last, type Act } from './read-acts.ts'

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
    case 'new_member_course_passed':
      return checkCertificate(act)
    case 'decision_extended':
      return checkExtension(act, context)
    case 'former_membership_noted':
      return checkFormerMembership(act)
    case 'population_policy_noted':
      return checkNotAfter(act.payload.bornOn, act.happenedOn, 'bornOn')
    case 'vetting_asked':
      return checkNewRequest(act, context)
    case 'vetting_answered':
      return checkKnownRequest(act, context)
    case 'introduced_by_member':
      return checkIntroducer(act, context)
    case 'cell_voted':
    case 'base_voted':
    case 'recognition_cell_voted':
    case 'removal_cell_voted':
      resultOf(act, context.circumstances)
      return
    case 'decided':
      return checkDecision(act, context)
    case 'recognition_base_voted':
      return checkRecognitionBaseVote(act, context)
    case 'recognition_decided':
      return checkRecognition(act, context)
    case 'membership_cancelled':
      return checkCancellation(act, context)
    default:
      return
  }
}

function papersOf({ payload }: AdmissionAct): readonly Paper[] {
  const papers = [
    'certificate' in payload ? payload.certificate : undefined,
    'paper' in payload ? payload.paper : undefined,
    'consent' in payload ? payload.consent : undefined,
  ]
  return papers.filter((paper) => paper !== undefined)
}

function checkCertificate({
  payload,
  happenedOn,
}: Act<'course_passed'> | Act<'new_member_course_passed'>): void {
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
  if (isOfficial(context, act) && isAcquainted(context, act)) return
  throw new Refusal(
    isOfficial(context, act) ? 'GIOI-THIEU-CHUA-DU-THANG' : 'GIOI-THIEU-KHONG-DUOC',
    `${whyNot(context, act)}. Chọn người giới thiệu khác.`,
    isOfficial(context, act) ? 'togetherSince' : 'person',
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

/** “kéo dài nhưng không quá 30 ngày làm việc” (QĐ 24/294-QĐ/TW §4.3.1). */
function checkExtension({ payload }: Act<'decision_extended'>, { rule }: Context): void {
  const most = rule('decision_extension_max').value ?? 0
  if (payload.workingDays <= most) return
  throw new Refusal(
    'KEO-DAI-QUA-NHIEU',
    `Chỉ được kéo dài thêm không quá ${most} ngày làm việc. Nhập lại số ngày.`,
    'workingDays',
  )
}

function checkFormerMembership({ payload, happenedOn }: Act<'former_membership_noted'>): void {
  checkNotAfter(payload.leftOn, happenedOn, 'leftOn')
  if (payload.recordClearedOn) checkNotAfter(payload.recordClearedOn, happenedOn, 'recordClearedOn')
  if (payload.firstDecisionOn) {
    checkNotAfter(payload.firstDecisionOn, payload.leftOn, 'firstDecisionOn')
  }
}

function checkNotAfter(day: PlainDate, last: PlainDate, field: string): void {
  if (day <= last) return
  throw new Refusal(
    'NGAY-SAU-NGAY-GHI',
    `Ngày ${formatDate(day)} sau ngày ${formatDate(last)}. Kiểm lại hai ngày.`,
    field,
  )
}

const PROPOSAL_NAMES = { recognise: 'công nhận', remove: 'xóa tên' } as const

/** The base committee votes on what the cell proposes; after three failed votes, on either. */
function checkRecognitionBaseVote(act: Act<'recognition_base_voted'>, context: Context): void {
  checkFollowsCell(act.payload.proposes, context, 'proposes')
  resultOf(act, context.circumstances)
}

/** Recognised or removed by what the vote says, and by what the cell proposed (Charter Điều 5.2; §4.2). */
function checkRecognition(act: Act<'recognition_decided'>, context: Context): void {
  const { outcome } = act.payload
  checkFollowsCell(outcome === 'recognised' ? 'recognise' : 'remove', context, 'outcome')
  const { reached, sentence } = resultOf(act, context.circumstances)
  if (reached) return
  throw new Refusal(
    'QUYET-DINH-TRAI-BIEU-QUYET',
    `Biểu quyết ${sentence}: chưa đủ để ra quyết định. Nếu phải xét lại thì trả hồ sơ.`,
    'outcome',
  )
}

function checkFollowsCell(proposal: Proposal, context: Context, field: string): void {
  const proposed = cellProposal(context)?.proposes ?? null
  if (proposed === null || proposed === proposal) return
  throw new Refusal(
    'TRAI-NGHI-QUYET-CHI-BO',
    `Chi bộ đề nghị ${PROPOSAL_NAMES[proposed]}. Muốn khác thì trả hồ sơ để chi bộ xét lại.`,
    field,
  )
}

/** Who cancels: the committee that decided, else the competent one now, by which right (§4.4). */
function checkCancellation({ payload }: Act<'membership_cancelled'>, context: Context): void {
  const { what, canceller, because, consent } = payload
  const official = last(context.history, 'recognition_decided')?.payload.outcome === 'recognised'
  if (what === 'recognition' && !official) {
    throw new Refusal('CHUA-CONG-NHAN', 'Chưa có quyết định công nhận để hủy.', 'what')
  }
  if (canceller === 'issuer') return
  if (because === undefined) {
    throw new Refusal(
      'VI-SAO-CAP-KHAC-HUY',
      'Chọn vì sao không phải cấp ủy đã ra quyết định hủy.',
      'because',
    )
  }
  if (because === 'body_gone' && context.rule('wrong_admission_body_gone').value === null) {
    throw new Refusal(
      'CHUA-CO-QUY-DINH-HUY',
      'Quy định khi ấy chưa nói ai hủy khi cấp ủy đã sáp nhập, giải thể. Hỏi Ban Tổ chức Tỉnh ủy.',
      'because',
    )
  }
  if (because === 'transferred' && consent === undefined) {
    throw new Refusal(
      'THIEU-DONG-Y-CAP-TREN',
      'Người đã chuyển đi thì cần văn bản đồng ý của cấp trên. Nhập số, ngày văn bản.',
      'consent',
    )
  }
}
