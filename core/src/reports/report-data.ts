import type { PlainDate } from '../calendar/plain-date.ts'
import type { OrganisationKind } from '../organisations/kinds.ts'

/** All that a yearly report tells in figures, of one organisation on one day; what is frozen and hashed. */
export interface ReportData {
  readonly organisation: {
    readonly id: number
    readonly name: string
    readonly kind: OrganisationKind
  }
  readonly year: number
  readonly cutOff: PlainDate
  /** 'then': the tree as it was on each fact's date; 'today': restated on the tree of the day of freezing. */
  readonly basis: 'then' | 'today'
  readonly children: readonly {
    readonly id: number
    readonly name: string
    readonly shortName: string
  }[]
  /** The survey that the pool is taken from; null while nothing was surveyed for the year. */
  readonly round: { readonly name: string; readonly asOf: PlainDate } | null
  /** By printReportFigure. null: not known (no target was set); absent: not a figure of this report. */
  readonly figures: Readonly<Record<string, number | null>>
}
