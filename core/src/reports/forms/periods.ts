import {
  addDays,
  addMonths,
  dateOf,
  daysInMonth,
  monthOf,
  yearOf,
  type PlainDate,
} from '../../calendar/plain-date.ts'
import { halfYearCutOff, yearBegins, yearCutOff, type CutOffs } from '../cut-offs.ts'

export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Parts of a year that one reports of, by their first and last month. Addresses name them. */
const PARTS = {
  'ca-nam': ['Cả năm', 1, 12],
  '6-thang': ['6 tháng đầu năm', 1, 6],
  '6-thang-cuoi': ['6 tháng cuối năm', 7, 12],
  'quy-1': ['Quý I', 1, 3],
  'quy-2': ['Quý II', 4, 6],
  'quy-3': ['Quý III', 7, 9],
  'quy-4': ['Quý IV', 10, 12],
  'thang-1': ['Tháng 1', 1, 1],
  'thang-2': ['Tháng 2', 2, 2],
  'thang-3': ['Tháng 3', 3, 3],
  'thang-4': ['Tháng 4', 4, 4],
  'thang-5': ['Tháng 5', 5, 5],
  'thang-6': ['Tháng 6', 6, 6],
  'thang-7': ['Tháng 7', 7, 7],
  'thang-8': ['Tháng 8', 8, 8],
  'thang-9': ['Tháng 9', 9, 9],
  'thang-10': ['Tháng 10', 10, 10],
  'thang-11': ['Tháng 11', 11, 11],
  'thang-12': ['Tháng 12', 12, 12],
} as const satisfies Record<string, readonly [label: string, from: number, to: number]>

export type PeriodPart = keyof typeof PARTS
export const PERIOD_PARTS = Object.keys(PARTS) as readonly PeriodPart[]

export function partLabel(part: PeriodPart): string {
  return PARTS[part][0]
}

/** Parts that end on a cut-off of the statistics, which need not be the last day of a month. */
const BY_CUT_OFF: { readonly [P in PeriodPart]?: (year: number, cutOffs: CutOffs) => Period } = {
  'ca-nam': (year, cutOffs) => ({
    from: yearBegins(year, cutOffs),
    to: yearCutOff(year, cutOffs),
  }),
  '6-thang': (year, cutOffs) => ({
    from: yearBegins(year, cutOffs),
    to: halfYearCutOff(year, cutOffs),
  }),
  '6-thang-cuoi': (year, cutOffs) => ({
    from: addDays(halfYearCutOff(year, cutOffs), 1),
    to: yearCutOff(year, cutOffs),
  }),
}

/** The days of a part of a year; quarters and months are those of the calendar. */
export function periodOf(year: number, part: PeriodPart, cutOffs: CutOffs): Period {
  const byCutOff = BY_CUT_OFF[part]
  if (byCutOff !== undefined) return byCutOff(year, cutOffs)
  const [, first, last] = PARTS[part]
  return { from: dateOf(year, first, 1), to: dateOf(year, last, daysInMonth(year, last)) }
}

/** The same days of the year before; the last day of a month is the last day of that month. */
export function yearBefore({ from, to }: Period): Period {
  const earlier = addMonths(to, -12)
  const endsMonth = monthOf(addDays(to, 1)) !== monthOf(to)
  const [year, month] = [yearOf(earlier), Number(earlier.slice(5, 7))]
  return {
    from: addMonths(from, -12),
    to: endsMonth ? dateOf(year, month, daysInMonth(year, month)) : earlier,
  }
}
