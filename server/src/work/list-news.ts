import { NEWS_SUBJECT_KEYS, NEWS_SUBJECTS, newsWords, type NewsGroup } from '@ptdv/core/work/news'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

const PAGE = 40

interface NewsRow {
  readonly id: number
  readonly subject: string
  readonly kind: string
  readonly subjectId: number
  readonly at: Date
  readonly by: string
  readonly organisation: string
  readonly about: string | null
}

export interface NewsQuery {
  /** ISO moment. */
  readonly since: string
  readonly group?: NewsGroup | undefined
  /** The act at which the page before ended. */
  readonly before?: number | undefined
}

/** What others recorded in the asker's part of the tree since a moment, newest first. */
export async function listNews(unit: Unit, { since, group, before }: NewsQuery) {
  const subjects = NEWS_SUBJECT_KEYS.filter(
    (key) => group === undefined || NEWS_SUBJECTS[key]!.group === group,
  )
  const { rows } = await sql<NewsRow>`
    select a.id, a.subject, a.kind, a.subject_id as "subjectId", a.recorded_at as at, a.recorded_by_name as by,
      a.organisation_name as organisation,
      case a.subject
        when 'case' then (select p.full_name from admission_case c join person p on p.id = c.person_id where c.id = a.subject_id)
        when 'membership' then (select p.full_name from person p where p.id = a.subject_id)
        when 'person' then (select p.full_name from person p where p.id = a.subject_id)
        when 'organisation' then (select o.name from organisation o where o.id = a.subject_id)
      end as about
    from act a ${newsOf(unit, since, subjects)} ${before === undefined ? sql`` : sql`and a.id < ${before}`}
    order by a.id desc limit ${PAGE + 1}`.execute(unit.db)
  const page = rows.slice(0, PAGE)
  return {
    news: page.map(({ id, subject, kind, subjectId, at, by, organisation, about }) => ({
      id,
      text: newsWords(subject, kind),
      about,
      link: NEWS_SUBJECTS[subject]!.link(subjectId, kind),
      at: at.toISOString(),
      by,
      organisation,
    })),
    next: rows.length > PAGE ? page.at(-1)!.id : null,
  }
}

/** How much of it there is under each heading. */
export async function countNews(unit: Unit, since: string) {
  const { rows } = await sql<{ subject: string; count: number }>`
    select a.subject, count(*)::integer as count from act a
    ${newsOf(unit, since, NEWS_SUBJECT_KEYS)} group by 1`.execute(unit.db)
  const counts: Record<NewsGroup, number> = { cases: 0, members: 0, targets: 0, organisations: 0 }
  for (const { subject, count } of rows) counts[NEWS_SUBJECTS[subject]!.group] += count
  return counts
}

/** One's own deeds are no news; the tree's acts elsewhere are no secret, but not ours either. */
function newsOf({ asker }: Unit, since: string, subjects: readonly string[]) {
  return sql`where a.recorded_at > ${since}::timestamptz and a.subject = any (${subjects})
    and a.recorded_by is distinct from ${asker.accountId}
    and a.home_id in (select organisation_id from organisation_today where ancestor_id = ${asker.organisationId})`
}
