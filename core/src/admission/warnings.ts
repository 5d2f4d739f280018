import { formatDate } from '../calendar/format-date.ts'
import { ACT_GATES } from './act-gates.ts'
import type { AdmissionAct } from './acts.ts'
import { memberIntroductions } from './case-reading.ts'
import type { Context } from './condition.ts'
import { judgeGate } from './judge.ts'
import { all } from './read-acts.ts'

/**
 * What a person should look at though nothing stops: acts that came in from paper without their
 * conditions, answers to nobody's question, introducers whom nobody assigned.
 */
export function warnings(
  ordered: readonly AdmissionAct[],
  now: Context,
  before: (act: AdmissionAct) => Context,
): readonly string[] {
  return [
    ...ordered.flatMap((act) => lackedOnItsDay(act, before(act))),
    ...strayAnswers(now),
    ...strayCorrections(ordered),
    ...introducersNotHelping(now),
  ]
}

function lackedOnItsDay(act: AdmissionAct, context: Context): readonly string[] {
  return judgeGate(act.kind, context)
    .filter(({ met }) => !met)
    .map(
      ({ clause }) =>
        `${ACT_GATES[act.kind].label} ngày ${formatDate(act.happenedOn)} khi ${clause}.`,
    )
}

function strayAnswers({ history }: Context): readonly string[] {
  const asked = new Set(all(history, 'vetting_asked').map(({ payload }) => payload.request))
  return all(history, 'vetting_answered')
    .filter(({ payload }) => !asked.has(payload.request))
    .map(
      ({ happenedOn }) =>
        `Kết luận thẩm tra ngày ${formatDate(happenedOn)} không khớp với công văn hỏi nào.`,
    )
}

function strayCorrections(ordered: readonly AdmissionAct[]): readonly string[] {
  const known = new Set(ordered.filter(({ kind }) => kind !== 'corrected').map(({ id }) => id))
  return ordered.flatMap((act) =>
    act.kind === 'corrected' && !known.has(act.payload.act)
      ? [`Đính chính ngày ${formatDate(act.happenedOn)} không khớp với việc nào của hồ sơ.`]
      : [],
  )
}

/** Usual practice, not a rule: those assigned to help are those who introduce (G). */
function introducersNotHelping({ history }: Context): readonly string[] {
  const helping = new Set(
    all(history, 'helper_assigned').flatMap(({ payload }) =>
      payload.helpers.map(({ person }) => person),
    ),
  )
  return memberIntroductions(history)
    .filter(({ payload }) => !helping.has(payload.person))
    .map(({ payload }) => `${payload.name} giới thiệu nhưng chưa được chi bộ phân công giúp đỡ.`)
}
