import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import type { Context } from './condition.ts'
import { all, last, type Act, type History } from './read-acts.ts'

/** One place asked, and what it last answered. */
export interface VettingRequest {
  readonly asked: Act<'vetting_asked'>
  readonly answer: Act<'vetting_answered'> | undefined
  /** Answered, and nothing in the answer still waits for a supplement or for the level above. */
  readonly settled: boolean
}

/** The requests of a case; asking again under the same name replaces the earlier one. */
export function vettingRequests(history: History): readonly VettingRequest[] {
  const byName = new Map(
    all(history, 'vetting_asked').map((asked) => [asked.payload.request, asked]),
  )
  return [...byName.values()].map((asked) => {
    const answer = all(history, 'vetting_answered').findLast(
      ({ payload, happenedOn }) =>
        payload.request === asked.payload.request && happenedOn >= asked.happenedOn,
    )
    return { asked, answer, settled: answer !== undefined && isSettled(history, answer) }
  })
}

/** A supplement asked for is settled when the life history was handed in again after it. */
function isSettled(history: History, { happenedOn, payload }: Act<'vetting_answered'>): boolean {
  if (payload.outcome === 'clear') return true
  const supplemented = all(history, 'life_history_handed_in').some(
    (handedIn) => handedIn.happenedOn >= happenedOn,
  )
  return payload.outcome === 'needs_supplement' && supplemented
}

/** The certification that stands: none once the life history or the vetting was reopened after it. */
export function certification({ live }: History): Act<'life_history_certified'> | undefined {
  const position = live.findLastIndex(({ kind }) => kind === 'life_history_certified')
  const reopened = live
    .slice(position + 1)
    .some(
      ({ kind }) =>
        kind === 'life_history_handed_in' ||
        kind === 'vetting_asked' ||
        kind === 'vetting_answered',
    )
  const act = live[position]
  return act?.kind === 'life_history_certified' && !reopened ? act : undefined
}

/** Each introducing member's latest paper, less those who stood down after it. */
export function memberIntroductions(history: History): readonly Act<'introduced_by_member'>[] {
  const byPerson = new Map(
    all(history, 'introduced_by_member').map((act) => [act.payload.person, act]),
  )
  return [...byPerson.values()].filter((act) => !hasStoodDown(history, act))
}

function hasStoodDown(history: History, { payload, happenedOn }: Act<'introduced_by_member'>) {
  return all(history, 'introducer_stood_down').some(
    (down) => down.payload.person === payload.person && down.happenedOn >= happenedOn,
  )
}

/** Disciplined in the course of the case: can introduce no more. */
export function wasDisciplined(history: History, person: number): boolean {
  return all(history, 'introducer_stood_down').some(
    ({ payload }) => payload.person === person && payload.because === 'disciplined',
  )
}

/**
 * Whether the cell put this person in the place of one who left, was disciplined or had helped
 * before, or assigned them when the applicant had moved here: such an introducer is not bound to
 * twelve months of acquaintance (QĐ 24/294-QĐ/TW §3.2.2; HD 01-HD/TW 2021 on moving).
 */
export function isReplacement(history: History, person: number): boolean {
  const assignments = all(history, 'helper_assigned')
  const helps = ({ payload }: Act<'helper_assigned'>, who: number) =>
    payload.helpers.some((helper) => helper.person === who)
  const opened = [...all(history, 'introducer_stood_down'), ...all(history, 'moved')]
  return assignments.some((assignment, index) => {
    const before = assignments[index - 1]
    if (!helps(assignment, person)) return false
    const earlier = assignments.slice(0, index)
    if (earlier.some((it) => helps(it, person))) return false
    const tookAPlace =
      before !== undefined &&
      before.payload.helpers.some((helper) => !helps(assignment, helper.person))
    const afterOpening = opened.some(({ happenedOn }) => happenedOn <= assignment.happenedOn)
    return tookAPlace || afterOpening
  })
}

/** The last move of the applicant that the case must take account of, and how far it had come. */
export interface Move {
  readonly act: Act<'moved'>
  readonly when:
    'while_helped' | 'after_resolutions' | 'while_undecided' | 'after_decision' | 'in_probation'
}

/** Certified to go to another place in the system, and not received there yet. */
export function inTransit(history: History): Act<'moved'> | undefined {
  const moved = last(history, 'moved')
  if (moved === undefined || moved.payload.to === null) return undefined
  const received = last(history, 'move_received')
  const isReceived =
    received !== undefined && history.live.indexOf(received) > history.live.indexOf(moved)
  return isReceived ? undefined : moved
}

