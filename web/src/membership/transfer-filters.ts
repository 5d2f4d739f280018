import type { useQueryParams } from '../frame/query-params.ts'
import type { Option } from '../ui/select.tsx'

/** Names in the address, of both lists of moves. */
export const KIND = 'loai'
export const SIDE = 'phia'
export const STATE = 'tinh-trang'

/** For a time; without it, for good. */
export const TEMPORARY = 'tam-thoi'

export const SIDES = [
  { value: 'in', label: 'Chuyển đến' },
  { value: 'out', label: 'Chuyển đi' },
] as const

export type Side = (typeof SIDES)[number]['value']

/** What the address says; without words in it, those who are to be received here. */
export function readMoveFilters<State extends string>(
  query: ReturnType<typeof useQueryParams>,
  states: readonly [Option<State>, ...Option<State>[]],
): { readonly side: Side; readonly state: State } {
  const [open] = states
  return {
    side: query.get(SIDE) === 'out' ? 'out' : 'in',
    state: states.find(({ value }) => value === query.get(STATE))?.value ?? open.value,
  }
}
