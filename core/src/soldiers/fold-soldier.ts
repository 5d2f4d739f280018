import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { SOLDIER_ACT_KINDS, SOLDIER_ACTS } from './act-kinds.ts'
import type { SoldierActKind, SoldierActOf } from './acts.ts'
import {
  noticeEnds,
  soldierClock,
  soldierWarnings,
  type ClockContext,
  type SoldierClock,
} from './soldier-clocks.ts'
import { SOLDIER_CONDITIONS } from './soldier-conditions.ts'
import type { SoldierDoer } from './soldier-desks.ts'
import { announcedState, SOLDIER_EFFECTS, type SoldierState } from './soldier-state.ts'
import { inOrder, standingActs, type SoldierActs } from './standing-acts.ts'
import { soldierStage, soldierSteps, type SoldierStage, type SoldierStep } from './soldier-steps.ts'

export interface SoldierInput extends ClockContext {
  /** All that was recorded, corrections among it. */
  readonly acts: SoldierActs
}

export interface NextSoldierAct {
  readonly kind: SoldierActKind
  readonly label: string
  readonly by: readonly SoldierDoer[]
  readonly allowed: boolean
  /** Why not yet, as the server would refuse it. */
  readonly because?: string
}

/** Everything a screen, a guard or a list asks of a demobilised soldier on one day. */
export interface SoldierAnswer extends SoldierState {
  readonly stage: SoldierStage
  readonly steps: readonly SoldierStep[]
  readonly clock: SoldierClock | null
  readonly noticeEnds: PlainDate | null
  readonly warnings: readonly string[]
  readonly next: readonly NextSoldierAct[]
}

/** The one answer to “where is this soldier on the way home”; the server and the browser ask the same function. */
export function foldSoldier(input: SoldierInput): SoldierAnswer {
  const state = soldierOn(input, input.today)
  return {
    ...state,
    stage: soldierStage(state),
    steps: soldierSteps(state),
    clock: soldierClock(state, input),
    noticeEnds: noticeEnds(state),
    warnings: soldierWarnings(state, input),
    next: nextActs(input),
  }
}

/** As the acts up to a day left them; those of one day in the order in which they were recorded. */
export function soldierOn({ acts }: SoldierInput, day: PlainDate): SoldierState {
  const [announced, ...later] = standingActs(acts)
  const ordered = inOrder(later.filter(({ happenedOn }) => happenedOn <= day))
  return ordered.reduce<SoldierState>(
    (state, act) => ({
      ...afterAct(state, act),
      lastOn: act.happenedOn > state.lastOn ? act.happenedOn : state.lastOn,
    }),
    announcedState(announced),
  )
}

/** The pair of kind and effect, which the compiler cannot see through a union. */
function afterAct<K extends SoldierActKind>(
  state: SoldierState,
  act: SoldierActOf<K> & { readonly kind: K },
): SoldierState {
  return SOLDIER_EFFECTS[act.kind](state, act)
}

function nextActs(input: SoldierInput): readonly NextSoldierAct[] {
  return SOLDIER_ACT_KINDS.flatMap((kind) => {
    const { label, recordedBy: by } = SOLDIER_ACTS[kind]
    const unmet = unmetOf(kind, input, input.today)
    if (by.length === 0 || unmet.some(({ hides }) => hides)) return []
    const [first] = unmet
    return [
      {
        kind,
        label,
        by,
        allowed: first === undefined,
        ...(first !== undefined && { because: obstacle(kind, first) }),
      },
    ]
  })
}

export interface UnmetOfSoldier {
  readonly code: string
  readonly hides: boolean
  readonly clause: string
}

/** What an act does not find: on its own day what it stands on, by today what must not have been done already. */
export function unmetOf(
  kind: SoldierActKind,
  input: SoldierInput,
  on: PlainDate,
): readonly UnmetOfSoldier[] {
  const onItsDay = soldierOn(input, on)
  const today = soldierOn(input, input.today)
  return SOLDIER_ACTS[kind].needs.flatMap((key) => {
    const { code, hides, asked, lacks } = SOLDIER_CONDITIONS[key]
    const clause = lacks(asked === 'today' ? today : onItsDay, on)
    return clause === undefined ? [] : [{ code, hides, clause }]
  })
}

/** “Không thể tiếp nhận ngày 05/11/2024: …” */
export function obstacle(kind: SoldierActKind, { clause }: UnmetOfSoldier, on?: PlainDate): string {
  const day = on === undefined ? '' : ` ngày ${formatDate(on)}`
  return `Không thể ${SOLDIER_ACTS[kind].doing}${day}: ${clause}.`
}
