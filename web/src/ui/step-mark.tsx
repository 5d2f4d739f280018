import type { StepState } from '@ptdv/core/admission/step-states'

/** The word that always goes with the sign. */
export const STEP_WORDS = {
  done: 'đã xong',
  current: 'đang làm',
  partial: 'làm trước một phần',
  todo: 'chưa đến',
  blocked: 'chưa đủ điều kiện',
  overdue: 'quá hạn',
  returned: 'bị trả lại',
} as const satisfies Record<StepState, string>

const INK = 'var(--ink)'
const INK_2 = 'var(--ink-2)'
const RING = { cx: 11, cy: 11, r: 9.5, fill: '#fff', strokeWidth: 1.5 } as const
const LINE = {
  fill: 'none',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const SIGNS = {
  done: (
    <>
      <circle cx="11" cy="11" r="10" fill={INK_2} />
      <path d="M6.5 11.3 9.8 14.6 15.5 8" {...LINE} stroke="#fff" />
    </>
  ),
  current: (
    <>
      <circle {...RING} stroke={INK} strokeWidth={2.5} />
      <circle cx="11" cy="11" r="4.5" fill={INK} />
    </>
  ),
  partial: (
    <>
      <circle {...RING} stroke={INK_2} />
      <path d="M11 5.5a5.5 5.5 0 0 1 0 11Z" fill={INK_2} />
    </>
  ),
  todo: <circle {...RING} stroke="var(--line-input)" />,
  blocked: (
    <>
      <circle {...RING} stroke="var(--line-input)" />
      <path d="M6.5 11h9" {...LINE} stroke={INK_2} strokeWidth={2.5} />
    </>
  ),
  overdue: (
    <>
      <path d="M11 1 21 11 11 21 1 11Z" fill="var(--red)" />
      <path d="M11 6v6M11 15v.2" {...LINE} stroke="#fff" strokeWidth={2.2} />
    </>
  ),
  returned: (
    <>
      <circle {...RING} stroke={INK_2} />
      <path d="M15 11H7.5M10.5 7.5 7 11l3.5 3.5" {...LINE} stroke={INK_2} />
    </>
  ),
} as const satisfies Record<StepState, React.ReactNode>

export function StepMark({ state }: { state: StepState }) {
  return (
    <svg className="mk" viewBox="0 0 22 22" role="img" aria-label={STEP_WORDS[state]}>
      {SIGNS[state]}
    </svg>
  )
}
