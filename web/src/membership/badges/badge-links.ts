import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { BadgeYears } from '@ptdv/core/membership/badge-payloads'
import type { BadgeState } from '@ptdv/core/membership/badges-contract'

/** Names of the filters in the address of a round's list. */
export const BADGE_FILTERS = {
  organisation: 'to-chuc',
  round: 'dot',
  until: 'den-dot',
  state: 'tinh-trang',
  years: 'muc',
} as const

export interface BadgeListAsked {
  readonly organisation: number
  readonly round: PlainDate
  readonly until?: PlainDate
  readonly state: BadgeState
  readonly years?: BadgeYears
}

/** The people behind a number: the list itself, narrowed to what the number counts. */
export function badgeListHref(asked: BadgeListAsked): string {
  const params = Object.entries(asked).map(([key, value]) => [
    BADGE_FILTERS[key as keyof BadgeListAsked],
    String(value),
  ])
  return `/dang-vien/huy-hieu?${new URLSearchParams(params).toString()}`
}
