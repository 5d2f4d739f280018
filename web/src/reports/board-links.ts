import type { FactKind } from '@ptdv/core/reports/facts'

/** Which figure: without an organisation the one the board is about, without a month the year to date. */
export interface FigureKey {
  readonly organisation?: number
  readonly source?: number
  readonly month?: number
  readonly fact?: FactKind
}

/** Addresses of what lies behind the board's figures. */
export interface BoardLinks {
  readonly listHref: (figure: FigureKey) => string
  readonly isOpen: (figure: FigureKey) => boolean
  /** The board of a child. */
  readonly organisationHref: (organisation: number) => string
  /** Enough children below to have a board of its own. */
  readonly allocate?: { readonly href: string; readonly label: string }
  /** Where one may ask the level above for other figures. */
  readonly request?: string
  /** How long the stretches of the way take, for the same organisation and year. */
  readonly durationsHref: string
}
