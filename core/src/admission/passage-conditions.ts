import { formatDate } from '../calendar/format-date.ts'
import { addMonths } from '../calendar/plain-date.ts'
import type { AdmissionAct } from './acts.ts'
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
  probation_over: {
    label: 'Hết thời gian dự bị',
    rule: 'probation',
    judge: ({ history, on, rule }) => {
      const ceremony = last(history, 'ceremony_held')
      if (ceremony === undefined) return found(false, 'chưa vào Đảng')
      const end = addMonths(ceremony.happenedOn, rule('probation').value ?? 0)
      return found(on >= end, `dự bị đến ngày ${formatDate(end)}`)
    },
  },
} as const satisfies Partial<Record<ConditionKey, Condition>>

function happened(
  act: AdmissionAct | undefined,
  done: string,
  missing: string,
): readonly Finding[] {
  return act === undefined
    ? found(false, missing)
    : found(true, `${done} ngày ${formatDate(act.happenedOn)}`)
}

function voted(
  { circumstances }: Context,
  vote: Vote | undefined,
  missing: string,
): readonly Finding[] {
  if (vote === undefined) return found(false, missing)
  const on = formatDate(vote.happenedOn)
  return found(true, `biểu quyết ngày ${on}: ${resultInWords(vote, circumstances)}`)
}
