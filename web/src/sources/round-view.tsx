import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ReactNode } from 'react'
import type { Round } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ChildrenTable } from './children-table.tsx'
import { ReportForm } from './report-form.tsx'
import { dueWords, roundHref, roundName, roundTitle } from './round-words.ts'
import { TotalsTable } from './totals-table.tsx'
import './sources.css'

export interface RoundViewProps {
  readonly round: Round
  /** The organisation directly above the one looked at, within one's own part. */
  readonly above: { readonly id: number; readonly name: string } | null
  readonly today: PlainDate
  readonly mayReport: boolean
  /** Takes totals and children to Excel. */
  readonly exporting?: ReactNode
}

export function RoundView({ round: seen, above, today, mayReport, exporting }: RoundViewProps) {
  const { round, organisation, holdsMembers, own, children } = seen
  const isLate = round.dueOn < today && isWaiting(seen)
  return (
    <>
      <PageHead
        crumb={
          above
            ? { href: roundHref(round.id, above.id), label: above.name, here: organisation.name }
            : { href: '/nguon', label: 'Khảo sát nguồn', here: organisation.name }
        }
        title={roundTitle(seen)}
        actions={exporting}
        sub={
          <>
            {roundName(round)}, do {round.organisation.name} mở. Số chốt ngày{' '}
            {formatDate(round.asOf)}, hạn báo cáo {formatDate(round.dueOn)}
            {isWaiting(seen) && (
              <>
                {', '}
                <span className={isLate ? 'late-t' : undefined}>
                  {dueWords(round.dueOn, today)}
                </span>
              </>
            )}
            .
          </>
        }
      />
      <div className="round">
        {holdsMembers && mayReport ? (
          <ReportForm round={round} organisation={organisation} own={own} />
        ) : (
          <Card title="Cộng theo năm nguồn">
            <div className="scroll" tabIndex={0} role="region" aria-label="Cộng theo năm nguồn">
              <TotalsTable counts={seen.totals} />
            </div>
          </Card>
        )}
        {!holdsMembers && (
          <Card
            title={`${children.length} tổ chức trực thuộc`}
            aside={<span className="muted">chưa đủ báo cáo ở trên</span>}
          >
            {children.length === 0 ? (
              <EmptyState title="Không có tổ chức trực thuộc" icon="tree" />
            ) : (
              <ChildrenTable round={seen} mayReport={mayReport} />
            )}
          </Card>
        )}
      </div>
    </>
  )
}

function isWaiting({ holdsMembers, own, children }: Round): boolean {
  return holdsMembers
    ? own === null
    : children.some(({ expected, reported }) => reported < expected)
}
