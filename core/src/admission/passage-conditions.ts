import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { AdmissionAct } from './acts.ts'
import { inTransit, lastMove } from './case-reading.ts'
import { resultInWords, type Vote } from './case-votes.ts'
import { found, type Condition, type Context, type Finding } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import { last } from './read-acts.ts'
import { hasBaseVote, hasSubCommittee } from './steps.ts'

/** How the dossier passes from meeting to meeting. A vote below its threshold still goes up. */
export const PASSAGE = {
  cell_voted: {
    label: 'Nghị quyết của chi bộ',
    rule: 'cell_vote',
    mend: 'cell_voted',
    judge: (context) =>
      voted(context, last(context.history, 'cell_voted'), 'chi bộ chưa xét, biểu quyết'),
  },
  appraised: {
    label: 'Thẩm định của đảng ủy bộ phận',
    rule: 'sub_committee_appraisal',
    mend: 'sub_committee_appraised',
    judge: ({ history, circumstances }) => {
      if (!hasSubCommittee(circumstances)) return []
      const act = last(history, 'sub_committee_appraised')
      return happened(act, 'đảng ủy bộ phận đã thẩm định', 'đảng ủy bộ phận chưa thẩm định')
    },
  },
  base_voted: {
    label: 'Nghị quyết của đảng ủy cơ sở',
    rule: 'base_vote',
    mend: 'base_voted',
    judge: (context) =>
      hasBaseVote(context.circumstances)
        ? voted(
            context,
            last(context.history, 'base_voted'),
            `${context.circumstances.baseName} chưa xét, biểu quyết`,
          )
        : [],
  },
  decided: {
    label: 'Quyết định của cấp có thẩm quyền',
    rule: 'result_to_cell',
    mend: 'decided',
    judge: ({ history, circumstances }) =>
      happened(
        last(history, 'decided'),
        'đã có kết quả',
        `${circumstances.deciderName} chưa quyết định`,
      ),
  },
  admitted: {
    label: 'Quyết định kết nạp',
    rule: 'ceremony',
    mend: 'decided',
    judge: ({ history, circumstances }) => {
      const act = last(history, 'decided')
      if (act?.payload.outcome !== 'admitted')
        return found(false, `${circumstances.deciderName} chưa có quyết định kết nạp`)
      return found(
        true,
        `quyết định kết nạp số ${act.payload.paper.number} ngày ${formatDate(act.happenedOn)}`,
      )
    },
  },
  decision_received: {
    label: 'Chi bộ đã nhận quyết định',
    rule: 'ceremony',
    mend: 'decision_received',
    judge: ({ history }) =>
      happened(
        last(history, 'decision_received'),
        'chi bộ đã nhận quyết định',
        'chi bộ chưa nhận quyết định',
      ),
  },
  ceremony_held: {
    label: 'Đã tổ chức lễ kết nạp',
    rule: 'ceremony',
    mend: 'ceremony_held',
    judge: ({ history }) =>
      happened(last(history, 'ceremony_held'), 'đã tổ chức lễ kết nạp', 'chưa tổ chức lễ kết nạp'),
  },
  not_in_transit: {
    label: 'Hồ sơ ở nơi đang xét',
    rule: 'house_order',
    judge: ({ history }) => {
      const act = inTransit(history)
      if (act === undefined) return []
      const { toName } = act.payload
      return found(
        false,
        `hồ sơ đang chuyển đến ${toName} từ ngày ${formatDate(act.happenedOn)}, nơi ấy chưa tiếp nhận`,
      )
    },
  },
  move_settled: {
    label: 'Việc chuyển nơi công tác',
    rule: 'moved_after_resolutions',
    judge: judgeMove,
  },
  ceremony_in_time: {
    label: 'Tổ chức lễ đúng hạn hoặc được đồng ý',
    rule: 'ceremony',
    alsoRules: ['late_ceremony'],
    mend: 'late_ceremony_consented',
    judge: judgeCeremonyDay,
  },
} as const satisfies Partial<Record<ConditionKey, Condition>>

const MOVED_WHEN = {
  after_resolutions: { rule: 'moved_after_resolutions', told: 'khi đã có nghị quyết' },
  while_undecided: { rule: 'moved_while_undecided', told: 'khi hồ sơ đã gửi, chưa quyết định' },
  after_decision: { rule: 'moved_after_decision', told: 'khi đã có quyết định, chưa làm lễ' },
} as const

/** Moved after the cell's vote: the text of three branches was truncated (U), so the province says. */
function judgeMove({ history, rule }: Context): readonly Finding[] {
  const move = lastMove(history)
  if (move === undefined || move.when === 'while_helped' || move.when === 'in_probation') return []
  const { rule: key, told } = MOVED_WHEN[move.when]
  const on = formatDate(move.act.happenedOn)
  const where = `người xin vào Đảng chuyển đến ${move.act.payload.toName} ngày ${on} ${told}`
  const value = rule(key).value
  if (value === 'goes_on')
    return [{ met: true, why: `${where}, làm tiếp từ bước đã có`, rule: key }]
  if (value === 'votes_again') {
    return [{ met: false, why: `${where}: trả hồ sơ để nơi đến xét, biểu quyết lại`, rule: key }]
  }
  const ask = 'hỏi Ban Tổ chức Tỉnh ủy, Tỉnh ủy chưa đặt cách làm'
  return [{ met: false, why: `${where}: ${ask}`, rule: key }]
}

/** The last day in time for the ceremony, by the rule of the day the decision was received. */
export function ceremonyDueOn({ history, ruleAt, calendar }: Context): PlainDate | undefined {
  const received = last(history, 'decision_received')
  const days = received && ruleAt('ceremony', received.happenedOn)?.value
  return received && typeof days === 'number'
    ? addWorkingDays(received.happenedOn, days, calendar)
    : undefined
}

/** After its time only with the direct superior's consent (QĐ 24/294-QĐ/TW §4.1; HD §3.8). */
function judgeCeremonyDay(context: Context): readonly Finding[] {
  const due = ceremonyDueOn(context)
  if (due === undefined) return []
  if (context.on <= due) return found(true, `trong hạn đến ngày ${formatDate(due)}`)
  const consented = last(context.history, 'late_ceremony_consented')
  return consented === undefined
    ? found(
        false,
        `quá hạn tổ chức lễ từ ngày ${formatDate(due)}, phải báo cáo và được cấp ủy cấp trên trực tiếp đồng ý`,
      )
    : found(true, `${consented.payload.by} đồng ý ngày ${formatDate(consented.happenedOn)}`)
}

export function happened(
  act: AdmissionAct | undefined,
  done: string,
  missing: string,
): readonly Finding[] {
  return act === undefined
    ? found(false, missing)
    : found(true, `${done} ngày ${formatDate(act.happenedOn)}`)
}

export function voted(
  { circumstances }: Context,
  vote: Vote | undefined,
  missing: string,
): readonly Finding[] {
  if (vote === undefined) return found(false, missing)
  const on = formatDate(vote.happenedOn)
  return found(true, `biểu quyết ngày ${on}: ${resultInWords(vote, circumstances)}`)
}