export function lastMove(history: History): Move | undefined {
  const act = last(history, 'moved')
  if (act === undefined) return undefined
  const had = (kind: 'cell_voted' | 'decided' | 'ceremony_held') => {
    const done = last(history, kind)
    return done !== undefined && history.live.indexOf(done) < history.live.indexOf(act)
  }
  if (had('ceremony_held')) return { act, when: 'in_probation' }
  if (had('decided')) return { act, when: 'after_decision' }
  if (!had('cell_voted')) return { act, when: 'while_helped' }
  return { act, when: act.payload.dossierSent ? 'while_undecided' : 'after_resolutions' }
}

/** The day the dossier was made: the first life history handed in, returned or not. */
export function dossierMadeOn({ live, setAside }: History): PlainDate | undefined {
  return [...setAside.map(({ act }) => act), ...live]
    .filter(({ kind }) => kind === 'life_history_handed_in')
    .map(({ happenedOn }) => happenedOn)
    .toSorted()[0]
}

/** What must be done anew when a dossier grew old (HD 01-HD/TW 2021; the list's tail was not seen). */
export const RENEWED = [
  { kind: 'introduced_by_member', name: 'giấy giới thiệu của đảng viên' },
  { kind: 'introduced_by_union', name: 'nghị quyết giới thiệu của Đoàn, Công đoàn' },
  { kind: 'opinions_gathered', name: 'tổng hợp ý kiến' },
  { kind: 'vetting_answered', name: 'thẩm tra bổ sung' },
] as const

/** The last day a dossier holds, and what is lacking to carry it past that day. */
export interface DossierAge {
  readonly madeOn: PlainDate
  readonly lastDay: PlainDate
  readonly toRenew: readonly (typeof RENEWED)[number][]
}

/**
 * How old the dossier is on a day. Past `months`, each part once in it must be done anew after the
 * last day; then the dossier's age runs from the first of the new parts.
 */
export function dossierAge(
  history: History,
  on: PlainDate,
  months: number,
): DossierAge | undefined {
  let madeOn = dossierMadeOn(history)
  while (madeOn !== undefined) {
    const lastDay = addMonths(madeOn, months)
    if (on <= lastDay) return { madeOn, lastDay, toRenew: [] }
    const renewed = RENEWED.map((part) => {
      const dates = all(history, part.kind).map(({ happenedOn }) => happenedOn)
      return { part, had: dates.length > 0, on: dates.find((date) => date > lastDay) }
    }).filter(({ had }) => had)
    const toRenew = renewed.filter((it) => it.on === undefined).map(({ part }) => part)
    if (toRenew.length > 0 || renewed.length === 0) return { madeOn, lastDay, toRenew }
    madeOn = renewed
      .map((it) => it.on)
      .filter((date) => date !== undefined)
      .toSorted()[0]
  }
  return undefined
}

export type Closure =
  | 'refused'
  | 'withdrawn'
  | 'taken_off_list'
  | 'handed_over'
  | 'died'
  | 'recognised'
  | 'removed'
  | 'cancelled'

export interface Closed {
  readonly reason: Closure
  readonly on: PlainDate
}

/** Why the case is closed, if it is, and since when. */
export function closure({
  history,
  circumstances,
  on,
}: Pick<Context, 'history' | 'circumstances' | 'on'>): Closed | undefined {
  const cancelled = all(history, 'membership_cancelled').findLast(
    ({ payload }) => payload.ground === 'not_qualified',
  )
  if (cancelled) return { reason: 'cancelled', on: cancelled.happenedOn }
  for (const reason of ['died', 'withdrawn', 'taken_off_list'] as const) {
    const act = last(history, reason)
    if (act) return { reason, on: act.happenedOn }
  }
  const moved = last(history, 'moved')
  if (moved?.payload.outside) return { reason: 'handed_over', on: moved.happenedOn }
  const recognition = last(history, 'recognition_decided')
  if (recognition) return { reason: recognition.payload.outcome, on: recognition.happenedOn }
  const { registeredOfficialOn } = circumstances
  const isRegistered = registeredOfficialOn != null && registeredOfficialOn <= on
  if (isRegistered && last(history, 'ceremony_held') !== undefined) {
    return { reason: 'recognised', on: registeredOfficialOn }
  }
  const decided = last(history, 'decided')
  return decided?.payload.outcome === 'refused'
    ? { reason: 'refused', on: decided.happenedOn }
    : undefined
}

/** The result goes to the cell either way (QĐ 24/294-QĐ/TW §4.3.1): this may still follow the end. */
export const RESULT_OF: { readonly [C in Closure]?: 'decision_received' | 'recognition_received' } =
  {
    refused: 'decision_received',
    recognised: 'recognition_received',
    removed: 'recognition_received',
  }
