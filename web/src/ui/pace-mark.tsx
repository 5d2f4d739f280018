import { formatNumber } from '@ptdv/core/text/numbers'

/** Against the calendar's pace: far behind (15 points or more), behind, on it, ahead. */
export type Pace = 'far_behind' | 'behind' | 'on_pace' | 'ahead'

export const PACE_WORDS = {
  far_behind: 'chậm',
  behind: 'chậm',
  on_pace: 'đúng nhịp',
  ahead: 'vượt',
} as const satisfies Record<Pace, string>

const HOLLOW = { fill: 'none', stroke: 'var(--ink-2)', strokeWidth: 1.6 } as const

const SHAPES = {
  far_behind: <path d="M0 1h12L6 11.5Z" />,
  behind: <path d="M1 2h10L6 10Z" style={HOLLOW} />,
  on_pace: <circle cx="6" cy="6" r="4.5" style={HOLLOW} />,
  ahead: <path d="M0 11h12L6 .5Z" />,
} as const satisfies Record<Pace, React.ReactNode>

export function PaceShape({ pace }: { pace: Pace }) {
  return (
    <svg className="shape" viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[pace]}
    </svg>
  )
}

interface PaceMarkProps {
  readonly pace: Pace
  /** People behind or ahead of the pace; a whole number, never negative. */
  readonly difference: number
}

/** ▼ ▽ ○ ▲ always with words: “chậm 50”, “vượt 7”. */
export function PaceMark({ pace, difference }: PaceMarkProps) {
  return (
    <span className="gap">
      <PaceShape pace={pace} />
      {difference === 0 ? PACE_WORDS.on_pace : wordsFor(pace, difference)}
    </span>
  )
}

function wordsFor(pace: Pace, difference: number): string {
  // Within a hair of the pace a hollow circle stands, and the words still say which side.
  const word = pace === 'on_pace' ? PACE_WORDS.behind : PACE_WORDS[pace]
  return `${word} ${formatNumber(difference)}`
}
