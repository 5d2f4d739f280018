import { yearOf } from '@ptdv/core/calendar/plain-date'
import {
  RESIDENCE_LISTS,
  RESIDENCE_SIDE_KEYS,
  RESIDENCE_SIDES,
  type ResidenceList,
  type ResidenceSide,
} from '@ptdv/core/residence/residence-lists'
import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { ListInAddress, OrganisationInAddress } from '../frame/address-filters.tsx'
import { LIST, YEAR } from '../frame/address-names.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { MemberPlaces } from '../membership/member-places.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListCard } from '../ui/list-card.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import { readResidenceFilters, SIDE } from './residence-filters.ts'
import { ResidenceLine } from './residence-line.tsx'
import '../membership/members.css'
import './residence.css'

const SIDES = RESIDENCE_SIDE_KEYS.map((value) => ({ value, label: RESIDENCE_SIDES[value] }))
/** As far back as a comment is still looked for. */
const YEARS_BACK = 4

/** Members in contact with their place of residence, from both sides, and the comments of a year. */
export function ResidencePage() {
  const { acting, today } = useMe()
  const query = useQueryParams()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const filters = readResidenceFilters(query, acting?.organisation.id ?? 0, today)
  const { side, list, year } = filters
  const found = useQuery(
    api.residence.list.queryOptions({ input: filters, placeholderData: (earlier) => earlier }),
  )
  /** One key until it was asked: pressing again after a lost answer asks once. */
  const [key, setKey] = useState(newWriteKey)
  const ask = useMutation({
    mutationFn: () => client.residence.ask({ year, key }),
    onSuccess: ({ asked }) => {
      setKey(newWriteKey())
      announce(`Đã hỏi nhận xét năm ${year} về ${formatNumber(asked)} đảng viên`)
      return queries.invalidateQueries({ queryKey: api.residence.key() })
    },
  })
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(yearOf(today) - back))
  const toAsk = side === 'from' ? (found.data?.toAsk ?? 0) : 0
  return (
    <div className="narrow">
      <PageHead
        title={found.data ? headline(side, year, found.data.figures) : 'Giữ mối liên hệ nơi cư trú'}
        sub="Quy định 213-QĐ/TW. Chỉ giữ số và ngày văn bản nhận xét, không giữ nội dung."
        actions={
          <>
            <ExportButton what="residence" filters={filters} />
            {toAsk > 0 && (
              <Button kind="primary" busy={ask.isPending} onClick={() => ask.mutate()}>
                Hỏi nhận xét năm {year} ({formatNumber(toAsk)} người)
              </Button>
            )}
          </>
        }
      />
      <MemberPlaces />
      <div className="filters members-filters">
        <Segmented
          label="Phía"
          options={SIDES}
          value={side}
          onValue={(next) => query.set({ [SIDE]: next === 'from' ? null : next, [LIST]: null })}
        />
        <Select
          look="filter"
          aria-label="Năm nhận xét"
          options={years.map((value) => ({ value, label: `Nhận xét năm ${value}` }))}
          value={String(year)}
          onValue={(chosen) =>
            query.set({ [YEAR]: chosen === String(yearOf(today)) ? null : chosen })
          }
        />
        <OrganisationInAddress />
        {found.data && (
          <ListInAddress words={RESIDENCE_LISTS} figures={found.data.figures} open={list} />
        )}
      </div>
      {ask.error && <ProblemView problem={problemOf(ask.error)} title="Chưa hỏi được" />}
      {found.isPending && <Loading label="Đang tải danh sách" lines={5} />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && (
        <ListCard
          label="Giữ mối liên hệ nơi cư trú"
          shown={found.data.contacts.length}
          total={found.data.total}
          counted="người"
          empty={
            <EmptyState title={EMPTY[side]} icon="people">
              {side === 'from'
                ? 'Mở trang của đảng viên, chọn “Giới thiệu về nơi cư trú”.'
                : 'Nơi công tác giới thiệu về thì hiện ở đây.'}
            </EmptyState>
          }
        >
          <ul>
            {found.data.contacts.map((line) => (
              <ResidenceLine key={line.id} line={line} year={year} />
            ))}
          </ul>
        </ListCard>
      )}
    </div>
  )
}

const EMPTY = {
  from: 'Không có đảng viên nào trong danh sách này',
  here: 'Không có ai được giới thiệu về đây',
} as const satisfies Record<ResidenceSide, string>

function headline(
  side: ResidenceSide,
  year: number,
  { all, waiting }: Readonly<Record<ResidenceList, number>>,
): string {
  if (waiting > 0) {
    const people = capitalised(`${formatNumber(waiting)} đảng viên`)
    return `${people} chưa có nhận xét năm ${year}`
  }
  if (all === 0) return 'Giữ mối liên hệ nơi cư trú'
  return side === 'from'
    ? `${capitalised(formatNumber(all))} đảng viên đã giới thiệu về nơi cư trú`
    : `${capitalised(formatNumber(all))} đảng viên cư trú ở đây`
}
