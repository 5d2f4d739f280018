export interface Clock {
  readonly name: string
  /** Elapsed and allowed, in the same unit (working days, months, days). */
  readonly elapsed: number
  readonly limit: number
  readonly unit: 'ngày làm việc' | 'ngày' | 'tháng'
  /** Shown under the bar: “Ngày thứ 23, mốc 15. Mốc nội bộ của Tỉnh ủy.” An internal limit says so. */
  readonly note: string
}

/** Teal up to the limit, red beyond it. */
export function ClockBar({ name, elapsed, limit, unit, note }: Clock) {
  const over = elapsed - limit
  const atLimit = over > 0 ? `${(limit / elapsed) * 100}%` : `${(elapsed / limit) * 100}%`
  return (
    <div className="clock">
      <b>{name}</b>
      <span
        className="bar"
        role="img"
        aria-label={`đã qua ${elapsed} ${unit}, hạn ${limit} ${unit}`}
      >
        <i style={{ width: atLimit }} />
        {over > 0 && <i className="over" style={{ left: atLimit, right: 0, width: 'auto' }} />}
        {over > 0 && <u style={{ left: atLimit }} />}
      </span>
      {over > 0 && (
        <p className="late-t">
          Quá hạn {over} {unit}
        </p>
      )}
      <p className="muted">{note}</p>
    </div>
  )
}
