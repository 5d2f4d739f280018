import { formatDate } from '@ptdv/core/calendar/format-date'
import { BADGE_YEARS, type BadgeYears } from '@ptdv/core/membership/badge-payloads'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { BadgeOutlook } from '../../api/shapes.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Words } from '../../ui/words.tsx'
import { badgeListHref, type BadgeListAsked } from './badge-links.ts'
import '../members.css'
import './badges.css'

interface OutlookViewProps {
  readonly outlook: BadgeOutlook
  readonly exporting: ReactNode
  readonly filter: ReactNode
}

type Counts = BadgeOutlook['late']

/** A line of figures, each opening its people. */
interface Line {
  readonly key: string
  readonly head: ReactNode
  readonly counts: Counts
  readonly asked: Omit<BadgeListAsked, 'years'>
}

export function OutlookView({ outlook, exporting, filter }: OutlookViewProps) {
  const { organisation, rounds, late, children, from, to } = outlook
  const used = BADGE_YEARS.filter((years) =>
    [late, ...rounds.map((one) => one.counts)].some((counts) => countOf(counts, years) > 0),
  )
  const lateAt = { round: from, state: 'late' } as const
  const byRound: readonly Line[] = [
    {
      key: 'late',
      head: 'Quá đợt',
      counts: late,
      asked: { organisation: organisation.id, ...lateAt },
    },
    ...rounds.map(({ round, counts }) => ({
      key: round,
      head: formatDate(round),
      counts,
      asked: { organisation: organisation.id, round, state: 'due' as const },
    })),
  ]
  const byPlace: readonly Line[] = children.map((child) => ({
    key: String(child.organisation.id),
    head: <Words>{child.organisation.name}</Words>,
    counts: child.counts,
    asked: { organisation: child.organisation.id, round: from, until: to, state: 'due' as const },
  }))
  const lateOf = (key: string) =>
    children.find((child) => String(child.organisation.id) === key)?.late ?? 0
  return (
    <>
      <PageHead
        crumb={{ href: '/dang-vien/huy-hieu', label: 'Huy hiệu Đảng', here: 'Các đợt năm năm tới' }}
        title={`${formatNumber(rounds.reduce((sum, { counts }) => sum + allOf(counts), 0))} Huy hiệu Đảng đến hạn từ ${formatDate(from)} đến ${formatDate(to)}`}
        sub={`${organisation.name}. Tính theo đảng viên chính thức hôm nay; bấm vào số để xem danh sách.`}
        actions={exporting}
      />
      <div className="filters members-filters">{filter}</div>
      {used.length === 0 ? (
        <Card label="Các đợt tới">
          <EmptyState title="Không có ai đến hạn trong năm năm tới">
            Chưa đảng viên chính thức nào đủ 30 năm tuổi đảng trong thời gian ấy.
          </EmptyState>
        </Card>
      ) : (
        <div className="stack">
          <Card title="Theo đợt">
            <div className="outlook-wide">
              <DataTable
                className="outlook"
                density="compact"
                caption="Số huy hiệu theo đợt và mức"
                columns={columnsOf('Đợt', used)}
                rows={byRound}
                rowKey={({ key }) => key}
              />
            </div>
          </Card>
          {byPlace.length > 0 && (
            <Card title="Theo tổ chức trực thuộc, cả năm năm">
              <div className="outlook-wide">
                <DataTable
                  className="outlook"
                  density="compact"
                  caption="Số huy hiệu theo tổ chức và mức"
                  columns={[
                    ...columnsOf('Tổ chức', used),
                    {
                      key: 'late',
                      title: 'Quá đợt',
                      numeric: true,
                      cell: ({ key, asked }) => (
                        <Count
                          count={lateOf(key)}
                          asked={{ organisation: asked.organisation, ...lateAt }}
                        />
                      ),
                    },
                  ]}
                  rows={byPlace}
                  rowKey={({ key }) => key}
                />
              </div>
            </Card>
          )}
        </div>
      )}
    </>
  )
}

function columnsOf(head: string, used: readonly BadgeYears[]): readonly Column<Line, string>[] {
  return [
    { key: 'head', title: head, cell: (line) => line.head },
    ...used.map((years) => ({
      key: String(years),
      title: `${years} năm`,
      numeric: true,
      cell: ({ counts, asked }: Line) => (
        <Count count={countOf(counts, years)} asked={{ ...asked, years }} />
      ),
    })),
    {
      key: 'all',
      title: 'Cộng',
      numeric: true,
      cell: ({ counts, asked }) => <Count count={allOf(counts)} asked={asked} />,
    },
  ]
}

function Count({ count, asked }: { readonly count: number; readonly asked: BadgeListAsked }) {
  if (count === 0) return <span className="faint">–</span>
  return <AppLink href={badgeListHref(asked)}>{formatNumber(count)}</AppLink>
}

function countOf(counts: Counts, years: BadgeYears): number {
  return counts.find((one) => one.years === years)?.count ?? 0
}

function allOf(counts: Counts): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
