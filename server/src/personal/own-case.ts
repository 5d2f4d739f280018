import { loadCases, type CaseInHand } from '../admission/load-cases.ts'
import { asItsCell, type CaseVisit } from './visit.ts'

/** The one case the link is about; what of it the person may see is core's to say (own-steps.ts). */
export async function ownCase(visit: CaseVisit): Promise<CaseInHand> {
  const { db, link, today } = visit
  const [held] = await asItsCell(visit, () => loadCases({ db, today }, [link.caseId]))
  if (held === undefined)
    throw new Error(`The case of link ${link.id} is not in its cell's part of the tree.`)
  return held
}
