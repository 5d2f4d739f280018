import { sql } from 'kysely'
import { loadCases, type CaseInHand } from '../admission/load-cases.ts'
import type { Visit } from './visit.ts'

/**
 * The one case the link is about, read as its cell reads it; what of it the person may see is core's to say
 * (own-steps.ts). The rest of the transaction has no organisation again.
 */
export async function ownCase(visit: Visit): Promise<CaseInHand> {
  const { db, link, today } = visit
  await sql`select set_config('ptdv.organisation', ${String(link.organisationId)}, true)`.execute(
    db,
  )
  const [held] = await loadCases({ db, today }, [link.caseId])
  await sql`select set_config('ptdv.organisation', '', true)`.execute(db)
  if (held === undefined)
    throw new Error(`The case of link ${link.id} is not in its cell's part of the tree.`)
  return held
}
