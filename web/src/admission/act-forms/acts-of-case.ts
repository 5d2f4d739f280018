import type { AdmissionAct } from '@ptdv/core/admission/acts'
import { vettingRequests, type VettingRequest } from '@ptdv/core/admission/case-reading'
import { actsInOrder, historyOf } from '@ptdv/core/admission/read-acts'
import type { CaseFile } from '../../api/shapes.ts'

/** What is recorded has happened: no act lies after today. */
const LAST_DAY = '9999-12-31'

/** Every act as it counts now, corrections applied, in the order of the path. */
export function countedActs({ acts }: CaseFile): readonly AdmissionAct[] {
  return actsInOrder(acts, LAST_DAY).filter(({ kind }) => kind !== 'corrected')
}

/** The places whose answer is still to come, or to come again. */
export function openRequests({ acts }: CaseFile): readonly VettingRequest[] {
  const requests = vettingRequests(historyOf(actsInOrder(acts, LAST_DAY)))
  return requests.filter(({ settled }) => !settled)
}
