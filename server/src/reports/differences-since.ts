import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { FACTS, type FactKind } from '@ptdv/core/reports/facts'
import type { ReportData } from '@ptdv/core/reports/report-data'
import { listBehind, readReportFigure, type ListQuery } from '@ptdv/core/reports/report-figure'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { todayInVietnam } from '../database/open-house.ts'
import { factPlaces } from './net-facts.ts'

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
  const lists = new Map(changed.map(({ figure }) => [figure, listOf(now, figure)]))
  const entries = await entriesOf(unit, now, [...lists.values()], knownAct)
  return changed.map((difference) => ({
    ...difference,
    why: reasons(lists.get(difference.figure) ?? null, entries),
  }))
}

/** The people behind the figure; null where none stand behind it. */
function listOf(data: ReportData, figure: string): ListQuery | null {
  const read = readReportFigure(figure)
  return read === null ? null : listBehind(data, read)
}

interface Days {
  /** null: a stock, from the beginning. */
  readonly from: PlainDate | null
  readonly to: PlainDate
}

function daysOf({ fact, year, asOf }: ListQuery): Days {
  return { from: FACTS[fact].measure === 'stock' ? null : `${year}-01-01`, to: asOf }
}

const nameOf = ({ from, to }: Days) => `${from} ${to}`

/** What came later for the lists, by their days: a report looks at a few days only, this year's and the last's. */
async function entriesOf(
  unit: Unit,
  data: ReportData,
  lists: readonly (ListQuery | null)[],
  knownAct: number,
): Promise<ReadonlyMap<string, readonly EntryRow[]>> {
  const wanted = new Map(
    lists.flatMap((list) => (list === null ? [] : [[nameOf(daysOf(list)), daysOf(list)] as const])),
  )
  const entries = new Map<string, readonly EntryRow[]>()
  for (const [name, days] of wanted) {
    entries.set(name, await entriesSince(unit, data, days, knownAct))
  }
  return entries
}

function reasons(
  list: ListQuery | null,
  entries: ReadonlyMap<string, readonly EntryRow[]>,
): Reason[] {
  if (list === null) return []
  const counted = (entries.get(nameOf(daysOf(list))) ?? []).filter(
    (entry) =>
      entry.place === list.organisation &&
      entry.kind === list.fact &&
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

/** By the same join as the figures: members are counted where they lie on the last day. */
async function entriesSince(
  unit: Unit,
  { organisation, children, basis }: ReportData,
  { from, to }: Days,
  knownAct: number,
): Promise<EntryRow[]> {
  const places = [organisation.id, ...children.map((child) => child.id)]
  const result = await sql<EntryRow>`
    select place.ancestor_id as place, e.kind, e.source, e.on_date as on, e.amount, p.full_name as person,
      a.recorded_at as "recordedAt", a.recorded_by_name as "recordedBy", a.corrects is not null as corrects
    from figure_entry e ${factPlaces(places, { basis, from, to })}
    join act a on a.id = e.act_id left join person p on p.id = e.person_id
    where e.act_id > ${knownAct} and e.on_date <= ${to} and ${from === null ? sql`true` : sql`e.on_date >= ${from}`}
      and place.ancestor_id = any (${places})
    order by e.id desc`.execute(unit.db)
  return result.rows
}
