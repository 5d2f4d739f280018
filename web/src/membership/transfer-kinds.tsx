import { useQueryParams } from '../frame/query-params.ts'
import { Segmented } from '../ui/segmented.tsx'
import { KIND, STATE, TEMPORARY } from './transfer-filters.ts'

const KINDS = [
  { value: 'official', label: 'Chính thức' },
  { value: TEMPORARY, label: 'Tạm thời' },
] as const

/** Which of the two lists of moves is looked at: for good, or for a time. */
export function TransferKinds() {
  const query = useQueryParams()
  return (
    <Segmented
      label="Loại chuyển sinh hoạt"
      options={KINDS}
      value={query.get(KIND) === TEMPORARY ? TEMPORARY : 'official'}
      // Their states are not the same; the side one looks from is.
      onValue={(chosen) =>
        query.set({ [KIND]: chosen === TEMPORARY ? chosen : null, [STATE]: null })
      }
    />
  )
}
