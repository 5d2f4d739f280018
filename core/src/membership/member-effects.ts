import type { Tally } from '../admission/acts.ts'
import { twoThirds } from '../admission/vote-result.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { MemberActKind, MemberActOf } from './acts.ts'
import type { Badge } from './badge-payloads.ts'
import { NO_CARD } from './card-payloads.ts'
import type { CaseEvent, Outside } from './case-events.ts'
import {
  AT_HOME,
  entered,
  lost,
  movedTo,
  restored,
  type EndReason,
  type MemberState,
} from './member-state.ts'

/** What each act makes of a member. */
export const MEMBER_EFFECTS: {
  readonly [K in MemberActKind]: (state: MemberState, act: MemberActOf<K>) => MemberState
} = {
  registered: enteredByList,
  admitted: enteredByList,
  transferred_in: enteredByList,
  recognised: (state, { payload }) => ({
    ...state,
    standing: 'official',
    officialOn: payload.officialOn,
  }),
  transfer_introduced: (state, act) => ({ ...state, transfer: act }),
  transfer_received: (state, { happenedOn, payload: { cell, cellName } }) =>
    cell === null
      ? lost(state, happenedOn, 'departed')
      : {
          ...movedTo(state, { id: cell, name: cellName }, happenedOn),
          ...(staysElsewhere(state, cell) && {
            elsewhere: state.elsewhere,
            temporary: state.temporary,
          }),
        },
  transfer_withdrawn: (state) => ({ ...state, transfer: null }),
  transfer_returned: (state) => ({ ...state, transfer: null }),
  transfer_arrived: (state, { cell, happenedOn, payload }) =>
    entered(state, {
      cell,
      on: happenedOn,
      decidedOn: payload.decidedOn,
      ceremonyOn: payload.ceremonyOn,
      officialOn: payload.officialOn,
    }),
  temporary_introduced: (state, act) =>
    state.cell === null
      ? state
      : {
          ...state,
          elsewhere: true,
          temporary: {
            introduced: act,
            from: state.cell,
            until: act.payload.until,
            received: null,
          },
        },
  temporary_received: (state, { happenedOn, payload: { cell, cellName } }) => ({
    ...state,
    temporary: state.temporary && {
      ...state.temporary,
      received: { on: happenedOn, cell, name: cellName },
    },
  }),
  temporary_declined: (state) => ({ ...state, ...AT_HOME }),
  temporary_withdrawn: (state) => ({ ...state, ...AT_HOME }),
  temporary_extended: (state, { payload: { until } }) => ({
    ...state,
    temporary: state.temporary && { ...state.temporary, until },
  }),
  temporary_returned: (state) => ({ ...state, ...AT_HOME }),
  transferred_out: ended('transferred_out'),
  died: ended('died'),
  removed: ended('removed'),
  left: ended('left'),
  expelled: ended('expelled'),
  exempted: (state) => ({ ...state, exempt: true }),
  exemption_ended: (state) => ({ ...state, exempt: false }),
  removal_cell_voted: (state, act) => ({
    ...state,
    removal: isReached(act.payload.tally, act.payload.counting) ? act : null,
  }),
  removal_base_voted: (state, act) => ({
    ...state,
    removal: isReached(act.payload.tally, act.payload.committeeSize) ? act : null,
  }),
  removal_decided: (state, { happenedOn, payload }) =>
    payload.outcome === 'removed'
      ? lost(state, happenedOn, 'removed')
      : { ...state, removal: null },
  leave_asked: (state, act) => ({ ...state, leave: act }),
  leave_decided: (state, { happenedOn, payload }) =>
    payload.outcome === 'accepted' ? lost(state, happenedOn, 'left') : { ...state, leave: null },
  disciplined: (state) => state,
  expulsion_decided: ended('expelled'),
  restored: (state, { happenedOn }) => restored(state, happenedOn),
  badge_proposed: (state, { id, happenedOn, organisation, organisationName, payload }) => ({
    ...state,
    badgeProposals: [
      ...state.badgeProposals,
      { act: id, ...payload, on: happenedOn, organisation, by: organisationName },
    ],
  }),
  badge_awarded: (state, { id, happenedOn, payload: { years, paper, round = null } }) =>
    holding(state, { act: id, years, on: happenedOn, number: paper.number, round }),
  badge_noted: (state, { id, payload }) => holding(state, { act: id, ...payload, round: null }),
  card_issued: (state, { happenedOn, payload: { number, place } }) => ({
    ...state,
    card: { ...(state.card ?? NO_CARD), number, place, issuedOn: happenedOn },
  }),
  card_noted: (state, { payload }) => ({
    ...state,
    card: {
      number: payload.number ?? state.card?.number ?? null,
      oldNumber: payload.oldNumber ?? state.card?.oldNumber ?? null,
      issuedOn: payload.issuedOn ?? state.card?.issuedOn ?? null,
      place: payload.place ?? state.card?.place ?? null,
    },
  }),
  away_began: (state, { happenedOn, payload }) => ({
    ...state,
    away: { ...payload, since: happenedOn, contactedOn: happenedOn },
  }),
  away_changed: (state, { happenedOn, payload }) => ({
    ...state,
    away: state.away && { ...state.away, ...payload, contactedOn: happenedOn },
  }),
  away_contacted: (state, { happenedOn }) => ({
    ...state,
    away: state.away && { ...state.away, contactedOn: happenedOn },
  }),
  away_ended: (state) => ({ ...state, away: null }),
  residence_introduced: (state, act) => ({ ...state, residence: act }),
  residence_ended: (state) => ({ ...state, residence: null }),
  // Read before the fold: what it mends is folded as it says.
  corrected: (state) => state,
}

