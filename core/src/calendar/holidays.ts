import { addDays, compareDates, type PlainDate } from './plain-date.ts'
import type { WorkCalendar } from './working-days.ts'

/** One span of the State's yearly calendar, both ends included. */
export interface HolidayRow {
  readonly kind: 'off' | 'worked'
  readonly from: PlainDate
  readonly to: PlainDate
  /** Shown to people. */
  readonly name: string
  /** The rule or announcement it follows. */
  readonly source: string
  /** V read in a public announcement or report · S read in a public data set · I expected by rule, not yet announced. */
  readonly confidence: 'V' | 'S' | 'I'
}

type Basis = Pick<HolidayRow, 'source' | 'confidence'>

/** Điều 115: Quốc khánh is one day. Both codes: a holiday on a weekly rest day moves to the next working day. */
const CODE_2012: Basis = { source: 'Bộ luật Lao động 2012 Điều 115, Điều 110', confidence: 'S' }
/** From 2021, Điều 112: Quốc khánh is two days, 2/9 and one beside it. */
const CODE_2019: Basis = { source: 'Bộ luật Lao động 2019 Điều 112, Điều 111.3', confidence: 'S' }
const SWAP_2024: Basis = { source: 'CV 2450/VPCP-KGVX ngày 12/4/2024', confidence: 'V' }
const SWAP_2025: Basis = { source: 'Thông báo nghỉ lễ năm 2025 của Bộ LĐTBXH', confidence: 'S' }
const SWAP_NEW_YEAR_2026: Basis = {
  source: 'CV 12729/VPCP-KGVX ngày 25/12/2025',
  confidence: 'V',
}
const NOTICE_2026: Basis = { source: 'TB 9441/TB-BNV năm 2025', confidence: 'V' }
const SWAP_NATIONAL_DAY_2026: Basis = { source: 'TB 9441/TB-BNV năm 2025', confidence: 'S' }
const CULTURE_DAY: Basis = {
  source: 'NQ 28/2026/QH16, hiệu lực 01/7/2026',
  confidence: 'V',
}
/** The days follow the code and the lunar calendar; which neighbours are off awaits the announcement. */
const EXPECTED_2027: Basis = { source: 'Dự kiến, chưa có thông báo cho năm 2027', confidence: 'I' }

const NEW_YEAR = 'Tết Dương lịch'
const LUNAR_NEW_YEAR = 'Tết Nguyên đán'
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương'
const VICTORY_AND_LABOUR = 'Ngày Chiến thắng 30/4 và Quốc tế Lao động 1/5'
const NATIONAL_DAY = 'Quốc khánh'
const VIETNAM_CULTURE_DAY = 'Ngày Văn hóa Việt Nam'

/**
 * Days off of State bodies, 2020–2027, with the compensation days where a holiday fell on a
 * weekend, and the weekend days worked in exchange. Checked day by day against the data set
 * python-holidays 0.105 (MIT) but for the exchanges of 2025 and 2026 and 24/11.
 */
