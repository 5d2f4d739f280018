import { isPlainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { BADGE_YEARS } from '@ptdv/core/membership/badge-payloads'
import { BADGE_STATES } from '@ptdv/core/membership/badges-contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { OrganisationFilter } from '../../admission/organisation-filter.tsx'
import { api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { ExportButton } from '../../exports/export-button.tsx'
import { useMay, useMe } from '../../frame/me.ts'
import { useQueryParams } from '../../frame/query-params.ts'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemView } from '../../ui/problem-view.tsx'
import type { LineAnswer } from '../answers-list.tsx'
import { BADGE_FILTERS } from './badge-links.ts'
import { BadgeForm, type ChosenBadge } from './badge-form.tsx'
import { BadgesView } from './badges-view.tsx'

/** A round of badges: who is due which, who is late, who has it; proposed and awarded for several at once. */
export function BadgesPage() {
  const { acting, today } = useMe()
  const isCell = useMay('members.cell')
  const isBase = useMay('members.base')
  const mayAward = useMay('members.decide')
  const query = useQueryParams()
  const [chosen, setChosen] = useState<readonly ChosenBadge[]>([])
  const [answers, setAnswers] = useState<readonly LineAnswer[]>([])
  const { organisation, round, until, state, years } = BADGE_FILTERS
  const at = query.getNumber(organisation)
  const from = dayOf(query.get(round))
  const to = dayOf(query.get(until))
  const wanted = BADGE_STATES.find((one) => one === query.get(state)) ?? null
  const badge = BADGE_YEARS.find((one) => one === query.getNumber(years)) ?? null
  const filters = {
    organisation: at ?? acting?.organisation.id ?? 0,
    ...(from !== null && { round: from }),
    ...(to !== null && { until: to }),
    ...(wanted !== null && { state: wanted }),
    ...(badge !== null && { years: badge }),
  }
  const found = useInfiniteQuery(
    api.membership.listBadges.infiniteOptions({
      input: (after: number | undefined) => ({ ...filters, ...(after !== undefined && { after }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: (earlier) => earlier,
    }),
  )
  const first = found.data?.pages[0]
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!first) return <Loading label="Đang tải danh sách đợt tặng Huy hiệu Đảng" lines={6} />
  const lines = (found.data?.pages ?? []).flatMap(({ people }) => people)
  const coming = first.rounds.find((day) => day >= today)
  // Of rounds further ahead nothing is decided yet, and of several rounds together nothing at once.
  const isOpen = first.round === first.until && (coming === undefined || first.round <= coming)
  const mayRecord = isOpen && (isCell || isBase || mayAward)
  const choose = (change: Readonly<Record<string, string | number | null>>) => {
    setChosen([])
    setAnswers([])
    query.set(change)
  }
  return (
    <BadgesView
      list={first}
      lines={lines}
      filters={{ state: wanted, years: badge }}
      onFilter={choose}
      organisationFilter={
        <OrganisationFilter value={at} onValue={(id) => choose({ [organisation]: id })} />
      }
      exporting={<ExportButton what="badges" filters={filters} />}
      chosen={mayRecord ? chosen : null}
      onChosen={setChosen}
      answers={answers}
      form={
        chosen.length > 0 && (
          <Card title={`Ghi cho ${chosen.length} người đã chọn`} current padded>
            <BadgeForm
              chosen={chosen}
              round={first.round}
              mayAward={mayAward}
              onWritten={(told) => {
                setAnswers(told)
                setChosen([])
              }}
            />
          </Card>
        )
      }
      more={
        found.hasNextPage
          ? { busy: found.isFetchingNextPage, load: () => void found.fetchNextPage() }
          : null
      }
    />
  )
}

function dayOf(text: string | null): PlainDate | null {
  return text !== null && isPlainDate(text) ? text : null
}
