import type { ReportFigure } from './report-figure.ts'

/**
 * A report as it is drawn, on the screen and on paper: both draw the same pieces, so that they cannot say different
 * things. A figure within the text keeps what it is, so that the screen can open its list.
 */
export interface ReportDocument {
  readonly sections: readonly ReportSection[]
}

export interface ReportSection {
  readonly key: SectionKey
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** The parts of the report, in their order; the places of a template are named after them. */
export const SECTIONS = {
  situation: { heading: 'Đặc điểm tình hình' },
  results: { heading: 'Kết quả thực hiện chỉ tiêu kết nạp đảng viên' },
  movements: { heading: 'Tăng, giảm đảng viên' },
  limits: { heading: 'Hạn chế, nguyên nhân' },
  proposals: { heading: 'Phương hướng, đề xuất, kiến nghị' },
  unknown: { heading: 'Nội dung chưa có trong số liệu' },
} as const

export type SectionKey = keyof typeof SECTIONS

/** Where a person adds words of the organisation's own. */
export const REMARK_PLACES = ['situation', 'results', 'movements', 'limits', 'proposals'] as const
export type RemarkPlace = (typeof REMARK_PLACES)[number]

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  /** Words of the organisation's own; null while nobody has written any. */
  | { readonly kind: 'remark'; readonly place: RemarkPlace; readonly text: string | null }

export type Span = string | FigureSpan

/** A figure as it is written; where it is a percentage or a difference, `of` names the figures it is made of. */
export interface FigureSpan {
  readonly shown: string
  readonly of: readonly [ReportFigure, ...ReportFigure[]]
}

export interface ReportTable {
  readonly key: 'sources' | 'children' | 'movements'
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly name: string
  readonly cells: readonly Span[]
  readonly total?: boolean
}

/** The words of a paragraph or cell without their figures' meaning. */
export function textOf(spans: readonly Span[]): string {
  return spans.map((span) => (typeof span === 'string' ? span : span.shown)).join('')
}