export function afterCaseEvent(state: MemberState, event: CaseEvent): MemberState {
  switch (event.did) {
    case 'entered':
      return entered(state, {
        cell: event.cell,
        on: event.happenedOn,
        decidedOn: event.decidedOn,
        ceremonyOn: event.ceremonyOn,
        officialOn: null,
      })
    case 'recognised':
      return {
        ...state,
        standing: 'official',
        officialOn: event.officialOn,
        ...(event.outside === undefined ? {} : readmitted(state, event.outside)),
      }
    case 'ended':
      return lost(state, event.happenedOn, event.reason)
  }
}

/** Whose cell was split goes to its part on paper alone: where they are for a time they stay. */
function staysElsewhere({ transfer, temporary }: MemberState, cell: number): boolean {
  return transfer?.payload.because === 'reorganised' && temporary?.received?.cell !== cell
}

function enteredByList(
  state: MemberState,
  { cell, happenedOn, payload }: MemberActOf<'registered' | 'admitted' | 'transferred_in'>,
): MemberState {
  const { decidedOn, ceremonyOn, officialOn = null } = payload
  return entered(state, { cell, on: happenedOn, decidedOn, ceremonyOn, officialOn })
}

/** As the case has it: the first decision, and the time outside until the one that readmitted (§4.5). */
function readmitted({ gaps }: MemberState, { firstDecidedOn, from, to }: Outside) {
  return {
    firstDecidedOn,
    gaps: [...gaps.filter((gap) => gap.to <= from), { from, to, because: 'removed' as const }],
  }
}

function holding(state: MemberState, badge: Badge): MemberState {
  return { ...state, badges: [...state.badges, badge] }
}

function ended(reason: EndReason) {
  return (state: MemberState, { happenedOn }: { readonly happenedOn: PlainDate }) =>
    lost(state, happenedOn, reason)
}

/** Votes that came in from paper may be counted otherwise than the guard would have them: only the number is looked at. */
function isReached({ inFavour }: Tally, base: number): boolean {
  return inFavour >= twoThirds(base)
}
