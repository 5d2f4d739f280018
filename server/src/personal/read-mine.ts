import { ownSteps } from '@ptdv/core/personal/own-steps'
import { answerCase } from '../admission/settle-case.ts'
import { readDraft } from './draft.ts'
import { findRequests } from './find-requests.ts'
import { ownCase } from './own-case.ts'
import type { CaseVisit } from './visit.ts'

/** The person's own page: where the case stands, and the life history as far as it is written. */
export async function readMine(visit: CaseVisit) {
  const { db, link, today, house } = visit
  const held = await ownCase(visit)
  const answer = answerCase({ house, today }, held)
  const draft = await readDraft(visit)
  return {
    name: held.person.name,
    cell: held.passage.cell.name,
    helpers: answer.people.helpers.map(({ name }) => name),
    today,
    expiresOn: link.expiresOn,
    steps: ownSteps(answer),
    closed: answer.closed !== undefined,
    history: draft.history,
    version: draft.version,
    savedAt: draft.savedAt?.toISOString() ?? null,
    ...(await findRequests(db, link.caseId)),
  }
}
