import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { getLoadedCase, type CaseInHand } from '../admission/load-cases.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { findRequests } from './find-requests.ts'
import { makeLink, readLink, takeLinkBack } from './link-rows.ts'

/** A house rule of ours: long enough to write at home for some evenings, short enough to be forgotten safely. */
const DAYS = 30

/** A case of the cell one acts for: who helps the person hands out the link. @throws Missing, KHONG-DUNG-CAP */
async function ownCellsCase(unit: Unit, id: number): Promise<CaseInHand> {
  const held = await getLoadedCase(unit, id)
  if (held.passage.cell.id === unit.asker.organisationId) return held
  throw new Refusal(
    'KHONG-DUNG-CAP',
    `Đường dẫn cá nhân do ${held.passage.cell.name} lập và đưa cho người xin vào Đảng.`,
  )
}

export async function getLink(unit: Unit, caseId: number) {
  await getLoadedCase(unit, caseId)
  return {
    link: await readLink(unit, { subject: 'case', id: caseId }),
    ...(await findRequests(unit.db, caseId)),
  }
}

/** A new link for the person of a case. @throws Refusal KHONG-DUNG-CAP, HO-SO-DA-DONG; Missing */
export async function createLink(
  unit: Unit,
  caseId: number,
): Promise<{ link: number; expiresOn: PlainDate }> {
  const held = await ownCellsCase(unit, caseId)
  if (held.row.closedOn !== null) {
    throw new Refusal(
      'HO-SO-DA-DONG',
      'Hồ sơ đã kết thúc nên không lập đường dẫn cá nhân được nữa.',
    )
  }
  return makeLink(unit, { subject: 'case', id: caseId }, DAYS)
}

/** Takes the link of a case back. False when there was none. @throws Refusal KHONG-DUNG-CAP; Missing */
export async function revokeLink(unit: Unit, caseId: number): Promise<{ revoked: boolean }> {
  await ownCellsCase(unit, caseId)
  return takeLinkBack(unit, { subject: 'case', id: caseId })
}
