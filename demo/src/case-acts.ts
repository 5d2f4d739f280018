import type {
  AdmissionAct,
  AdmissionActKind,
  AdmissionPayloads,
  Paper,
  VettingOutcome,
} from '@ptdv/core/admission/acts'
import { dateAt, type Day } from './days.ts'
import type { DemoPerson } from './demo-data.ts'
import type { Numbering } from './numbering.ts'
import type { Random } from './random.ts'
import type { Roster } from './roster.ts'
import type { Story } from './scenarios.ts'
import type { Base, Committee, Place } from './tree.ts'

/** What the acts of a case are written from. */
export interface CaseRoom {
  readonly numbers: Numbering
  readonly random: Random
  readonly story: Story
  readonly committee: Committee
  readonly roster: Roster
  readonly person: DemoPerson
  /** Base committees of communes, which are asked about applicants. */
  readonly vettingPlaces: readonly Base[]
}

/** Writes acts one by one, in the order of recording. */
export interface CaseWriter {
  readonly acts: AdmissionAct[]
  readonly act: <K extends AdmissionActKind>(
    kind: K,
    on: Day,
    by: Place,
    payload: AdmissionPayloads[K],
  ) => void
  /** A paper of the day with some number of that office's: “61-CV/ĐU”. */
  readonly paper: (on: Day, mark: string) => Paper
}

export function caseWriter({ numbers, random }: Pick<CaseRoom, 'numbers' | 'random'>): CaseWriter {
  const acts: AdmissionAct[] = []
  return {
    acts,
    act: (kind, on, by, payload) => {
      const happenedOn = dateAt(on)
      acts.push({
        id: numbers.act(),
        kind,
        happenedOn,
        recordedAt: `${happenedOn}T10:00:00+07:00`,
        organisation: by.id,
        organisationName: by.name,
        payload,
      } as AdmissionAct)
    },
    paper: (on, mark) => ({
      number: `${String(random.int(1, 95)).padStart(2, '0')}-${mark}`,
      date: dateAt(on),
    }),
  }
}

export interface VettingRequest {
  readonly place: Place
  /** null where the place is not in the system. */
  readonly organisation: number | null
  readonly about: string
}

const RELATIVES = [
  'bố, mẹ đẻ',
  'nơi quê mẹ',
  'nơi quê vợ hoặc chồng',
  'nơi công tác trước đây',
] as const

/** One or two places to ask, other than the base's own. */
export function someRequests({ random, roster, vettingPlaces }: CaseRoom): VettingRequest[] {
  const others = vettingPlaces.filter(({ id }) => id !== roster.cell.base.id)
  const count = random.chance(0.35) ? 2 : 1
  return Array.from({ length: count }, () => {
    const place = random.pick(others)
    return { place, organisation: place.id, about: random.pick(RELATIVES) }
  })
}

/** The nth request of a case is named so; the answer names it again. */
export function requestName(index: number): string {
  return `TT${index + 1}`
}

export function ask(
  write: CaseWriter,
  on: Day,
  base: Place,
  requests: readonly VettingRequest[],
  paper: Paper,
): void {
  for (const [index, { place, organisation, about }] of requests.entries()) {
    write.act('vetting_asked', on, base, {
      request: requestName(index),
      organisation,
      organisationName: place.name,
      about,
      paper,
    })
  }
}

interface Answer {
  readonly index: number
  readonly request: VettingRequest
  readonly outcome?: VettingOutcome
}

/** Recorded by the place that answers, or for it by the base that asked. */
export function answer(
  write: CaseWriter,
  on: Day,
  base: Place,
  { index, request, outcome = 'clear' }: Answer,
): void {
  const by = request.organisation === null ? base : request.place
  write.act('vetting_answered', on, by, {
    request: requestName(index),
    outcome,
    paper: write.paper(on, 'CV/ĐU'),
  })
}
