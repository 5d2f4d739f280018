import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { GivenFact } from '@ptdv/core/reports/forms/given-facts'
import { facetReader, type PersonRecord } from '@ptdv/core/reports/forms/record-facets'
import type { Facet, MovementKind, Subject } from '@ptdv/core/reports/forms/subjects'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'
import { RECORD_COLUMNS, sourceOf } from './facet-columns.ts'
import { STOCKS, TOLD_APART, type PeopleList } from './people-lists.ts'
import type { TypeOf } from './read-base-types.ts'

/**
 * What the database tells of somebody: columns of their record, and for each time that they are counted the columns of
 * the list, which end in its number. Without an amount they are not counted that time.
 */
export type PersonRow = Readonly<Record<string, unknown>>

export interface Reading {
  readonly list: PeopleList
  readonly facets: readonly Facet[]
  /** Who is counted; where people are counted at two times, their records are read once. */
  readonly counted: readonly RawBuilder<unknown>[]
}

/** Columns of a list by which one person is told from another. */
const KEYS: Readonly<Record<string, string>> = {
  entry: 'entry',
  personId: 'person_id',
  caseId: 'case_id',
  cellId: 'organisation_id',
}

/** Hardly two people share a day: putting those alike together in the database would only cost. */
const OF_ONE: readonly Facet[] = ['age', 'admittedOn']

/** People alike as one row of their number, where that makes fewer of them. */
export async function readSumRows(unit: Unit, reading: Reading): Promise<readonly PersonRow[]> {
  const columns = columnsOf(reading)
  const amounts = reading.counted.map((_, time) => sql`s${sql.raw(String(time))}.amount`)
  const grouped = !reading.facets.some((facet) => OF_ONE.includes(facet))
  const told = amounts.map(
    (amount, time) =>
      sql`${grouped ? sql`sum(${amount})::integer` : amount} as ${sql.ref(`amount${time}`)}`,
  )
  const places = columns.map((_, index) => sql.lit(index + 1))
  const { rows } = await sql<PersonRow>`
    select ${sql.join([...columns, ...told])} from ${whose(reading)}
    ${grouped ? sql`group by ${sql.join(places)}` : sql``}`.execute(unit.db)
  return rows
}

/** One by one, the newest first. */
export async function readKeyedRows(unit: Unit, reading: Reading): Promise<readonly PersonRow[]> {
  const keys = Object.entries(KEYS).map(
    ([name, column]) => sql`${sql.ref(`s0.${column}`)} as ${sql.ref(name)}`,
  )
  const { rows } = await sql<PersonRow>`
    select ${sql.join([...columnsOf(reading), ...keys])}, s0.amount as amount0,
      ${STOCKS.includes(reading.list) ? sql`s0.since` : sql`s0.on_date`} as since
    from ${whose(reading)} order by since desc, entry desc`.execute(unit.db)
  return rows
}

function columnsOf({ list, facets, counted }: Reading): RawBuilder<unknown>[] {
  const { record, listed } = sourceOf(facets)
  const names = ['on', ...listed, ...(TOLD_APART[list] ?? [])]
  return [
    ...counted.flatMap((_, time) =>
      names.map(
        (name) =>
          sql`${sql.ref(`s${time}.${name === 'on' ? 'on_date' : name}`)} as ${sql.ref(`${name}${time}`)}`,
      ),
    ),
    ...record.map((name) => sql`${RECORD_COLUMNS[name][1]} as ${sql.ref(name)}`),
  ]
}

/** Those counted, with what must be read of them: a person counted twice stands in one row. */
function whose({ facets, counted }: Reading): RawBuilder<unknown> {
  const tables = new Set(sourceOf(facets).record.map((name) => RECORD_COLUMNS[name][0]))
  const people = counted.map((_, time) => sql.ref(`s${time}.person_id`))
  const person = people.length === 1 ? people[0]! : sql`coalesce(${sql.join(people)})`
  const [first, second] = counted
  return sql`(${first!}) s0
    ${second === undefined ? sql`` : sql`full join (${second}) s1 on s1.person_id = s0.person_id`}
    ${tables.has('p') ? sql`left join person p on p.id = ${person}` : sql``}
    ${tables.has('m') ? sql`left join membership m on m.person_id = ${person}` : sql``}`
}

const NOTHING_KNOWN: PersonRecord = {
  birth: null,
  sex: null,
  ethnicGroup: null,
  religion: null,
  youthUnionMember: null,
  occupation: null,
  source: 0,
  schooling: null,
  professionalLevel: null,
  academicTitle: null,
  theoryLevel: null,
  admittedOn: null,
  officialOn: null,
  member: false,
  exempt: null,
  baseType: null,
}

/** How rows are read for one of the times that they are counted. */
export interface RowReader {
  /** The columns that decide whether two people are alike in these facets. */
  columns(facets: readonly Facet[]): readonly string[]
  /** null: not counted this time. */
  amountOf(row: PersonRow): number | null
  /** Makes subjects of the form of rows; of nobody more is known than these facets. */
  subjectsWith(facets: readonly Facet[]): (row: PersonRow, amount: number) => Subject
}

export function rowReader(list: PeopleList, time: number, typeOf: TypeOf): RowReader {
  const facetsOf = facetReader()
  const [on, kind, inside, base, amount] = ['on', 'kind', 'inside', 'base', 'amount'].map(
    (name) => `${name}${time}`,
  ) as [string, string, string, string, string]
  // Those of a stock are all counted on the same day.
  const always = STOCKS.includes(list)
    ? []
    : [on, ...(TOLD_APART[list] ?? []).map((name) => `${name}${time}`)]
  const told = (facets: readonly Facet[]) => {
    const source = sourceOf(facets)
    return [
      ...source.listed.map((name) => [name, `${name}${time}`] as const),
      ...source.record.map((name) => [name, name] as const),
    ]
  }
  return {
    columns: (facets) => [...always, ...told(facets).map(([, column]) => column)],
    amountOf: (row) => row[amount] as number | null,
    subjectsWith(facets) {
      const parts = told(facets)
      return (row, amountOfAll) => {
        const record: PersonRecord = {
          ...NOTHING_KNOWN,
          ...Object.fromEntries(parts.map(([name, column]) => [name, row[column]])),
          baseType: typeOf((row[base] ?? null) as number | null),
        }
        const day = row[on] as PlainDate
        const subject = { ...facetsOf(record, day), on: day, amount: amountOfAll }
        if (list === 'movements') {
          return {
            list,
            ...subject,
            kind: row[kind] as MovementKind,
            inside: row[inside] as boolean,
          }
        }
        if (list === 'given') return { list, ...subject, kind: row[kind] as GivenFact }
        return { list, ...subject }
      }
    },
  }
}
