import { OFFER_FIGURE_KEYS, type OfferFigure } from '@ptdv/core/soldiers/offer-figures'
import { SOLDIER_LIST_KEYS, type SoldierList } from '@ptdv/core/soldiers/soldier-lists'
import { LIST, ORGANISATION, TEXT, YEAR } from '../frame/address-names.ts'
import type { useQueryParams } from '../frame/query-params.ts'

/** Who was offered something by it, and what became of the offer. */
export const GIVER = 'noi-nhan'
export const OFFER = 'ket-qua'

export const SOLDIERS = '/quan-nhan-xuat-ngu'

/** What the address says: which list, of which year, organisation and name. */
export function readSoldierFilters(query: ReturnType<typeof useQueryParams>, own: number) {
  const list = SOLDIER_LIST_KEYS.find((key) => key === query.get(LIST)) ?? 'all'
  const year = query.getNumber(YEAR)
  const text = query.get(TEXT) ?? ''
  const giver = query.get(GIVER)
  const offer = OFFER_FIGURE_KEYS.find((key) => key === query.get(OFFER))
  return {
    id: query.getNumber(ORGANISATION) ?? own,
    list,
    ...(year !== null && { year }),
    ...(text !== '' && { text }),
    ...(giver !== null && { giver }),
    ...(offer !== undefined && { offer }),
  }
}

/** The list behind a number of the board. */
export function listHref(
  organisation: number,
  list: SoldierList,
  year: number | undefined,
): string {
  const params = new URLSearchParams({ [ORGANISATION]: String(organisation) })
  if (list !== 'all') params.set(LIST, list)
  if (year !== undefined) params.set(YEAR, String(year))
  return `${SOLDIERS}?${params.toString()}`
}

interface GiverFilters {
  readonly organisation: number
  readonly year: number | undefined
  readonly giver: string | undefined
  readonly offer: OfferFigure | undefined
}

/** The people behind a number of the givers. */
export function giverHref({ organisation, year, giver, offer }: GiverFilters): string {
  const params = new URLSearchParams({ [ORGANISATION]: String(organisation) })
  if (giver !== undefined) params.set(GIVER, giver)
  if (offer !== undefined) params.set(OFFER, offer)
  if (year !== undefined) params.set(YEAR, String(year))
  return `${SOLDIERS}?${params.toString()}`
}
