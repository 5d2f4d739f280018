import { SOURCES } from '@ptdv/core/sources/five-sources'
import type { Sheet, SheetLine } from '../api/shapes.ts'
import type { Grid } from './sheet-state.ts'

/** Reasons given for cells above the surveyed pool, by `cellKey`. */
export type Notes = Readonly<Record<string, string>>

export function cellKey(child: number, source: number): string {
  return `${child}-${source}`
}

/** The grid that a set of lines draws; a child without a source has no cell there. */
export function gridOf(children: Sheet['children'], lines: readonly SheetLine[]): Grid {
  const amounts = new Map(lines.map((line) => [cellKey(line.child, line.source), line.amount]))
  return children.map(({ organisation, sources }) =>
    SOURCES.map(({ id }) =>
      sources.some(({ source }) => source === id)
        ? (amounts.get(cellKey(organisation.id, id)) ?? 0)
        : null,
    ),
  )
}

export function notesOf(lines: readonly SheetLine[]): Notes {
  return Object.fromEntries(
    lines.flatMap(({ child, source, note }) => (note ? [[cellKey(child, source), note]] : [])),
  )
}

export function linesOf(children: Sheet['children'], grid: Grid, notes: Notes): SheetLine[] {
  return children.flatMap(({ organisation }, row) =>
    SOURCES.flatMap(({ id }, column) => {
      const amount = grid[row]?.[column] ?? null
      if (amount === null) return []
      const note = notes[cellKey(organisation.id, id)] ?? null
      return [{ child: organisation.id, source: id, amount, note }]
    }),
  )
}

/** A cell that asks for more people than the survey found. */
export interface AbovePool {
  readonly key: string
  readonly organisationName: string
  readonly sourceName: string
  readonly amount: number
  readonly pool: number
  readonly lastYear: number
  readonly lastTarget: number
}

export function abovePool(children: Sheet['children'], grid: Grid): readonly AbovePool[] {
  return children.flatMap(({ organisation, sources }, row) =>
    SOURCES.flatMap(({ id, name }, column) => {
      const amount = grid[row]?.[column] ?? null
      const figures = sources.find(({ source }) => source === id)
      if (amount === null || !figures || amount <= figures.pool) return []
      const { pool, lastYear, lastTarget } = figures
      return [
        {
          key: cellKey(organisation.id, id),
          organisationName: organisation.name,
          sourceName: name,
          amount,
          pool,
          lastYear,
          lastTarget,
        },
      ]
    }),
  )
}
