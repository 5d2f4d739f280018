import type { PlainDate } from '../calendar/plain-date.ts'
import type { CellRef, MemberActKind } from './acts.ts'
import {
  afterEvent,
  isCaseEvent,
  memberEvents,
  openingState,
  type MemberEvent,
  type MemberInput,
} from './member-history.ts'
import type { MemberState, TemporaryTransfer } from './member-state.ts'
import { END_WORDS } from './member-words.ts'

export type TemporaryOutcome = 'returned' | 'declined' | 'withdrawn' | 'ended'

/** One time elsewhere, from its paper until it is over. */
export interface StayElsewhere extends TemporaryTransfer {
  readonly standing: 'probationary' | 'official'
  /** Where the member counts, or did when it was over. */
  readonly home: CellRef
  readonly ended: {
    readonly on: PlainDate
    readonly outcome: TemporaryOutcome
    readonly reason: string | null
  } | null
}

/** How each act ends a stay; any other that ends it moved the membership, or ended that. */
const OUTCOMES: { readonly [K in MemberActKind]?: TemporaryOutcome } = {
  temporary_returned: 'returned',
  temporary_declined: 'declined',
  temporary_withdrawn: 'withdrawn',
}

/** Every time a member was, is or was to be elsewhere by a paper, oldest first, corrections applied. */
export function temporaryStays(input: MemberInput): readonly StayElsewhere[] {
  const events = memberEvents(input, input.today)
  const stays: StayElsewhere[] = []
  let state = openingState(events, input.register)
  for (const event of events) {
    const before = state
    state = afterEvent(state, event, input.register)
    const { temporary, cell, standing } = state
    if (temporary !== null && cell !== null && standing !== 'none') {
      const told = { ...temporary, standing, home: cell, ended: null }
      if (temporary.introduced.id === before.temporary?.introduced.id) stays.pop()
      stays.push(told)
    } else if (before.temporary !== null) {
      stays.push({ ...stays.pop()!, ended: endOf(event, state) })
    }
  }
  return stays
}

function endOf(event: MemberEvent, { ended, cell }: MemberState): StayElsewhere['ended'] {
  const on = event.happenedOn
  const outcome = isCaseEvent(event) ? undefined : OUTCOMES[event.kind]
  if (outcome !== undefined && !isCaseEvent(event)) {
    return { on, outcome, reason: 'reason' in event.payload ? event.payload.reason : null }
  }
  const reason =
    ended === null ? `chuyển sinh hoạt chính thức đến ${cell?.name}` : END_WORDS[ended.reason]
  return { on, outcome: 'ended', reason }
}
