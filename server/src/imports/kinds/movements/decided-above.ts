import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import { movementType, type MovementKey } from '@ptdv/core/imports/kinds/movement-types'
import { isCaseEvent, type MemberEvent } from '@ptdv/core/membership/member-history'
import type { MemberState } from '@ptdv/core/membership/member-state'
import { END_WORDS } from '@ptdv/core/membership/member-words'
import { formatNumber } from '@ptdv/core/text/numbers'
import { readCellStandings } from '../../../admission/cell-standing.ts'
import type { Place } from '../../../admission/passage.ts'
import { sendNotice } from '../../../audit/send-notice.ts'
import type { Unit } from '../../../database/unit-of-work.ts'
import type { ProvincePlaces } from './province-places.ts'

/**
 * What the committee above the base decides (Charter Điều 8; QĐ 294-QĐ/TW §8). A list of the base tells what was
 * decided; it does not decide, and what is under way at the desks goes on there.
 */
const DECIDED: readonly MovementKey[] = ['removed', 'left', 'expelled', 'restored']

/** The committee that decides such things for all the asker's members; null where the asker is one, or above one. */
export async function deciderAbove(unit: Unit): Promise<Place | null> {
  const own = unit.asker.organisationId
  const { passage } = (await readCellStandings(unit, [own])).get(own) ?? {}
  const decider = passage?.superior ?? null
  return decider === null || decider.id === own ? null : decider
}

/** Told of each row, before anything is written. */
export function remarkOfDecision(movement: MovementKey, decider: Place | null): readonly Finding[] {
  if (decider === null || !DECIDED.includes(movement)) return []
  return [
    {
      code: 'CAP-TREN-QUYET-DINH',
      column: 'movement',
      sentence: `${movementType(movement).name} do ${decider.name} quyết định: dòng này ghi theo danh sách, ${decider.name} được báo để đối chiếu với quyết định.`,
      severity: 'warning',
    },
  ]
}

/** Nobody takes back by a list what a level above has recorded of a loss. */
export function lossOfAnother(
  movement: MovementKey,
  { ended }: MemberState,
  events: readonly MemberEvent[],
  places: ProvincePlaces,
): Finding | null {
  if (movement !== 'restored' || ended === null) return null
  const loss = events.findLast((event) => event.happenedOn === ended.on)
  if (loss === undefined || isCaseEvent(loss) || places.covers(loss.organisation)) return null
  return {
    code: 'CAP-TREN-DA-GHI',
    column: 'movement',
    sentence: `${loss.organisationName} đã ghi ${END_WORDS[ended.reason]} ngày ${formatDate(ended.on)}: phục hồi do nơi ấy ghi. Bỏ qua dòng này.`,
    severity: 'error',
  }
}

/** What a list has told of the decider's decisions. */
export interface ToldDecision {
  readonly movement: MovementKey
  readonly act: number
  readonly person: { readonly id: number; readonly name: string }
  readonly on: PlainDate
}

/** One notice for the whole list: whoever decides holds it against their own papers. */
export async function tellDecider(
  unit: Unit,
  decider: Place | null,
  told: readonly ToldDecision[],
): Promise<void> {
  const decisions = told.filter(({ movement }) => DECIDED.includes(movement))
  const [first] = decisions
  if (decider === null || first === undefined) return
  const { organisationName } = unit.asker
  const counts = DECIDED.flatMap((movement) => {
    const count = decisions.filter((one) => one.movement === movement).length
    return count === 0
      ? []
      : [`${formatNumber(count)} ${movementType(movement).name.toLowerCase()}`]
  })
  const what =
    decisions.length === 1
      ? `${movementType(first.movement).name.toLowerCase()} ${first.person.name} ngày ${formatDate(first.on)}`
      : counts.join(', ')
  await sendNotice(unit, {
    organisationId: decider.id,
    text: `${organisationName} ghi theo danh sách biến động: ${what}. Đối chiếu với quyết định của cấp mình.`,
    link: decisions.length === 1 ? `/dang-vien/${first.person.id}` : '/co-gi-moi',
    actId: first.act,
  })
}
