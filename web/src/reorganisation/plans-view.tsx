import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { ReorganisationHead } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PLAN_STATES } from './plan-states.ts'

type PlanColumn = 'name' | 'day' | 'state' | 'changes' | 'todos'

const COLUMNS: readonly Column<ReorganisationHead, PlanColumn>[] = [
  {
    key: 'name',
    title: 'Phương án',
    cell: ({ id, name, problem }) => (
      <>
        <AppLink className="plain" href={`/to-chuc/sap-xep/${id}`}>
          {name}
        </AppLink>
        {problem !== null && <p className="muted">Chưa thực hiện được: {problem}</p>}
      </>
    ),
  },
  {
    key: 'day',
    title: 'Có hiệu lực',
    cell: ({ effectiveOn }) => <span className="tn">{formatDate(effectiveOn)}</span>,
  },
  {
    key: 'state',
    title: 'Trạng thái',
    cell: ({ state }) => {
      const { tone, icon, word } = PLAN_STATES[state]
      return (
        <Badge tone={tone} icon={icon}>
          {word}
        </Badge>
      )
    },
  },
  {
    key: 'changes',
    title: 'Thay đổi',
    numeric: true,
    className: 'p2',
    cell: ({ changes }) => formatNumber(changes),
  },
  {
    key: 'todos',
    title: 'Việc để lại',
    numeric: true,
    cell: ({ openTodos }) => (openTodos === 0 ? '–' : formatNumber(openTodos)),
  },
]

interface PlansViewProps {
  readonly plans: readonly ReorganisationHead[]
  /** Takes the list to Excel. */
  readonly exporting?: ReactNode
}

export function PlansView({ plans, exporting }: PlansViewProps) {
  return (
    <>
      <PageHead
        title="Sắp xếp tổ chức"
        crumb={{ href: '/to-chuc', label: 'Cây tổ chức' }}
        sub="Sáp nhập, chia tách, chuyển, giải thể nhiều tổ chức cùng một ngày: xem trước, rồi thực hiện tất cả trong một lần."
        actions={
          <>
            {plans.length > 0 && exporting}
            <LinkButton kind="primary" href="/to-chuc/sap-xep/moi">
              Lập phương án
            </LinkButton>
          </>
        }
      />
      <Card label="Các phương án">
        {plans.length === 0 ? (
          <EmptyState icon="tree" title="Chưa có phương án nào">
            Lập phương án khi có chủ trương; văn bản có thể điền sau, trước ngày thực hiện.
          </EmptyState>
        ) : (
          <DataTable
            caption="Các phương án sắp xếp"
            columns={COLUMNS}
            rows={plans}
            rowKey={({ id }) => id}
          />
        )}
      </Card>
    </>
  )
}
