/**
 * How the soldiers whom one business or institution was asked to help are counted (clauses 2.4-d, 2.4-i, 2.4-n): each
 * number is a list of people, and opens it.
 */
export const OFFER_FIGURES = {
  recruited: 'Đã nhận vào làm',
  waiting: 'Chờ kết quả',
  helped: 'Đã giúp việc khác',
  declined: 'Không nhận',
} as const

export type OfferFigure = keyof typeof OFFER_FIGURES
export const OFFER_FIGURE_KEYS = Object.keys(OFFER_FIGURES) as [OfferFigure, ...OfferFigure[]]
