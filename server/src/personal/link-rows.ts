import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type RawBuilder } from 'kysely'
import { noteAudit } from '../audit/note-audit.ts'
import type { House } from '../database/house.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { linkCode, linkToken } from './link-secrets.ts'

/** Whom a link is for: the applicant of a case, or a member who works away. */
export interface LinkFor {
  readonly subject: 'case' | 'membership'
  readonly id: number
}

const COLUMNS = { case: 'case_id', membership: 'person_id' } as const

/** The newest link, whether it opens or not. */
export async function readLink(unit: Unit, whom: LinkFor) {
  const row = await unit.db
    .selectFrom('personal_link')
    .select(['created_on', 'created_by_name', 'expires_on', 'revoked_on', 'opened_at'])
    .where(isFor(whom))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        createdOn: row.created_on,
        createdBy: row.created_by_name,
        expiresOn: row.expires_on,
        isLive: row.revoked_on === null && row.expires_on > unit.today,
        openedAt: row.opened_at?.toISOString() ?? null,
      }
}

/**
 * A new link of so many days; one made before stops opening. Answers its number only: what opens it is derived after the
 * commit, so that no remembered answer holds it.
 */
export async function makeLink(
  unit: Unit,
  whom: LinkFor,
  days: number,
): Promise<{ link: number; expiresOn: PlainDate }> {
  // Of two who make one at once, the second waits and takes the first one's back.
  await sql`
    select pg_advisory_xact_lock(hashtext('personal_link'), hashtext(${`${whom.subject} ${whom.id}`}))`.execute(
    unit.db,
  )
  await endLinks(unit, whom)
  const expiresOn = addDays(unit.today, days)
  const { id } = await unit.db
    .insertInto('personal_link')
    .values({
      case_id: null,
      person_id: null,
      [COLUMNS[whom.subject]]: whom.id,
      organisation_id: unit.asker.organisationId,
      created_by_name: unit.asker.accountName,
      created_on: unit.today,
      expires_on: expiresOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteAudit(unit, {
    action: 'personal.link_made',
    subject: whom.subject,
    subjectId: whom.id,
  })
  return { link: id, expiresOn }
}

/** Takes the link back. False when there was none. */
export async function takeLinkBack(unit: Unit, whom: LinkFor): Promise<{ revoked: boolean }> {
  const revoked = await endLinks(unit, whom)
  if (revoked) {
    await noteAudit(unit, {
      action: 'personal.link_revoked',
      subject: whom.subject,
      subjectId: whom.id,
    })
  }
  return { revoked }
}

export async function endLinks(unit: Unit, whom: LinkFor): Promise<boolean> {
  const ended = await unit.db
    .updateTable('personal_link')
    .set({ revoked_on: unit.today })
    .where(isFor(whom))
    .where('revoked_on', 'is', null)
    .returning('id')
    .execute()
  return ended.length > 0
}

/** Where each page of a personal link lies. */
const PAGES = { case: 'ca-nhan', membership: 'y-kien' } as const

/** What to hand over: the address, and by another way the code. */
export function toHandOver(
  { identityKeys }: House,
  subject: LinkFor['subject'],
  { link, expiresOn }: { readonly link: number; readonly expiresOn: PlainDate },
) {
  return {
    path: `/${PAGES[subject]}/${linkToken(identityKeys, link)}`,
    code: linkCode(identityKeys, link),
    expiresOn,
  }
}

function isFor({ subject, id }: LinkFor): RawBuilder<boolean> {
  return sql<boolean>`${sql.id(COLUMNS[subject])} = ${id}`
}
