import { CASE_STATES, type CaseState } from '@ptdv/core/admission/case-states'
import { STEPS } from '@ptdv/core/admission/steps'
import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { ORGANISATION, TEXT } from '../frame/address-names.ts'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { ImportLink } from '../imports/import-link.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ListCard } from '../ui/list-card.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { CasesFilters } from './cases-filters.tsx'
import type { CaseFilters } from './case-filters.ts'
import { CasesTable, type CaseLine } from './cases-table.tsx'
import { ChosenCases } from './chosen-cases.tsx'
import { NoCases } from './no-cases.tsx'

/** Names of the filters in the address. */
const STAGE = 'buoc'
const SOURCE = 'nguon'
const STATE = 'tinh-trang'

/** Every case of the organisation one acts for, found by name, step, source, organisation and state. */
export function CasesPage() {
  const { today, acting } = useMe()
  const mayOpen = useMay('admission.cell')
  const mayBase = useMay('admission.base')
  const mayDecide = useMay('admission.decide')
  const mayVote = mayOpen || mayBase || mayDecide
  const query = useQueryParams()
  const [chosen, setChosen] = useState<readonly CaseLine[]>([])
  const filters: CaseFilters = {
    text: query.get(TEXT) ?? '',
    stage: STEPS.find(({ key }) => key === query.get(STAGE))?.key ?? null,
    source: SOURCE_IDS.find((id) => id === query.getNumber(SOURCE)) ?? null,
    organisation: query.getNumber(ORGANISATION),
    state: stateFrom(query.get(STATE)),
  }
  const asked = {
    state: filters.state,
    ...(filters.text && { text: filters.text }),
    ...(filters.stage && { stage: filters.stage }),
    ...(filters.source && { source: filters.source }),
    ...(filters.organisation && { organisation: filters.organisation }),
  }
  const cases = useInfiniteQuery(
    api.admission.listCases.infiniteOptions({
      input: (after: string | undefined) => ({
        ...asked,
        ...(after !== undefined && { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: (earlier) => earlier,
    }),
  )
  const pages = cases.data?.pages ?? []
  const lines = pages.flatMap((page) => page.cases)
  const first = pages[0]
  return (
    <>
      <PageHead
        title="Hồ sơ kết nạp"
        sub={
          first &&
          `${countWords(first.total, first.totalIsExact)} ${CASE_STATES[filters.state].after}.`
        }
        actions={
          <>
            <ExportButton what="cases" filters={asked} />
            <LinkButton href="/tham-tra">Thẩm tra lý lịch</LinkButton>
            <LinkButton href="/so-van-ban">Sổ văn bản</LinkButton>
            {mayVote && acting && (
              <LinkButton href={`/bieu-quyet/${acting.organisation.id}`}>Biểu quyết</LinkButton>
            )}
            <ImportLink kind="candidates" />
            {mayOpen && (
              <LinkButton kind="primary" href="/ho-so/moi">
                Đưa người vào danh sách
              </LinkButton>
            )}
          </>
        }
      />
      <CasesFilters
        filters={filters}
        onFilters={(change) =>
          query.set({
            ...('text' in change && { [TEXT]: change.text }),
            ...('stage' in change && { [STAGE]: change.stage }),
            ...('source' in change && { [SOURCE]: change.source }),
            ...('organisation' in change && { [ORGANISATION]: change.organisation }),
            ...('state' in change && { [STATE]: change.state === 'open' ? null : change.state }),
          })
        }
      />
      {cases.isPending && <Loading label="Đang tải danh sách hồ sơ" lines={6} />}
      {cases.error && (
        <ProblemView problem={problemOf(cases.error)} onRetry={() => void cases.refetch()} />
      )}
      {first && (
        <ListCard
          label="Danh sách hồ sơ"
          shown={lines.length}
          total={first.total}
          totalIsExact={first.totalIsExact}
          counted="hồ sơ"
          more={
            cases.hasNextPage
              ? { busy: cases.isFetchingNextPage, load: () => void cases.fetchNextPage() }
              : null
          }
          empty={
            <NoCases filters={filters} mayOpen={mayOpen} onClear={() => query.set(NO_FILTERS)} />
          }
        >
          <CasesTable
            lines={lines}
            today={today}
            isChosen={(id) => chosen.some((line) => line.id === id)}
            onChosen={(line, wanted) =>
              setChosen((before) =>
                wanted ? [...before, line] : before.filter(({ id }) => id !== line.id),
              )
            }
          />
        </ListCard>
      )}
      {chosen.length > 0 && <ChosenCases chosen={chosen} onClear={() => setChosen([])} />}
    </>
  )
}

const NO_FILTERS = {
  [TEXT]: null,
  [STAGE]: null,
  [SOURCE]: null,
  [ORGANISATION]: null,
  [STATE]: null,
} as const

function stateFrom(text: string | null): CaseState {
  return text !== null && text in CASE_STATES ? (text as CaseState) : 'open'
}

function countWords(total: number, isExact: boolean): string {
  return `${isExact ? '' : 'hơn '}${formatNumber(total)} hồ sơ`
}
