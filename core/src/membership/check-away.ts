import { formatDate } from '../calendar/format-date.ts'
import { Refusal } from '../refusal.ts'
import type { MemberAct } from './acts.ts'
import type { MemberState } from './member-state.ts'

/** What only an act of working away, or of contact with the place of residence, itself tells. @throws Refusal with what to do */
export function checkAway(act: MemberAct, state: MemberState): void {
  if (act.kind === 'away_began' || act.kind === 'away_changed') {
    const { until } = act.payload
    if (until !== null && until <= act.happenedOn) {
      throw new Refusal(
        'NGAY-VE-SAI',
        `Ngày dự kiến về phải sau ngày ${formatDate(act.happenedOn)}. Chưa biết thì để trống.`,
        'until',
      )
    }
  }
  if (act.kind === 'residence_introduced' && act.payload.to === state.cell?.id) {
    throw new Refusal(
      'CU-TRU-LA-NOI-SINH-HOAT',
      `Đảng viên đang sinh hoạt ở ${state.cell?.name}. Sinh hoạt ngay nơi cư trú thì không phải giới thiệu.`,
      'to',
    )
  }
}
