import type { PlainDate } from '../calendar/plain-date.ts'

/** How far a temporary transfer has come, for both sides and the level above each. */
export type TemporaryStage =
  | 'on_the_way'
  /** Past the day to present the paper, and received nowhere. */
  | 'not_presented'
  | 'there'
  /** The term is over; neither extended nor returned. */
  | 'past'

export interface TemporaryTerms {
  readonly until: PlainDate
  /** The last day to present the paper; null before the first rulebook. */
  readonly dueOn: PlainDate | null
  readonly receivedOn: PlainDate | null
}

export function temporaryStage(
  { until, dueOn, receivedOn }: TemporaryTerms,
  today: PlainDate,
): TemporaryStage {
  if (until < today) return 'past'
  if (receivedOn !== null) return 'there'
  return dueOn !== null && dueOn < today ? 'not_presented' : 'on_the_way'
}

/** The day by which something is to be done: presented, then returned or extended. */
export function temporaryDue({ until, dueOn, receivedOn }: TemporaryTerms): PlainDate {
  return receivedOn === null && dueOn !== null && dueOn < until ? dueOn : until
}
