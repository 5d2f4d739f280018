import { AWAY_LIST_KEYS } from '@ptdv/core/away/away-lists'
import { LIST, ORGANISATION, TEXT } from '../frame/address-names.ts'
import type { useQueryParams } from '../frame/query-params.ts'

export const AWAY = '/dang-vien/di-xa'
export const MEETINGS = `${AWAY}/hop`

/** What the address says: which list, of which organisation and name. */
export function readAwayFilters(query: ReturnType<typeof useQueryParams>, own: number) {
  const text = query.get(TEXT) ?? ''
  return {
    id: query.getNumber(ORGANISATION) ?? own,
    list: AWAY_LIST_KEYS.find((key) => key === query.get(LIST)) ?? 'all',
    ...(text !== '' && { text }),
  }
}
