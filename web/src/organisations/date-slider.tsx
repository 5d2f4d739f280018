import { formatDate } from '@ptdv/core/calendar/format-date'
import { dateOf, daysInMonth, partsOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { useId, useState } from 'react'

interface DateSliderProps {
  /** The first day that the tree knows. */
  readonly from: PlainDate
  readonly today: PlainDate
  readonly asOf: PlainDate | null
  readonly onAsOf: (date: PlainDate | null) => void
}

/** Walks the tree through time month by month; the right end is today. */
export function DateSlider({ from, today, asOf, onAsOf }: DateSliderProps) {
  const id = useId()
  const [dragged, setDragged] = useState<number | null>(null)
  const last = monthNumber(today)
  const month = dragged ?? (asOf ? monthNumber(asOf) : last)
  const day = dragged === null ? (asOf ?? today) : endOf(dragged, today)
  const choose = () => {
    if (dragged === null) return
    onAsOf(dragged === last ? null : endOf(dragged, today))
    setDragged(null)
  }
  return (
    <div className="date-slider">
      <label htmlFor={id}>
        Cây tổ chức tại ngày <b className="tn">{formatDate(day)}</b>
      </label>
      <input
        id={id}
        type="range"
        min={monthNumber(from)}
        max={last}
        value={month}
        aria-valuetext={formatDate(day)}
        onChange={(event) => setDragged(Number(event.target.value))}
        onPointerUp={choose}
        onKeyUp={choose}
        onBlur={choose}
      />
      <span className="slider-ends muted tn">
        <span>{formatDate(from)}</span>
        <span>hôm nay</span>
      </span>
    </div>
  )
}

function monthNumber(date: PlainDate): number {
  const { year, month } = partsOf(date)
  return year * 12 + month - 1
}

/** The last day of the month, or today in today's month. */
function endOf(number: number, today: PlainDate): PlainDate {
  if (number >= monthNumber(today)) return today
  const year = Math.floor(number / 12)
  const month = (number % 12) + 1
  return dateOf(year, month, daysInMonth(year, month))
}
