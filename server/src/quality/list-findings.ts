import { isPlainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { brokenCursor } from '../people/name-cursor.ts'
import { findCheck } from './all-checks.ts'
import type { Check } from './check.ts'
import { wordsOf } from './check-words.ts'
import { SUBJECTS } from './subjects.ts'

const PAGE = 50

/** Where a page ended: newest first, then by place and number. */
interface Place {
  readonly since: PlainDate
  readonly organisation: number
  readonly subject: number
}

export interface FindingRow {
  readonly subject: number
  readonly name: string | null
  readonly organisationId: number
  readonly organisationName: string
  readonly aboveName: string | null
  readonly since: PlainDate
}

/** Lines of one check with the names of their subjects: one page, or all of them. */
export function findingRows(
  organisation: number,
  { key, subject }: Check,
  page?: { readonly after: Place | undefined },
): RawBuilder<FindingRow> {
  const after = page?.after
  return sql<FindingRow>`
    select f.subject_id as subject, ${SUBJECTS[subject].name} as name, o.id as "organisationId", o.name as "organisationName",
      above.name as "aboveName", f.first_seen as since
    from quality_finding f join organisation o on o.id = f.organisation_id
    left join organisation above on above.id = o.parent_id
    where f.check_key = ${key} and f.settled_on is null
      and f.organisation_id in (select t.organisation_id from organisation_today t where t.ancestor_id = ${organisation})
      and ${
        after === undefined
          ? sql`true`
          : sql`(f.first_seen < ${after.since} or (f.first_seen = ${after.since}
              and (f.organisation_id, f.subject_id) > (${after.organisation}::integer, ${after.subject}::bigint)))`
      }
    order by f.first_seen desc, f.organisation_id, f.subject_id ${page === undefined ? sql`` : sql`limit ${PAGE + 1}`}`
}

/** What one check found in a part of the tree, with what stands there now. @throws Missing */
export async function listFindings(
  unit: Unit,
  query: {
    readonly organisation: number
    readonly check: string
    readonly after?: string | undefined
  },
) {
  const { id } = await getVisibleOrganisation(unit, query.organisation)
  const check = findCheck(query.check)
  if (check === undefined) throw new Missing()
  const after = query.after === undefined ? undefined : readPlace(query.after)
  const { rows } = await findingRows(id, check, { after }).execute(unit.db)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  const now = await lookAgain(unit, check, shown)
  return {
    check: wordsOf(check),
    total: await countFound(unit, id, check),
    findings: shown.map((row) => ({
      subject: row.subject,
      name: row.name,
      organisation: {
        id: row.organisationId,
        name: placedName(row.organisationName, row.aboveName),
      },
      tells: now?.get(row.subject) ?? null,
      mended: now !== null && !now.has(row.subject),
      since: row.since,
    })),
    next:
      rows.length > PAGE && last !== undefined
        ? `${last.since}|${last.organisationId}|${last.subject}`
        : null,
  }
}

export async function countFound(
  unit: Unit,
  organisation: number,
  { key }: Check,
): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select coalesce(sum(c.found), 0)::integer as found from quality_count c where c.check_key = ${key}
      and c.organisation_id in (select t.organisation_id from organisation_today t where t.ancestor_id = ${organisation})`.execute(
    unit.db,
  )
  return rows[0]!.found
}

/** What the check says of these today; null where core has to look and one waits for the next run. */
export async function lookAgain(
  unit: Unit,
  { look }: Check,
  rows: readonly { readonly subject: number }[],
): Promise<Map<number, string | null> | null> {
  if (!('find' in look)) return null
  const subjects = rows.map(({ subject }) => subject)
  const found = await sql<{ subject: number; tells: string | null }>`
    select f.subject_id::bigint as subject, f.tells
    from (${look.find({ today: unit.today, calendar: unit.house.calendar })}) f
    where f.subject_id = any (${subjects}::bigint[])`.execute(unit.db)
  return new Map(found.rows.map(({ subject, tells }) => [Number(subject), tells]))
}

/** @throws Refusal TRANG-KHONG-DOC-DUOC */
function readPlace(text: string): Place {
  const [since = '', organisation = '', subject = ''] = text.split('|')
  if (!isPlainDate(since) || !/^\d{1,9}$/.test(organisation) || !/^\d{1,15}$/.test(subject)) {
    throw brokenCursor()
  }
  return { since, organisation: Number(organisation), subject: Number(subject) }
}
