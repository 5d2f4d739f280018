import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import type { FactKind } from './facts.ts'
import { INDICATOR_KEYS, indicator, type IndicatorKey } from './indicators.ts'
import type { ReportData } from './report-data.ts'

/** Which figure of a report. */
export interface ReportFigure {
  readonly indicator: IndicatorKey
  /** A child of the organisation that reports; absent: the organisation itself. */
  readonly child?: number
  /** One of the five sources; absent: all of them. */
  readonly source?: number
  /** The same days of the year before. */
  readonly before?: boolean
}

/** As it stands in addresses and in what is frozen: “admitted.12.3.0”; 0: not narrowed, and 1 at the end: a year before. */
export function printReportFigure({ indicator, child, source, before }: ReportFigure): string {
  return `${indicator}.${child ?? 0}.${source ?? 0}.${before ? 1 : 0}`
}

/** null for a text that names no figure. */
export function readReportFigure(text: string | null): ReportFigure | null {
  const match = /^([a-z_]+)\.(\d{1,9})\.([0-5])\.([01])$/.exec(text ?? '')
  const key = INDICATOR_KEYS.find((known) => known === match?.[1])
  if (match === null || key === undefined) return null
  const [child, source, before] = [Number(match[2]), Number(match[3]), match[4] === '1']
  return {
    indicator: key,
    ...(child === 0 ? {} : { child }),
    ...(source === 0 ? {} : { source }),
    ...(before ? { before } : {}),
  }
}

/** The list of people that is the figure: what the board's list is asked for. */
export interface ListQuery {
  readonly fact: FactKind
  readonly organisation: number
  readonly year: number
  readonly asOf: PlainDate
  readonly source?: number
}

/** null where no people stand behind the figure. */
export function listBehind(
  { organisation, year, cutOff }: Pick<ReportData, 'organisation' | 'year' | 'cutOff'>,
  figure: ReportFigure,
): ListQuery | null {
  const { fact } = indicator(figure.indicator)
  if (fact === undefined) return null
  const atStart = figure.indicator === 'members_at_start'
  const back = (figure.before ? 1 : 0) + (atStart ? 1 : 0)
  return {
    fact,
    organisation: figure.child ?? organisation.id,
    year: year - back,
    asOf: atStart ? `${year - back}-12-31` : addMonths(cutOff, -12 * back),
    ...(figure.source === undefined ? {} : { source: figure.source }),
  }
}

/** null where the figure is not known. */
export function figureOf(data: ReportData, figure: ReportFigure): number | null {
  return data.figures[printReportFigure(figure)] ?? null
}
