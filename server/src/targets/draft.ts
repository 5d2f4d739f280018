import { formatDate } from '@ptdv/core/calendar/format-date'
import { Conflict } from '@ptdv/core/refusal'
import type { SheetLine } from '@ptdv/core/targets/contract'
import { sql } from 'kysely'
import { todayInVietnam } from '../database/open-house.ts'
import type { Unit } from '../database/unit-of-work.ts'

export interface Draft {
  readonly lines: readonly SheetLine[]
  readonly version: number
  readonly savedAt: Date
  readonly savedBy: string
}

function draftRow(unit: Unit, year: number) {
  return unit.db
    .selectFrom('target_draft')
    .where('organisation_id', '=', unit.asker.organisationId)
    .where('year', '=', year)
    .select(['lines', 'version', 'saved_at', 'saved_by'])
}

/** The sheet being worked on, seen by its own organisation only. */
export async function findDraft(unit: Unit, year: number): Promise<Draft | null> {
  const row = await draftRow(unit, year).executeTakeFirst()
  if (row === undefined || row.lines === null) return null
  return { lines: row.lines, version: row.version, savedAt: row.saved_at, savedBy: row.saved_by }
}

/**
 * Saves the draft over the version the sender saw; 0 says that there was none.
 * @throws Conflict saying who saved or closed it, and when
 */
export async function putDraft(
  unit: Unit,
  year: number,
  lines: readonly SheetLine[],
  seen: number,
): Promise<number> {
  const text = JSON.stringify(lines)
  const saved = await sql<{ version: number }>`
    insert into target_draft (organisation_id, year, lines, version, saved_at, saved_by)
    values (${unit.asker.organisationId}, ${year}, ${text}, 1, clock_timestamp(), ${unit.asker.accountName})
    on conflict (organisation_id, year) do update
      set lines = excluded.lines, version = target_draft.version + 1,
        saved_at = excluded.saved_at, saved_by = excluded.saved_by
      where case when ${seen}::integer = 0 then target_draft.lines is null
        else target_draft.lines is not null and target_draft.version = ${seen} end
    returning version`.execute(unit.db)
  const version = saved.rows[0]?.version
  if (version !== undefined) return version
  throw new Conflict([await describeOther(unit, year)])
}

async function describeOther(unit: Unit, year: number): Promise<string> {
  const row = await draftRow(unit, year).executeTakeFirstOrThrow()
  const what = row.lines === null ? 'đã giao chính thức bảng này' : `đã lưu bản nháp ${row.version}`
  return `${row.saved_by} ${what} lúc ${momentInWords(row.saved_at)}.`
}

/** Empties the draft when its sheet has been assigned; its version counts on. */
export async function closeDraft(unit: Unit, year: number): Promise<void> {
  await unit.db
    .updateTable('target_draft')
    .set({ lines: null, saved_by: unit.asker.accountName, saved_at: sql`clock_timestamp()` })
    .where('organisation_id', '=', unit.asker.organisationId)
    .where('year', '=', year)
    .execute()
}

/** The row itself, whether a draft stands in it or its sheet was assigned; null before the first. */
export async function findDraftRow(
  unit: Unit,
  year: number,
): Promise<{ readonly lines: readonly SheetLine[] | null; readonly version: number } | null> {
  return (await draftRow(unit, year).executeTakeFirst()) ?? null
}

/** “14 giờ 05 ngày 15/10/2024”, in Vietnam. */
export function momentInWords(moment: Date): string {
  const [hours, minutes] = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(moment)
    .split(':')
  return `${hours} giờ ${minutes} ngày ${formatDate(todayInVietnam(moment))}`
}
