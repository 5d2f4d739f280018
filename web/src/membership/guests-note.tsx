import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { AppLink } from '../ui/app-link.tsx'
import { KIND, STATE, TEMPORARY } from './transfer-filters.ts'

const GUESTS = { side: 'in', state: 'there' } as const

/** Who is here for a time stands in no list of ours: how many, and where they are told. */
export function GuestsNote() {
  const found = useQuery(api.membership.listTemporary.queryOptions({ input: GUESTS }))
  const count = found.data?.length ?? 0
  if (count === 0) return null
  return (
    <p className="muted guests-note">
      <AppLink href={`/dang-vien/chuyen-sinh-hoat?${KIND}=${TEMPORARY}&${STATE}=there`}>
        {capitalised(`${formatNumber(count)} đảng viên nơi khác sinh hoạt tạm thời đến`)}
      </AppLink>
      , không tính trong danh sách này.
    </p>
  )
}
