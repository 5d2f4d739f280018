import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Desk } from '../testing/open-desk.ts'

// What the tests of a case do at a desk.

type Opening = Parameters<Desk['admission']['openCase']>[0]

/** Puts somebody new on a cell's list, whoever they resemble. Answers the case. */
export async function openCaseAt(
  desk: Desk,
  opening: Pick<Opening, 'cell' | 'person' | 'source' | 'happenedOn'>,
): Promise<number> {
  const opened = await desk.admission.openCase({
    ...opening,
    existingPerson: null,
    twinsSeen: true,
    key: crypto.randomUUID(),
  })
  return opened.case
}

/** Records an act as the newest version of the case. */
export async function recordAt(
  desk: Desk,
  id: number,
  kind: AdmissionActKind,
  happenedOn: PlainDate,
  payload: Record<string, unknown> = {},
) {
  const { version } = await desk.admission.getCase({ id })
  const key = crypto.randomUUID()
  return desk.admission.recordAct({ id, kind, happenedOn, payload, version, key })
}

export const paper = (number: string, date: PlainDate) => ({ number, date })

export const tally = (inFavour: number, against = 0) => ({
  form: 'secret_ballot',
  inFavour,
  against,
  other: 0,
})
