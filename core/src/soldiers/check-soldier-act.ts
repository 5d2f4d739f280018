import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { SoldierAct } from './acts.ts'
import { checkContent } from './check-content.ts'
import { obstacle, soldierOn, unmetOf, type SoldierInput } from './fold-soldier.ts'

/**
 * Whether an act may be recorded about a soldier: it is what `next` of the fold says, on the act's own day, besides
 * what only the act itself tells. A correction is asked of check-correction.ts.
 * @throws Refusal with a Vietnamese sentence that says what to do
 */
export function checkSoldierAct(input: SoldierInput, act: SoldierAct): void {
  assertDone(act.happenedOn, input.today)
  const { announcedOn } = soldierOn(input, input.today)
  if (act.happenedOn < announcedOn) {
    throw new Refusal(
      'TRUOC-CONG-BO',
      `Danh sách công bố ngày ${formatDate(announcedOn)}. Nhập ngày từ ngày ấy trở đi.`,
      'happenedOn',
    )
  }
  const [unmet] = unmetOf(act.kind, input, act.happenedOn)
  if (unmet !== undefined) {
    const on = act.happenedOn === input.today ? undefined : act.happenedOn
    throw new Refusal(unmet.code, obstacle(act.kind, unmet, on), 'happenedOn')
  }
  checkContent(input, act)
}

/** @throws Refusal NGAY-TUONG-LAI */
export function assertDone(day: PlainDate, today: PlainDate): void {
  if (day <= today) return
  throw new Refusal(
    'NGAY-TUONG-LAI',
    `Ngày ${formatDate(day)} chưa đến. Chỉ ghi việc đã làm.`,
    'happenedOn',
  )
}
