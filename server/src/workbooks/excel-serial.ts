import { addDays, daysBetween, yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'

/** Day 1 is 01/01/1900 (Windows) or day 0 is 01/01/1904 (old Macs); the workbook says which. */
export type DateSystem = 1900 | 1904

// Excel took over from Lotus that 29/02/1900 existed: from serial 61 on it counts one day too many.
const FIRST_SERIAL_AFTER_FALSE_DAY = 61
const FALSE_DAY = 60
/** 31/12/9999, Excel's last day. */
const LAST_SERIAL = 2_958_465
/** About a century. */
const MOST_REMEMBERED = 40_000

/** The day of a date cell, its time left out; null where the number is no day. */
export function dateOfSerial(serial: number, system: DateSystem): PlainDate | null {
  const day = Math.floor(serial)
  if (!(day >= 0) || day > LAST_SERIAL) return null
  if (system === 1904) {
    const date = addDays('1904-01-01', day)
    return yearOf(date) > 9999 ? null : date
  }
  if (day === 0 || day === FALSE_DAY) return null
  return addDays(day < FIRST_SERIAL_AFTER_FALSE_DAY ? '1899-12-31' : '1899-12-30', day)
}

/** dateOfSerial for many cells: a column of dates has few different days. */
export function rememberingDates(system: DateSystem): (serial: number) => PlainDate | null {
  const known = new Map<number, PlainDate | null>()
  return (serial) => {
    const day = Math.floor(serial)
    let date = known.get(day)
    if (date === undefined) {
      date = dateOfSerial(day, system)
      if (known.size < MOST_REMEMBERED) known.set(day, date)
    }
    return date
  }
}

/** The number of a day; null for days before 01/03/1900 (1904), which programs count apart. */
export function serialOfDate(date: PlainDate, system: DateSystem = 1900): number | null {
  const serial = daysBetween(system === 1900 ? '1899-12-30' : '1904-01-01', date)
  return serial >= (system === 1900 ? FIRST_SERIAL_AFTER_FALSE_DAY : 0) ? serial : null
}
