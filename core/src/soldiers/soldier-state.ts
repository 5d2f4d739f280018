import type { Paper } from '../admission/acts.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { SoldierActKind, SoldierActOf, SoldierMembership } from './acts.ts'

interface Place {
  readonly id: number
  readonly name: string
}

/** An offer, with what became of it. */
export interface SoldierOffer {
  readonly act: SoldierActOf<'offer_made'>
  readonly result: SoldierActOf<'result_recorded'> | null
}

/** What a demobilised soldier's acts have come to. */
export interface SoldierState {
  readonly year: number
  readonly paper: Paper
  readonly announcedOn: PlainDate
  readonly demobilisedOn: PlainDate
  readonly unit: string
  readonly member: SoldierMembership
  readonly specialty: string | null
  /** Of the paper that introduces a member: told by the list, or by the paper once it is there. */
  readonly introducedOn: PlainDate | null
  readonly commune: Place
  readonly takenOverOn: PlainDate | null
  readonly papersOn: PlainDate | null
  /** 1-SHĐ, as presented. */
  readonly transferPaper: Paper | null
  readonly cell: Place | null
  readonly registeredOn: PlainDate | null
  /** Introduced at the cell, or put in view there. */
  readonly atCellOn: PlainDate | null
  readonly case: number | null
  readonly reserve: SoldierActOf<'reserve_joined' | 'reserve_not_joined'> | null
  readonly work: { readonly stable: boolean; readonly on: PlainDate } | null
  readonly needs: readonly SoldierActOf<'need_stated'>[]
  readonly offers: readonly SoldierOffer[]
  readonly wish: SoldierActOf<'post_wished'> | null
  readonly companion: SoldierActOf<'companion_assigned'> | null
  readonly takenOffOn: PlainDate | null
  /** The newest day on which anything was done. */
  readonly lastOn: PlainDate
}

/** The state the list itself makes. */
export function announcedState({
  happenedOn,
  payload: { commune, communeName, ...told },
}: SoldierActOf<'announced'>): SoldierState {
  return {
    ...told,
    announcedOn: happenedOn,
    commune: { id: commune, name: communeName },
    takenOverOn: null,
    papersOn: null,
    transferPaper: null,
    cell: null,
    registeredOn: null,
    atCellOn: null,
    case: null,
    reserve: null,
    work: null,
    needs: [],
    offers: [],
    wish: null,
    companion: null,
    takenOffOn: null,
    lastOn: happenedOn,
  }
}

/** What each act makes of the state before it. */
export const SOLDIER_EFFECTS: {
  readonly [K in SoldierActKind]: (state: SoldierState, act: SoldierActOf<K>) => SoldierState
} = {
  announced: (_, act) => announcedState(act),
  taken_over: (state, { happenedOn }) => ({ ...state, takenOverOn: happenedOn }),
  // The new commune takes over by its own act.
  handed_over: (state, { payload: { to, toName } }) => ({
    ...state,
    commune: { id: to, name: toName },
    takenOverOn: null,
  }),
  papers_presented: (state, { happenedOn, payload: { paper } }) => ({
    ...state,
    papersOn: happenedOn,
    introducedOn: paper.date,
    transferPaper: paper,
  }),
  registered: (state, { happenedOn, payload: { cell, cellName } }) => ({
    ...state,
    cell: { id: cell, name: cellName },
    registeredOn: happenedOn,
  }),
  introduced: (state, { happenedOn }) => ({ ...state, atCellOn: happenedOn }),
  put_in_view: (state, { happenedOn, payload }) => ({
    ...state,
    atCellOn: happenedOn,
    case: payload.case,
  }),
  reserve_joined: (state, act) => ({ ...state, reserve: act }),
  reserve_not_joined: (state, act) => ({ ...state, reserve: act }),
  work_stated: (state, { happenedOn, payload: { stable } }) => ({
    ...state,
    work: { stable, on: happenedOn },
  }),
  need_stated: (state, act) => ({ ...state, needs: [...state.needs, act] }),
  offer_made: (state, act) => ({ ...state, offers: [...state.offers, { act, result: null }] }),
  result_recorded: (state, act) => ({
    ...state,
    offers: state.offers.map((offer) =>
      offer.act.id === act.payload.offer ? { ...offer, result: act } : offer,
    ),
    work: tookWork(state, act) ? { stable: true, on: act.happenedOn } : state.work,
  }),
  task_given: (state) => state,
  post_wished: (state, act) => ({ ...state, wish: act }),
  wish_withdrawn: (state) => ({ ...state, wish: null }),
  companion_assigned: (state, act) => ({ ...state, companion: act }),
  companion_met: (state) => state,
  // Applied to what it corrects before anything is folded (standing-acts.ts).
  corrected: (state) => state,
  taken_off: (state, { happenedOn }) => ({ ...state, takenOffOn: happenedOn }),
}

function tookWork(state: SoldierState, { payload }: SoldierActOf<'result_recorded'>): boolean {
  const offer = state.offers.find(({ act }) => act.id === payload.offer)
  return payload.taken && offer?.act.payload.kind === 'job'
}