export const HOLIDAY_ROWS: readonly HolidayRow[] = [
  off('2020-01-01', '2020-01-01', NEW_YEAR, CODE_2012),
  off('2020-01-23', '2020-01-29', LUNAR_NEW_YEAR, CODE_2012),
  off('2020-04-02', '2020-04-02', HUNG_KINGS, CODE_2012),
  off('2020-04-30', '2020-05-01', VICTORY_AND_LABOUR, CODE_2012),
  off('2020-09-02', '2020-09-02', NATIONAL_DAY, CODE_2012),

  off('2021-01-01', '2021-01-01', NEW_YEAR, CODE_2019),
  off('2021-02-10', '2021-02-16', LUNAR_NEW_YEAR, CODE_2019),
  off('2021-04-21', '2021-04-21', HUNG_KINGS, CODE_2019),
  off('2021-04-30', '2021-05-03', VICTORY_AND_LABOUR, CODE_2019),
  off('2021-09-02', '2021-09-03', NATIONAL_DAY, CODE_2019),

  off('2022-01-01', '2022-01-03', NEW_YEAR, CODE_2019),
  off('2022-01-31', '2022-02-04', LUNAR_NEW_YEAR, CODE_2019),
  off('2022-04-10', '2022-04-11', HUNG_KINGS, CODE_2019),
  off('2022-04-30', '2022-05-03', VICTORY_AND_LABOUR, CODE_2019),
  off('2022-09-01', '2022-09-02', NATIONAL_DAY, CODE_2019),

  off('2023-01-01', '2023-01-02', NEW_YEAR, CODE_2019),
  off('2023-01-20', '2023-01-26', LUNAR_NEW_YEAR, CODE_2019),
  off('2023-04-29', '2023-04-29', HUNG_KINGS, CODE_2019),
  off('2023-04-30', '2023-05-03', VICTORY_AND_LABOUR, CODE_2019),
  off('2023-09-01', '2023-09-04', NATIONAL_DAY, CODE_2019),

  off('2024-01-01', '2024-01-01', NEW_YEAR, CODE_2019),
  off('2024-02-08', '2024-02-14', LUNAR_NEW_YEAR, CODE_2019),
  off('2024-04-18', '2024-04-18', HUNG_KINGS, CODE_2019),
  off('2024-04-29', '2024-04-29', 'Nghỉ hoán đổi dịp 30/4', SWAP_2024),
  worked('2024-05-04', 'Làm bù cho ngày 29/4', SWAP_2024),
  off('2024-04-30', '2024-05-01', VICTORY_AND_LABOUR, CODE_2019),
  off('2024-09-02', '2024-09-03', NATIONAL_DAY, CODE_2019),

  off('2025-01-01', '2025-01-01', NEW_YEAR, CODE_2019),
  off('2025-01-27', '2025-01-31', LUNAR_NEW_YEAR, CODE_2019),
  off('2025-04-07', '2025-04-07', HUNG_KINGS, CODE_2019),
  off('2025-04-30', '2025-05-01', VICTORY_AND_LABOUR, CODE_2019),
  off('2025-05-02', '2025-05-02', 'Nghỉ hoán đổi dịp 30/4', SWAP_2025),
  worked('2025-04-26', 'Làm bù cho ngày 2/5', SWAP_2025),
  off('2025-09-01', '2025-09-02', NATIONAL_DAY, CODE_2019),

  off('2026-01-01', '2026-01-01', NEW_YEAR, CODE_2019),
  off('2026-01-02', '2026-01-02', 'Nghỉ hoán đổi dịp Tết Dương lịch', SWAP_NEW_YEAR_2026),
  worked('2026-01-10', 'Làm bù cho ngày 2/1', SWAP_NEW_YEAR_2026),
  off('2026-02-16', '2026-02-20', LUNAR_NEW_YEAR, NOTICE_2026),
  off('2026-04-26', '2026-04-27', HUNG_KINGS, CODE_2019),
  off('2026-04-30', '2026-05-01', VICTORY_AND_LABOUR, CODE_2019),
  off('2026-08-31', '2026-08-31', 'Nghỉ hoán đổi dịp Quốc khánh', SWAP_NATIONAL_DAY_2026),
  worked('2026-08-22', 'Làm bù cho ngày 31/8', SWAP_NATIONAL_DAY_2026),
  off('2026-09-01', '2026-09-02', NATIONAL_DAY, CODE_2019),
  off('2026-11-24', '2026-11-24', VIETNAM_CULTURE_DAY, CULTURE_DAY),

  off('2027-01-01', '2027-01-01', NEW_YEAR, EXPECTED_2027),
  off('2027-02-04', '2027-02-10', LUNAR_NEW_YEAR, EXPECTED_2027),
  off('2027-04-16', '2027-04-16', HUNG_KINGS, EXPECTED_2027),
  off('2027-04-30', '2027-05-03', VICTORY_AND_LABOUR, EXPECTED_2027),
  off('2027-09-02', '2027-09-03', NATIONAL_DAY, EXPECTED_2027),
  off('2027-11-24', '2027-11-24', VIETNAM_CULTURE_DAY, EXPECTED_2027),
]

/** The calendar made of `rows`, in any order. */
export function workCalendar(rows: readonly HolidayRow[]): WorkCalendar {
  const daysOf = (fits: (row: HolidayRow) => boolean) =>
    new Set(rows.filter(fits).flatMap(daysOfRow))
  return {
    holidays: daysOf(({ kind }) => kind === 'off'),
    workedDays: daysOf(({ kind }) => kind === 'worked'),
    unconfirmed: daysOf(({ confidence }) => confidence === 'I'),
  }
}

/** What a province mends in the calendar: days given or taken, or days that are ordinary after all. */
export interface CalendarEdit extends Omit<HolidayRow, 'kind'> {
  readonly kind: HolidayRow['kind'] | 'ordinary'
}

/** The rows with a province's edits, in the order of editing; each edited day is told by its last edit alone. */
export function editRows(
  rows: readonly HolidayRow[],
  edits: readonly CalendarEdit[],
): readonly HolidayRow[] {
  return edits.reduce<readonly HolidayRow[]>((known, { kind, ...edit }) => {
    const kept = known.flatMap((row) => without(row, edit))
    return kind === 'ordinary' ? kept : [...kept, { ...edit, kind }]
  }, rows)
}

/** What is left of a row outside the days of another. */
function without(
  row: HolidayRow,
  { from, to }: Pick<HolidayRow, 'from' | 'to'>,
): readonly HolidayRow[] {
  if (row.to < from || to < row.from) return [row]
  return [
    ...(row.from < from ? [{ ...row, to: addDays(from, -1) }] : []),
    ...(to < row.to ? [{ ...row, from: addDays(to, 1) }] : []),
  ]
}

/** The calendar of HOLIDAY_ROWS. */
export const VIETNAM_CALENDAR: WorkCalendar = workCalendar(HOLIDAY_ROWS)

function daysOfRow({ from, to }: HolidayRow): PlainDate[] {
  const days: PlainDate[] = []
  for (let date = from; compareDates(date, to) <= 0; date = addDays(date, 1)) days.push(date)
  return days
}

function off(from: PlainDate, to: PlainDate, name: string, basis: Basis): HolidayRow {
  return { kind: 'off', from, to, name, ...basis }
}

function worked(date: PlainDate, name: string, basis: Basis): HolidayRow {
  return { kind: 'worked', from: date, to: date, name, ...basis }
}
