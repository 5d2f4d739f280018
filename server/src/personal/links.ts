import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { getLoadedCase, type CaseInHand } from '../admission/load-cases.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { House } from '../database/house.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { findRequests } from './find-requests.ts'
import { linkCode, linkToken } from './link-secrets.ts'

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
  const row = await unit.db
    .selectFrom('personal_link')
    .select(['created_on', 'created_by_name', 'expires_on', 'revoked_on', 'opened_at'])
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    link:
      row === undefined
        ? null
        : {
            createdOn: row.created_on,
            createdBy: row.created_by_name,
            expiresOn: row.expires_on,
            isLive: row.revoked_on === null && row.expires_on > unit.today,
            openedAt: row.opened_at?.toISOString() ?? null,
          },
    ...(await findRequests(unit.db, caseId)),
  }
}

/**
 * A new link for the person of a case; one made before stops opening. Answers its number only: what opens it is derived
 * after the commit, so that no remembered answer holds it.
 * @throws Refusal KHONG-DUNG-CAP, HO-SO-DA-DONG; Missing
 */
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
  await endLinks(unit, caseId)
  const expiresOn = addDays(unit.today, DAYS)
  const { id } = await unit.db
    .insertInto('personal_link')
    .values({
      case_id: caseId,
      organisation_id: unit.asker.organisationId,
      created_by_name: unit.asker.accountName,
      created_on: unit.today,
      expires_on: expiresOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteAudit(unit, { action: 'personal.link_made', subject: 'case', subjectId: caseId })
  return { link: id, expiresOn }
}

/** Takes the link of a case back. False when there was none. @throws Refusal KHONG-DUNG-CAP; Missing */
export async function revokeLink(unit: Unit, caseId: number): Promise<{ revoked: boolean }> {
  await ownCellsCase(unit, caseId)
  const revoked = await endLinks(unit, caseId)
  if (revoked) {
    await noteAudit(unit, { action: 'personal.link_revoked', subject: 'case', subjectId: caseId })
  }
  return { revoked }
}

async function endLinks(unit: Unit, caseId: number): Promise<boolean> {
  const ended = await unit.db
    .updateTable('personal_link')
    .set({ revoked_on: unit.today })
    .where('case_id', '=', caseId)
    .where('revoked_on', 'is', null)
    .returning('id')
    .execute()
  return ended.length > 0
}

/** What to hand over: the address, and by another way the code. */
export function toHandOver(
  { identityKeys }: House,
  { link, expiresOn }: { readonly link: number; readonly expiresOn: PlainDate },
) {
  return {
    path: `/ca-nhan/${linkToken(identityKeys, link)}`,
    code: linkCode(identityKeys, link),
    expiresOn,
  }
}
