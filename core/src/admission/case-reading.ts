import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
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

/** Each introducing member's latest paper. */
export function memberIntroductions(history: History): readonly Act<'introduced_by_member'>[] {
  const byPerson = new Map(
    all(history, 'introduced_by_member').map((act) => [act.payload.person, act]),
  )
  return [...byPerson.values()]
}

/**
 * Whether the cell put this person in the place of an earlier helper who left: such an introducer
 * is not bound to twelve months of acquaintance (QĐ 24/294-QĐ/TW §3.2.2).
 */
export function isReplacement(history: History, person: number): boolean {
  const assignments = all(history, 'helper_assigned').map(({ payload }) =>
    payload.helpers.map((helper) => helper.person),
  )
  return assignments.some((helpers, index) => {
    const before = assignments[index - 1]
    if (before === undefined || !helpers.includes(person) || before.includes(person)) return false
    return before.some((earlier) => !helpers.includes(earlier))
  })
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

export type Closure = 'refused' | 'withdrawn' | 'taken_off_list'

/** Why the case is closed, if it is, and the act that closed it. */
export function closure(
  history: History,
): { reason: Closure; act: Act<'decided' | 'withdrawn' | 'taken_off_list'> } | undefined {
  const withdrawn = last(history, 'withdrawn')
  if (withdrawn) return { reason: 'withdrawn', act: withdrawn }
  const takenOff = last(history, 'taken_off_list')
  if (takenOff) return { reason: 'taken_off_list', act: takenOff }
  const decided = last(history, 'decided')
  return decided?.payload.outcome === 'refused' ? { reason: 'refused', act: decided } : undefined
}
