import { yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { RESIDENCE_LIST_KEYS } from '@ptdv/core/residence/residence-lists'
import { LIST, ORGANISATION, YEAR } from '../frame/address-names.ts'
import type { useQueryParams } from '../frame/query-params.ts'

/** Names of the filters in the address. */
export const SIDE = 'phia'

export const RESIDENCE = '/dang-vien/noi-cu-tru'

/** What the address says: which side, list, year and organisation. */
export function readResidenceFilters(
  query: ReturnType<typeof useQueryParams>,
  own: number,
  today: PlainDate,
) {
  return {
    id: query.getNumber(ORGANISATION) ?? own,
    side: query.get(SIDE) === 'here' ? ('here' as const) : ('from' as const),
    list: RESIDENCE_LIST_KEYS.find((key) => key === query.get(LIST)) ?? ('all' as const),
    year: query.getNumber(YEAR) ?? yearOf(today),
  }
}
