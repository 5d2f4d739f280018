import type { PlainDate } from '../calendar/plain-date.ts'
import type { SoldierState } from './soldier-state.ts'

/** What a soldier's way home waits for. */
export const SOLDIER_STAGES = {
  take_over: 'Chờ xã tiếp nhận',
  papers: 'Chờ giấy giới thiệu',
  register: 'Chờ ghi vào chi bộ',
  at_cell: 'Chờ giới thiệu với chi bộ',
  settled: 'Đã về chi bộ',
  taken_off: 'Đưa ra khỏi danh sách',
} as const

export type SoldierStage = keyof typeof SOLDIER_STAGES
export const SOLDIER_STAGE_KEYS = Object.keys(SOLDIER_STAGES) as [SoldierStage, ...SoldierStage[]]

interface Step {
  readonly stage: SoldierStage
  readonly label: (state: SoldierState) => string
  readonly on: (state: SoldierState) => PlainDate | null
  /** Not of this person. */
  readonly skips?: (state: SoldierState) => boolean
}

/** The way home, step by step. Who is no member brings no papers. */
const STEPS: readonly Step[] = [
  { stage: 'take_over', label: () => 'Xã tiếp nhận', on: ({ takenOverOn }) => takenOverOn },
  {
    stage: 'papers',
    label: () => 'Nhận giấy giới thiệu',
    on: ({ papersOn }) => papersOn,
    skips: ({ member }) => member === 'none',
  },
  { stage: 'register', label: () => 'Ghi vào chi bộ', on: ({ registeredOn }) => registeredOn },
  {
    stage: 'at_cell',
    label: ({ member }) =>
      member === 'none' ? 'Đưa vào danh sách theo dõi' : 'Giới thiệu với chi bộ',
    on: ({ atCellOn }) => atCellOn,
  },
]

export interface SoldierStep {
  readonly label: string
  readonly on: PlainDate | null
}

export function soldierSteps(state: SoldierState): readonly SoldierStep[] {
  const own = STEPS.filter(({ skips }) => !skips?.(state))
  return [
    { label: 'Công bố', on: state.announcedOn },
    ...own.map(({ label, on }) => ({ label: label(state), on: on(state) })),
  ]
}

/** The first step that is not done. */
export function soldierStage(state: SoldierState): SoldierStage {
  if (state.takenOffOn !== null) return 'taken_off'
  const open = STEPS.find(({ on, skips }) => !skips?.(state) && on(state) === null)
  return open?.stage ?? 'settled'
}
