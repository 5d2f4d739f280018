import { OrganisationFilter } from '../admission/organisation-filter.tsx'
import { ChipFilter } from '../ui/chip-filter.tsx'
import { listChips } from '../ui/list-chips.ts'
import { SearchFilter } from '../ui/search-filter.tsx'
import { LIST, ORGANISATION, TEXT } from './address-names.ts'
import { useQueryParams } from './query-params.ts'

/** One of the organisations below. */
export function OrganisationInAddress() {
  const query = useQueryParams()
  return (
    <OrganisationFilter
      value={query.getNumber(ORGANISATION)}
      onValue={(chosen) => query.set({ [ORGANISATION]: chosen })}
    />
  )
}

/** People by their name. */
export function NameInAddress() {
  const query = useQueryParams()
  return (
    <SearchFilter
      label="Tìm theo họ tên, không cần dấu"
      placeholder="Tìm họ tên, không cần dấu"
      text={query.get(TEXT) ?? ''}
      onText={(typed) => query.set({ [TEXT]: typed })}
    />
  )
}

interface ListInAddressProps<Key extends string> {
  readonly words: Readonly<Record<Key, string>>
  readonly figures: Readonly<Record<Key, number>>
  readonly open: Key
}

/** One of the lists of a page, with how many are in each. */
export function ListInAddress<Key extends string>({
  words,
  figures,
  open,
}: ListInAddressProps<Key>) {
  const query = useQueryParams()
  return (
    <ChipFilter
      label="Danh sách"
      chips={listChips(words, figures, open)}
      value={open}
      onValue={(list) => query.set({ [LIST]: list === 'all' ? null : list })}
    />
  )
}
