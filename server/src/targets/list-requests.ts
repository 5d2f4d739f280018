import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import type { Unit } from '../database/unit-of-work.ts'

/** Requests about a year's targets, newest first: from directly below, and our own to the level above. */
export async function listRequests(unit: Unit, year: number) {
  const own = unit.asker.organisationId
  const rows = await unit.db
    .selectFrom('target_request as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .where('r.year', '=', year)
    .where((eb) => eb.or([eb('r.organisation_id', '=', own), eb('o.parent_id', '=', own)]))
    .select(['r.id', 'o.id as organisationId', 'o.name', 'r.amounts', 'r.reason', 'r.requested_on'])
    .select(['r.answer', 'r.answer_reason'])
    .orderBy('r.id', 'desc')
    .execute()
  const requests = rows.map((row) => ({
    id: row.id,
    organisation: { id: row.organisationId, name: row.name },
    amounts: SOURCE_IDS.map((source) => ({ source, amount: row.amounts[source] ?? 0 })),
    reason: row.reason,
    requestedOn: row.requested_on,
    answer: row.answer,
    answerReason: row.answer_reason,
  }))
  return {
    fromBelow: requests.filter(({ organisation }) => organisation.id !== own),
    own: requests.filter(({ organisation }) => organisation.id === own),
  }
}
