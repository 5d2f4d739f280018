import { RAMP_ENDS, SHADES } from './target-shade.ts'

export function MapLegend() {
  const [low, high] = RAMP_ENDS
  return (
    <span className="legend">
      <span>Màu: phần chỉ tiêu năm đã đạt</span>
      <span>
        {low}{' '}
        <span className="ramp">
          {SHADES.map((shade) => (
            <i key={shade} style={{ background: `var(--heat-${shade})` }} />
          ))}
        </span>{' '}
        {high}
      </span>
      <span>
        <i className="no-target" />
        chưa giao
      </span>
    </span>
  )
}
