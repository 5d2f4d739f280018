interface ProgressBarProps {
  /** Filled part, 0 to 1; more is drawn as full. */
  readonly share: number
  /** Solid tick: a target or a threshold, 0 to 1. */
  readonly target?: number | undefined
  /** Dashed tick: where the calendar would have it today, 0 to 1. */
  readonly pace?: number | undefined
  /** The bar in words; without it the figures beside the bar say it all. */
  readonly label?: string
  readonly tone?: 'data' | 'ok'
  readonly height?: number
}

const percent = (share: number) => `${Math.min(100, Math.max(0, share * 100))}%`

export function ProgressBar({ share, target, pace, label, tone, height }: ProgressBarProps) {
  return (
    <span
      className={tone === 'ok' ? 'bar ok' : 'bar'}
      style={height ? { height } : undefined}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <i style={{ width: percent(share) }} />
      {target !== undefined && <u style={{ left: percent(target) }} />}
      {pace !== undefined && <s style={{ left: percent(pace) }} />}
    </span>
  )
}
