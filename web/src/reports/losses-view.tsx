import { formatDate } from '@ptdv/core/calendar/format-date'
import {
  isRising,
  LOSSES_BY_REASON,
  perHundred,
  worrying,
  type LossKey,
} from '@ptdv/core/reports/losses'
import { RISKS, RISKS_UNTOLD, type RiskKey } from '@ptdv/core/reports/risks'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { Losses } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import type { FigureKey } from './board-links.ts'
import { printFigure } from './figure-key.ts'
import './losses.css'

const FIRST_YEAR = 2023
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

export interface LossesViewProps {
  readonly losses: Losses
  readonly basis: 'then' | 'today'
  readonly thisYear: number
  readonly onYear: (year: number) => void
  readonly onBasis: (basis: 'then' | 'today') => void
  /** Narrows to one organisation below. */
  readonly filter: ReactNode
  readonly organisationHref: (id: number) => string
  /** Absent where the mandate may not see people. */
  readonly listHref: ((key: FigureKey) => string) | undefined
  readonly riskHref: ((key: RiskKey) => string) | undefined
  /** The figure whose people stand open, as the address names it. */
  readonly open: string | null
  readonly openRisk: RiskKey | null
  readonly exporting: ReactNode
  readonly panel: ReactNode
}

type Reason = Losses['reasons'][number]
type Child = Losses['children'][number]
type AtRisk = Losses['risks'][number]

export function LossesView(props: LossesViewProps) {
  const { losses, thisYear } = props
  const rising = losses.children.filter(({ reasons }) => isRising(reasons))
  return (
    <>
      <PageHead
        title={headline(losses)}
        sub={`${losses.organisation.name}, từ 01/01 đến ${formatDate(losses.asOf)}. ${againstLastYear(losses)}`}
        crumb={{ href: '/bao-cao', label: 'Báo cáo', here: 'Đảng viên ra khỏi danh sách' }}
        actions={props.exporting}
      />
      <div className="filters losses-filters">
        <Select
          look="filter"
          aria-label="Năm"
          options={Array.from({ length: Math.max(1, thisYear - FIRST_YEAR + 1) }, (_, back) => ({
            value: String(thisYear - back),
            label: `Năm ${thisYear - back}`,
          }))}
          value={String(losses.year)}
          onValue={(year) => props.onYear(Number(year))}
        />
        <Segmented
          label="Cây tổ chức"
          options={[
            { value: 'then', label: 'Cây tổ chức lúc đó' },
            { value: 'today', label: 'Cây hôm nay' },
          ]}
          value={props.basis}
          onValue={props.onBasis}
        />
        {props.filter}
      </div>
      <div className="stack">
        <Card title="Có nguy cơ theo quy định">
          <Risks {...props} />
          <p className="losses-untold muted">{RISKS_UNTOLD}</p>
        </Card>
        <Card title="Theo lý do, từng tháng">
          <DataTable
            className="losses-reasons"
            density="compact"
            caption="Số người ra khỏi danh sách theo lý do và tháng"
            columns={reasonColumns(props)}
            rows={losses.reasons}
            rowKey={({ loss }) => loss}
          />
        </Card>
        {losses.children.length > 0 && (
          <Card
            title={`${formatNumber(losses.children.length)} tổ chức đảng trực thuộc`}
            aside={
              <span className="muted">
                {rising.length === 0
                  ? 'Không nơi nào tăng so với cùng kỳ'
                  : `${formatNumber(rising.length)} nơi tăng so với cùng kỳ`}
              </span>
            }
          >
            <DataTable
              className="losses-children"
              caption="Số người ra khỏi danh sách theo tổ chức"
              columns={childColumns(props)}
              rows={losses.children.toSorted(byRise)}
              rowKey={({ organisation }) => organisation.id}
            />
          </Card>
        )}
      </div>
      {props.panel}
    </>
  )
}

function Risks({ losses, riskHref, openRisk }: LossesViewProps) {
  const found = losses.risks.filter(({ count }) => count > 0)
  if (found.length === 0) {
    return (
      <EmptyState title="Không có ai có nguy cơ">
        Không ai rơi vào điều kiện nào mà quy định nêu và hệ thống có ghi.
      </EmptyState>
    )
  }
  const columns: readonly Column<AtRisk, string>[] = [
    {
      key: 'risk',
      title: 'Điều kiện',
      cell: ({ risk }) => (
        <>
          {RISKS[risk].name}
          <span className="under">{RISKS[risk].source}</span>
        </>
      ),
    },
    {
      key: 'todo',
      title: 'Phải làm gì',
      className: 'losses-todo',
      cell: ({ risk }) => RISKS[risk].todo,
    },
    {
      key: 'count',
      title: 'Số người',
      numeric: true,
      width: 90,
      cell: ({ risk, count }) => (
        <Figure
          value={count}
          href={riskHref?.(risk)}
          open={openRisk === risk}
          label={RISKS[risk].name}
        />
      ),
    },
  ]
  return (
    <DataTable
      caption="Đảng viên có nguy cơ ra khỏi danh sách, theo điều kiện của quy định"
      columns={columns}
      rows={found}
      rowKey={({ risk }) => risk}
    />
  )
}

