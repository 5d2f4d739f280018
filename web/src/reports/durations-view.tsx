import { formatDate } from '@ptdv/core/calendar/format-date'
import { limitOf, STRETCHES, type StretchKey } from '@ptdv/core/reports/durations'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { Durations } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import { againstLastYear, daysInWords, headline } from './duration-words.ts'

const FIRST_YEAR = 2023

export interface DurationsViewProps {
  readonly durations: Durations
  readonly basis: 'then' | 'today'
  readonly thisYear: number
  readonly onYear: (year: number) => void
  readonly onBasis: (basis: 'then' | 'today') => void
  readonly organisationHref: (id: number) => string
  /** Absent where the mandate may not see people. */
  readonly listHref: ((key: StretchKey) => string) | undefined
  readonly open: StretchKey | null
  readonly panel: ReactNode
  /** Takes the page to Excel. */
  readonly exporting?: ReactNode
}

type Stretch = Durations['stretches'][number]
type Child = Durations['children'][number]

export function DurationsView(props: DurationsViewProps) {
  const { durations, thisYear } = props
  const years = Array.from(
    { length: Math.max(1, thisYear - FIRST_YEAR + 1) },
    (_, back) => thisYear - back,
  )
  const whole = durations.stretches.find(({ key }) => key === 'whole')!
  return (
    <>
      <PageHead
        title={headline(whole, durations.year)}
        sub={`${durations.organisation.name}, hồ sơ xong chặng từ 01/01 đến ${formatDate(durations.asOf)}. Ngày làm việc; số giữa: một nửa nhanh hơn, một nửa lâu hơn.`}
        actions={props.exporting}
      />
      <div className="filters page-filters">
        <Select
          look="filter"
          aria-label="Năm"
          options={years.map((year) => ({ value: String(year), label: `Năm ${year}` }))}
          value={String(durations.year)}
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
      </div>
      <div className="stack">
        <Card title="Từng chặng">
          <StretchTable {...props} />
        </Card>
        {durations.children.length > 0 && (
          <Card title={`${formatNumber(durations.children.length)} tổ chức đảng trực thuộc`}>
            <ChildTable {...props} />
          </Card>
        )}
        <Card
          title="Hồ sơ bị trả lại"
          aside={
            <span className="muted">
              {formatNumber(durations.returned)} lần, cùng kỳ năm trước{' '}
              {formatNumber(durations.returnedLastYear)}
            </span>
          }
        >
          <Returns returns={durations.returns} />
        </Card>
      </div>
      {props.panel}
    </>
  )
}

function StretchTable({ durations, listHref, open }: DurationsViewProps) {
  const columns: readonly Column<Stretch, string>[] = [
    {
      key: 'stretch',
      title: 'Chặng',
      cell: ({ key }) => (
        <>
          {STRETCHES[key].name}
          <span className="under">{STRETCHES[key].by}</span>
        </>
      ),
    },
    {
      key: 'median',
      title: 'Ngày làm việc',
      numeric: true,
      width: 96,
      cell: ({ median }) => <Told as="Ngày làm việc">{daysInWords(median)}</Told>,
    },
    {
      key: 'last',
      title: `Cùng kỳ ${durations.year - 1}`,
      numeric: true,
      width: 96,
      cell: ({ lastYear }) => (
        <Told as={`Cùng kỳ ${durations.year - 1}`}>{daysInWords(lastYear.median)}</Told>
      ),
    },
    {
      key: 'change',
      title: 'So với năm trước',
      width: 140,
      cell: ({ median, lastYear }) => againstLastYear(median, lastYear.median),
    },
    {
      key: 'limit',
      title: 'Quá hạn',
      numeric: true,
      width: 116,
      cell: ({ key, overLimit }) =>
        overLimit === null ? (
          <span className="muted">không có hạn</span>
        ) : (
          <Told as="Quá hạn">
            {formatNumber(overLimit)} (hạn {limitOf(key)})
          </Told>
        ),
    },
    {
      key: 'cases',
      title: 'Hồ sơ',
      numeric: true,
      width: 90,
      cell: ({ key, cases }) => (
        <Told as="Hồ sơ">
          <Figure
            value={cases}
            href={cases > 0 ? listHref?.(key) : undefined}
            open={open === key}
            label={`${STRETCHES[key].name}, hồ sơ`}
          />
        </Told>
      ),
    },
  ]
  return (
    <DataTable
      className="lines"
      caption="Thời gian từng chặng"
      columns={columns}
      rows={durations.stretches}
      rowKey={({ key }) => key}
    />
  )
}

function ChildTable({ durations, organisationHref }: DurationsViewProps) {
  const columns: readonly Column<Child, string>[] = [
    {
      key: 'organisation',
      title: 'Tổ chức',
      cell: ({ organisation }) => (
        <AppLink className="plain" href={organisationHref(organisation.id)}>
          {organisation.name}
        </AppLink>
      ),
    },
    {
      key: 'whole',
      title: 'Từ đơn đến lễ',
      numeric: true,
      width: 96,
      cell: ({ whole }) => (
        <Told as="Từ đơn đến lễ, ngày làm việc">{daysInWords(whole.median)}</Told>
      ),
    },
    {
      key: 'change',
      title: 'So với năm trước',
      width: 140,
      cell: ({ whole, wholeLastYear }) => againstLastYear(whole.median, wholeLastYear.median),
    },
    {
      key: 'decision',
      title: 'Đến quyết định',
      numeric: true,
      width: 112,
      cell: ({ decision }) => (
        <Told as="Nghị quyết đến quyết định">{daysInWords(decision.median)}</Told>
      ),
    },
    {
      key: 'cases',
      title: 'Hồ sơ',
      numeric: true,
      width: 90,
      cell: ({ whole }) => <Told as="Hồ sơ">{formatNumber(whole.cases)}</Told>,
    },
    {
      key: 'returned',
      title: 'Bị trả lại',
      numeric: true,
      width: 100,
      cell: ({ returned }) => <Told as="Bị trả lại">{formatNumber(returned)}</Told>,
    },
  ]
  return (
    <DataTable
      className="lines"
      caption="Thời gian theo tổ chức trực thuộc"
      columns={columns}
      rows={durations.children}
      rowKey={({ organisation }) => organisation.id}
    />
  )
}

function Returns({ returns }: Pick<Durations, 'returns'>) {
  if (returns.length === 0) {
    return <EmptyState title="Không có hồ sơ nào bị trả lại trong kỳ này" />
  }
  const columns: readonly Column<Durations['returns'][number], string>[] = [
    { key: 'on', title: 'Ngày', width: 110, cell: ({ on }) => formatDate(on) },
    {
      key: 'person',
      title: 'Hồ sơ',
      rowHeader: true,
      cell: ({ case: id, person, cell }) => (
        <>
          <AppLink href={`/ho-so/${id}`}>{person}</AppLink>
          <span className="under">{cell}</span>
        </>
      ),
    },
    { key: 'by', title: 'Nơi trả', cell: ({ by }) => by },
    { key: 'reason', title: 'Lý do', cell: ({ reason }) => reason },
  ]
  return (
    <DataTable
      className="lines"
      caption="Hồ sơ bị trả lại"
      columns={columns}
      rows={returns}
      rowKey={({ case: id, on }) => `${id} ${on}`}
    />
  )
}

/** A figure that on a phone stands without its column's head. */
function Told({ as, children }: { as: string; children: ReactNode }) {
  return (
    <>
      <span className="only-phone muted">{as}: </span>
      {children}
    </>
  )
}
