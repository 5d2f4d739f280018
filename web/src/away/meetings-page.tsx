import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { AwayMeeting } from '../api/shapes.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { OrganisationInAddress } from '../frame/address-filters.tsx'
import { ORGANISATION } from '../frame/address-names.ts'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { AppLink } from '../ui/app-link.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ListCard } from '../ui/list-card.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Words } from '../ui/words.tsx'
import { AWAY, MEETINGS } from './away-filters.ts'
import '../membership/members.css'
import './away.css'

/** Meetings announced to members working away: to the cell each opens, to those above they are counts. */
export function MeetingsPage() {
  const { acting } = useMe()
  const mayAnnounce = useMay('members.cell')
  const query = useQueryParams()
  const own = acting?.organisation.id ?? 0
  const filters = { id: query.getNumber(ORGANISATION) ?? own }
  const found = useQuery(
    api.away.listMeetings.queryOptions({ input: filters, placeholderData: (earlier) => earlier }),
  )
  return (
    <div className="narrow">
      <PageHead
        crumb={{ href: AWAY, label: 'Đi làm xa', here: 'Kỳ họp đã báo' }}
        title="Kỳ họp đã báo cho đảng viên ở xa"
        sub="Cấp trên chỉ thấy số người được hỏi và số đã gửi; ý kiến chỉ chi bộ đọc."
        actions={
          <>
            <ExportButton what="away_meetings" filters={filters} />
            {mayAnnounce && (
              <LinkButton kind="primary" href={`${MEETINGS}/moi`}>
                Báo kỳ họp
              </LinkButton>
            )}
          </>
        }
      />
      <div className="filters members-filters">
        <OrganisationInAddress />
      </div>
      {found.isPending && <Loading label="Đang tải các kỳ họp" lines={5} />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && (
        <ListCard
          label="Các kỳ họp"
          shown={found.data.meetings.length}
          total={found.data.total}
          counted="kỳ họp"
          empty={
            <EmptyState title="Chưa báo kỳ họp nào" icon="calendar">
              Chi bộ báo ngày họp và nội dung, đảng viên ở xa gửi ý kiến bằng đường dẫn cá nhân.
            </EmptyState>
          }
        >
          <DataTable
            className="members away"
            caption="Các kỳ họp đã báo, mới nhất trước"
            columns={columnsFor(own)}
            rows={found.data.meetings}
            rowKey={({ id }) => id}
          />
        </ListCard>
      )}
    </div>
  )
}

type Key = 'day' | 'cell' | 'subjects' | 'answers'

function columnsFor(own: number): readonly Column<AwayMeeting, Key>[] {
  return [
    {
      key: 'day',
      title: 'Ngày họp',
      className: 'member-name',
      cell: ({ id, cell, heldOn }) =>
        cell.id === own ? (
          <AppLink href={`${MEETINGS}/${id}`}>{formatDate(heldOn)}</AppLink>
        ) : (
          formatDate(heldOn)
        ),
    },
    { key: 'cell', title: 'Chi bộ', cell: ({ cell }) => <Words>{cell.name}</Words> },
    {
      key: 'subjects',
      title: 'Nội dung',
      cell: ({ subjects }) => subjects.map((subject) => <p key={subject}>{subject}</p>),
    },
    {
      key: 'answers',
      title: 'Ý kiến',
      cell: ({ asked, answered, read, calledOff }) =>
        calledOff
          ? 'Đã hoãn'
          : `${formatNumber(answered)} / ${formatNumber(asked)} đã gửi${read > 0 ? `, ${formatNumber(read)} đã đọc` : ''}`,
    },
  ]
}
