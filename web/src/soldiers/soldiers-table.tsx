import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { SOLDIER_STAGES } from '@ptdv/core/soldiers/soldier-steps'
import {
  MEMBERSHIP_WORDS,
  outcomeWords,
  RESERVE_WORDS,
  workWords,
} from '@ptdv/core/soldiers/soldier-words'
import type { SoldierLine } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Words } from '../ui/words.tsx'
import { SOLDIERS } from './soldier-filters.ts'

type Key = 'name' | 'place' | 'demobilised' | 'stage' | 'reserve' | 'work' | 'companion'

const COLUMNS: readonly Column<SoldierLine, Key>[] = [
  {
    key: 'name',
    title: 'Họ tên',
    className: 'member-name',
    cell: ({ id, name, birth, member }) => (
      <>
        <AppLink href={`${SOLDIERS}/${id}`}>{name}</AppLink>
        <span className="muted by">
          {formatPartialDate(birth)}, {MEMBERSHIP_WORDS[member].toLowerCase()}
        </span>
      </>
    ),
  },
  { key: 'place', title: 'Nơi về', cell: ({ place }) => <Words>{place.name}</Words> },
  {
    key: 'demobilised',
    title: 'Xuất ngũ',
    className: 'soldier-day',
    cell: ({ demobilisedOn }) => formatDate(demobilisedOn),
  },
  { key: 'stage', title: 'Đang ở bước', cell: (line) => <Stage line={line} /> },
  {
    key: 'reserve',
    title: 'Dự bị động viên',
    className: 'soldier-reserve',
    cell: ({ reserve }) =>
      reserve === null ? <span className="faint">Chưa ghi</span> : RESERVE_WORDS[reserve],
  },
  {
    key: 'work',
    title: 'Việc làm',
    className: 'soldier-work',
    cell: ({ stableWork, referral }) => (
      <>
        {workWords(stableWork)}
        {referral && (
          <span className="muted by">
            <Words>{referral.giver}</Words>: {outcomeWords(referral.taken).toLowerCase()}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'companion',
    title: 'Người đồng hành',
    className: 'soldier-companion',
    cell: ({ companion }) => companion ?? <span className="faint">Chưa có</span>,
  },
]

export function SoldiersTable({ soldiers }: { soldiers: readonly SoldierLine[] }) {
  return (
    <DataTable
      className="members soldiers"
      caption="Quân nhân xuất ngũ, quá hạn xếp trước"
      columns={COLUMNS}
      rows={soldiers}
      rowKey={({ id }) => id}
    />
  )
}

/** The step they wait for, with its term where one runs. */
function Stage({ line: { stage, dueOn, noticeEnds } }: { line: SoldierLine }) {
  const { today } = useMe()
  const isPastNotice = noticeEnds !== null && noticeEnds < today
  const isLate = dueOn !== null && dueOn < today
  return (
    <>
      {SOLDIER_STAGES[stage]}
      {dueOn !== null && (
        <span className={isLate ? 'late-t by' : 'muted by'}>
          {isLate ? 'quá hạn' : 'hạn'} {formatDate(dueOn)}
        </span>
      )}
      {isPastNotice && (
        <Badge tone="late" icon="warning">
          quá 3 tháng chưa trình giấy
        </Badge>
      )}
    </>
  )
}
