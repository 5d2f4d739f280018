import {
  OFFER_FIGURE_KEYS,
  OFFER_FIGURES,
  type OfferFigure,
} from '@ptdv/core/soldiers/offer-figures'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { SoldierGivers } from '../api/shapes.ts'
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
import { giverHref } from './soldier-filters.ts'
import { SoldierPlaces } from './soldier-places.tsx'
import { YearFilter } from './year-filter.tsx'
import './soldiers.css'

type Row = SoldierGivers['givers'][number]

/** In the last line, where a giver is named in the others. */
const TOTAL = 'Tổng số người'

/** Businesses and institutions that soldiers were referred to; every number opens its people. */
export function GiversPage() {
  const { acting } = useMe()
  const query = useQueryParams()
  const year = query.getNumber(YEAR) ?? undefined
  const id = query.getNumber(ORGANISATION) ?? acting?.organisation.id ?? 0
  const filters = { id, ...(year !== undefined && { year }) }
  const found = useQuery(
    api.soldiers.givers.queryOptions({ input: filters, placeholderData: (earlier) => earlier }),
  )
  return (
    <>
      <PageHead
        title={found.data ? headline(found.data.total) : 'Nơi nhận quân nhân xuất ngũ'}
        sub="Doanh nghiệp, cơ sở mà địa phương đã giới thiệu người xuất ngũ đến. Mỗi số mở danh sách những người trong số ấy."
        actions={<ExportButton what="soldier_givers" filters={filters} />}
      />
      <SoldierPlaces />
      <div className="filters soldiers-filters">
        <YearFilter value={year ?? null} onValue={(chosen) => query.set({ [YEAR]: chosen })} />
        <OrganisationInAddress />
      </div>
      {found.isPending && <Loading label="Đang tải các nơi nhận" lines={6} />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && (
        <Card label="Nơi nhận">
          {found.data.givers.length === 0 ? (
            <EmptyState title="Chưa giới thiệu ai đến nơi nào" icon="search">
              Ghi nơi nhận giúp ở trang của từng người thì nơi ấy hiện ở đây.
            </EmptyState>
          ) : (
            <div className="soldier-board">
              <DataTable
                caption="Doanh nghiệp, cơ sở nhận quân nhân xuất ngũ, nhận nhiều xếp trước"
                columns={columnsOf(id, year)}
                rows={found.data.givers}
                rowKey={({ giver }) => giver}
                total={{ giver: TOTAL, figures: found.data.total }}
              />
            </div>
          )}
        </Card>
      )}
    </>
  )
}

function columnsOf(id: number, year: number | undefined): readonly Column<Row, string>[] {
  const hrefOf = (giver: string, offer?: OfferFigure) =>
    giverHref({ organisation: id, year, giver: giver === TOTAL ? undefined : giver, offer })
  return [
    {
      key: 'giver',
      title: 'Doanh nghiệp, cơ sở',
      cell: ({ giver }) =>
        giver === TOTAL ? (
          TOTAL
        ) : (
          <AppLink href={hrefOf(giver)}>
            <Words>{giver}</Words>
          </AppLink>
        ),
    },
    ...OFFER_FIGURE_KEYS.map((figure) => ({
      key: figure,
      title: OFFER_FIGURES[figure],
      numeric: true,
      cell: ({ giver, figures }: Row) => (
        <Figure
          value={figures[figure]}
          href={hrefOf(giver, figure)}
          label={`${giver}, ${OFFER_FIGURES[figure].toLowerCase()}`}
        />
      ),
    })),
  ]
}

function headline({ recruited, waiting }: SoldierGivers['total']): string {
  if (recruited > 0) return `${formatNumber(recruited)} người đã được nhận vào làm`
  return waiting > 0
    ? `${formatNumber(waiting)} người đang chờ nơi nhận trả lời`
    : 'Nơi nhận quân nhân xuất ngũ'
}
