import type { Pace, PaceMark as Mark } from '@ptdv/core/targets/pace'

const HOLLOW = { fill: 'none', stroke: 'var(--ink-2)', strokeWidth: 1.6 } as const

const SHAPES = {
  far_behind: <path d="M0 1h12L6 11.5Z" />,
  behind: <path d="M1 2h10L6 10Z" style={HOLLOW} />,
  on_pace: <circle cx="6" cy="6" r="4.5" style={HOLLOW} />,
  ahead: <path d="M0 11h12L6 .5Z" />,
} as const satisfies Record<Mark, React.ReactNode>

export function PaceShape({ mark }: { mark: Mark }) {
  return (
    <svg className="shape" viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[mark]}
    </svg>
  )
}

/** ▼ ▽ ○ ▲ always with words: “chậm 50”, “vượt 7”. */
export function PaceMark({ mark, words }: Pick<Pace, 'mark' | 'words'>) {
  return (
    <span className="gap">
      <PaceShape mark={mark} />
      {words}
    </span>
  )
}
