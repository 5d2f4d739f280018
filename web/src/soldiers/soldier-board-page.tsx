import { SOLDIER_LISTS, type SoldierList } from '@ptdv/core/soldiers/soldier-lists'
import { formatPercent } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { SoldierBoard } from '../api/shapes.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { OrganisationInAddress } from '../frame/address-filters.tsx'
import { ORGANISATION, YEAR } from '../frame/address-names.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Words } from '../ui/words.tsx'
import { listHref, SOLDIERS } from './soldier-filters.ts'
import { SoldierPlaces } from './soldier-places.tsx'
import { SoldierShares } from './soldier-shares.tsx'
import { YearFilter } from './year-filter.tsx'
import './soldiers.css'

type Row = SoldierBoard['children'][number]

/** The lists that a board of organisations is read for. */
const SHOWN: readonly SoldierList[] = [
  'all',
  'members',
  'late',
  'on_the_way',
  'no_reserve',
  'no_work',
  'wishes',
  'no_companion',
]

/** Each organisation's soldiers, its whole subtree: every number opens the list behind it. */
export function SoldierBoardPage() {
  const { acting } = useMe()
  const query = useQueryParams()
  const year = query.getNumber(YEAR) ?? undefined
  const id = query.getNumber(ORGANISATION) ?? acting?.organisation.id ?? 0
  const filters = { id, ...(year !== undefined && { year }) }
  const board = useQuery(
    api.soldiers.board.queryOptions({
      input: filters,
      placeholderData: (earlier) => earlier,
    }),
  )
  return (
    <>
      <PageHead
        title={board.data ? headline(board.data) : 'Quân nhân xuất ngũ theo tổ chức'}
        sub="Mỗi số mở danh sách những người trong số ấy."
        actions={<ExportButton what="soldier_board" filters={filters} />}
      />
      <SoldierPlaces />
      <div className="filters soldiers-filters">
        <YearFilter value={year ?? null} onValue={(chosen) => query.set({ [YEAR]: chosen })} />
        <OrganisationInAddress />
      </div>
      {board.isPending && <Loading label="Đang tính số theo tổ chức" lines={6} />}
      {board.error && (
        <ProblemView problem={problemOf(board.error)} onRetry={() => void board.refetch()} />
      )}
      {board.data && board.data.figures.all > 0 && <SoldierShares figures={board.data.figures} />}
      {board.data && (
        <Card label="Theo tổ chức trực thuộc">
          {board.data.figures.all === 0 ? (
            <EmptyState title="Chưa có danh sách xuất ngũ nào" icon="search" />
          ) : (
            <div className="soldier-board">
              <DataTable
                caption="Quân nhân xuất ngũ theo tổ chức trực thuộc"
                columns={columnsOf(year)}
                rows={board.data.children}
                rowKey={({ organisation }) => organisation.id}
                total={{ organisation: board.data.organisation, figures: board.data.figures }}
              />
            </div>
          )}
        </Card>
      )}
    </>
  )
}

function columnsOf(year: number | undefined): readonly Column<Row, string>[] {
  return [
    {
      key: 'organisation',
      title: 'Tổ chức',
      cell: ({ organisation: { id, name } }) => (
        <AppLink href={`${SOLDIERS}/bang?${ORGANISATION}=${id}`}>
          <Words>{name}</Words>
        </AppLink>
      ),
    },
    ...SHOWN.map((list) => ({
      key: list,
      title: SOLDIER_LISTS[list],
      numeric: true,
      cell: ({ organisation, figures }: Row) => (
        <Figure
          value={figures[list]}
          href={listHref(organisation.id, list, year)}
          label={`${organisation.name}, ${SOLDIER_LISTS[list].toLowerCase()}`}
        />
      ),
    })),
    {
      key: 'reserve',
      title: 'Tỷ lệ dự bị động viên',
      numeric: true,
      cell: ({ figures: { all, no_reserve: left } }) =>
        all === 0 ? '' : formatPercent(all - left, all),
    },
  ]
}

function headline({ figures: { all, no_reserve: left } }: SoldierBoard): string {
  return all === 0
    ? 'Quân nhân xuất ngũ theo tổ chức'
    : `${formatPercent(all - left, all)} đã vào dự bị động viên`
}
