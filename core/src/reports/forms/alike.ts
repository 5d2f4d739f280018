import type { Facet, ListKey, Subject } from './subjects.ts'

/** Those of a list who are alike in what is asked of them, each kind of people as one subject of their number. */
export type Alike = (list: ListKey, asks: readonly Facet[]) => readonly Subject[]

/** Rows put into groups, which are numbered from 0. */
export interface Groups {
  /** The group of each row. */
  readonly of: Int32Array
  readonly count: number
}

/** Puts rows together that hold the same in all the columns given; each column is looked through once. */
export function groupsIn<Row extends object>(
  rows: readonly Row[],
): (columns: readonly (keyof Row)[]) => Groups {
  const known = new Map<keyof Row, Groups>()
  const byColumn = (column: keyof Row): Groups => {
    const groups = known.get(column) ?? group(rows.length, (index) => rows[index]![column])
    known.set(column, groups)
    return groups
  }
  return (columns) =>
    columns.map(byColumn).reduce(
      (all, more) => (all.count === 1 ? more : both(all, more)),
      group(rows.length, () => 0),
    )
}

function both(all: Groups, more: Groups): Groups {
  return group(all.of.length, (index) => all.of[index]! * more.count + more.of[index]!)
}

function group(size: number, valueOf: (index: number) => unknown): Groups {
  const numbers = new Map<unknown, number>()
  const of = new Int32Array(size)
  for (let index = 0; index < size; index++) {
    const value = valueOf(index)
    let number = numbers.get(value)
    if (number === undefined) {
      number = numbers.size
      numbers.set(value, number)
    }
    of[index] = number
  }
  return { of, count: numbers.size }
}

/** Each group as any of its rows, with the sum of their amounts; a row without an amount is not counted. */
export function sumGroups<Row>(
  rows: readonly Row[],
  groups: Groups,
  amountOf: (row: Row) => number | null,
): readonly { readonly one: Row; readonly amount: number }[] {
  const sums = Array.from<{ readonly one: Row; amount: number } | undefined>({
    length: groups.count,
  })
  for (const [index, row] of rows.entries()) {
    const amount = amountOf(row)
    if (amount === null) continue
    const number = groups.of[index]!
    const sum = (sums[number] ??= { one: row, amount: 0 })
    sum.amount += amount
  }
  return sums.filter((sum) => sum !== undefined)
}
