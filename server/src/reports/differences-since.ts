import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { FACTS, type FactKind } from '@ptdv/core/reports/facts'
import type { ReportData } from '@ptdv/core/reports/report-data'
import { listBehind, readReportFigure } from '@ptdv/core/reports/report-figure'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { todayInVietnam } from '../database/open-house.ts'
import { entryPlaces } from '../figures/read-figures.ts'

/** So many of what was recorded meanwhile are told with a figure. */
const MOST_TOLD = 5

export interface Difference {
  readonly figure: string
  readonly was: number | null
  readonly now: number | null
  readonly why: readonly Reason[]
}

interface Reason {
  readonly on: PlainDate
  readonly recordedOn: PlainDate
  readonly words: string
}

interface EntryRow {
  readonly place: number
  readonly kind: FactKind
  readonly source: number
  readonly on: PlainDate
  readonly amount: number
  readonly person: string | null
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly corrects: boolean
}

/** What is counted otherwise today than when it was frozen, with the entries that came later. */
export async function differencesSince(
  unit: Unit,
  frozen: ReportData,
  now: ReportData,
  knownAct: number,
): Promise<Difference[]> {
  const keys = new Set([...Object.keys(frozen.figures), ...Object.keys(now.figures)])
  const changed = [...keys].flatMap((figure) => {
    const was = frozen.figures[figure] ?? null
    const is = now.figures[figure] ?? null
    return was === is ? [] : [{ figure, was, now: is }]
  })
  if (changed.length === 0) return []
  const entries = await entriesSince(unit, now, knownAct)
  return changed.map((difference) => ({
    ...difference,
    why: reasons(now, difference.figure, entries),
  }))
}

function reasons(data: ReportData, figure: string, entries: readonly EntryRow[]): Reason[] {
  const read = readReportFigure(figure)
  const list = read === null ? null : listBehind(data, read)
  if (list === null) return []
  const counted = entries.filter(
    (entry) =>
      entry.place === list.organisation &&
      entry.kind === list.fact &&
      entry.on <= list.asOf &&
      (FACTS[list.fact].measure === 'stock' || entry.on >= `${list.year}-01-01`) &&
      (list.source === undefined || entry.source === list.source),
  )
  return counted.slice(0, MOST_TOLD).map((entry) => ({
    on: entry.on,
    recordedOn: todayInVietnam(entry.recordedAt),
    words: wordsOf(entry),
  }))
}

function wordsOf({ person, amount, corrects, recordedBy }: EntryRow): string {
  const who = person ?? 'Một người đã chuyển nơi khác'
  const what = corrects ? 'đính chính' : 'ghi sau ngày chốt'
  return `${who}: ${what}, ${amount > 0 ? 'thêm' : 'bớt'} ${Math.abs(amount)} (${recordedBy})`
}

async function entriesSince(
  unit: Unit,
  { organisation, children, cutOff, basis }: ReportData,
  knownAct: number,
): Promise<EntryRow[]> {
  const places = [organisation.id, ...children.map((child) => child.id)]
  const result = await sql<EntryRow>`
    select place.ancestor_id as place, e.kind, e.source, e.on_date as on, e.amount, p.full_name as person,
      a.recorded_at as "recordedAt", a.recorded_by_name as "recordedBy", a.corrects is not null as corrects
    from figure_entry e ${entryPlaces(basis)}
    join act a on a.id = e.act_id left join person p on p.id = e.person_id
    where e.act_id > ${knownAct} and e.on_date <= ${cutOff} and place.ancestor_id = any (${places})
    order by e.id desc`.execute(unit.db)
  return result.rows
}