function reasonColumns(props: LossesViewProps): readonly Column<Reason, string>[] {
  const { listHref, open, losses } = props
  const lastMonth = Number(losses.asOf.slice(5, 7))
  return [
    {
      key: 'reason',
      title: 'Lý do',
      cell: ({ loss }) => (
        <>
          {LOSSES_BY_REASON[loss].name}
          {LOSSES_BY_REASON[loss].means !== '' && (
            <span className="under">{LOSSES_BY_REASON[loss].means}</span>
          )}
        </>
      ),
    },
    ...MONTHS.map((month) => ({
      key: `m${month}`,
      title: `T${month}`,
      numeric: true,
      className: 'losses-month',
      cell: ({ loss, months }: Reason) => {
        const key = { fact: loss, month }
        // A month still to come has no figure, not even zero.
        if (month > lastMonth) return ''
        return (
          <Figure
            value={months[month - 1] ?? 0}
            href={listHref?.(key)}
            open={open === printFigure(key)}
            label={`${LOSSES_BY_REASON[loss].name}, tháng ${month}`}
          />
        )
      },
    })),
    {
      key: 'count',
      title: 'Cả kỳ',
      numeric: true,
      cell: ({ loss, count }) => (
        <Figure
          value={count}
          href={listHref?.({ fact: loss })}
          open={open === printFigure({ fact: loss })}
          label={LOSSES_BY_REASON[loss].name}
        />
      ),
    },
    {
      key: 'lastYear',
      title: 'Năm trước',
      numeric: true,
      cell: ({ lastYear }) => <span className="muted">{formatNumber(lastYear)}</span>,
    },
  ]
}

function childColumns(props: LossesViewProps): readonly Column<Child, string>[] {
  const { listHref, open, organisationHref } = props
  const column = (loss: LossKey): Column<Child, string> => ({
    key: loss,
    title: LOSSES_BY_REASON[loss].name,
    numeric: true,
    className: `losses-figure ${LOSSES_BY_REASON[loss].counts ? 'losses-part' : 'losses-other'}`,
    cell: ({ organisation, reasons }) => {
      const key = { fact: loss, organisation: organisation.id }
      return (
        <Figure
          value={reasons.find((reason) => reason.loss === loss)?.count ?? 0}
          href={listHref?.(key)}
          open={open === printFigure(key)}
          label={`${organisation.name}, ${LOSSES_BY_REASON[loss].name.toLowerCase()}`}
        />
      )
    },
  })
  return [
    {
      key: 'organisation',
      title: 'Tổ chức',
      cell: ({ organisation, reasons }) => (
        <>
          <AppLink href={organisationHref(organisation.id)}>{organisation.name}</AppLink>
          {isRising(reasons) && (
            <span className="losses-rise">
              <Badge tone="soon" icon="up">
                Tăng
              </Badge>
            </span>
          )}
        </>
      ),
    },
    column('removed'),
    column('left'),
    column('expelled'),
    {
      key: 'against',
      title: 'Cộng / năm trước',
      numeric: true,
      className: 'losses-figure',
      cell: ({ reasons }) => {
        const { count, lastYear } = worrying(reasons)
        return (
          <>
            {formatNumber(count)} <span className="muted">/ {formatNumber(lastYear)}</span>
          </>
        )
      },
    },
    {
      key: 'rate',
      title: 'Trên 100 đảng viên',
      numeric: true,
      className: 'losses-figure',
      cell: ({ reasons, membersAtStart }) => rate(worrying(reasons).count, membersAtStart),
    },
    column('died'),
    column('departed'),
    column('transferred_out'),
  ]
}

/** Those where it rises first, the most first. */
function byRise(a: Child, b: Child): number {
  const rise = ({ reasons }: Child) => worrying(reasons).count - worrying(reasons).lastYear
  return rise(b) - rise(a) || worrying(b.reasons).count - worrying(a.reasons).count
}

/** “0,12” of a hundred members at the start of the year. */
function rate(count: number, members: number): string {
  const hundredths = perHundred(count, members)
  return hundredths === null
    ? '–'
    : (hundredths / 100).toLocaleString('vi-VN', {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
      })
}

function headline({ reasons, year }: Losses): string {
  const { count } = worrying(reasons)
  return count === 0
    ? `Năm ${year} chưa có ai bị xóa tên, xin ra hay khai trừ`
    : `Năm ${year} có ${formatNumber(count)} đảng viên xóa tên, xin ra, khai trừ`
}

function againstLastYear({ reasons, membersAtStart }: Losses): string {
  const { count, lastYear } = worrying(reasons)
  const change =
    count === lastYear
      ? `bằng cùng kỳ năm trước`
      : `${count > lastYear ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(count - lastYear))} so với cùng kỳ năm trước`
  return `${rate(count, membersAtStart)} trên 100 đảng viên đầu năm, ${change}.`
}
