import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { temporaryPlace } from '@ptdv/core/membership/temporary-words'
import type { Member } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Words } from '../ui/words.tsx'

type Key = 'name' | 'birth' | 'cell' | 'admitted' | 'official' | 'office' | 'card'

const COLUMNS: readonly Column<Member, Key>[] = [
  {
    key: 'name',
    title: 'Họ tên',
    className: 'member-name',
    cell: ({ person }) => <AppLink href={`/dang-vien/${person.id}`}>{person.name}</AppLink>,
  },
  {
    key: 'birth',
    title: 'Ngày sinh',
    className: 'member-birth',
    cell: ({ birth }) => formatPartialDate(birth),
  },
  {
    key: 'cell',
    title: 'Chi bộ',
    className: 'member-cell',
    cell: ({ cell, elsewhere }) => (
      <>
        <Words>{cell.name}</Words>
        {elsewhere && (
          <span className="muted member-stay">
            <Words>
              {`tạm thời ở ${temporaryPlace({ elsewhere: true, stayName: elsewhere.place, stayUntil: elsewhere.until })}`}
            </Words>
          </span>
        )}
      </>
    ),
  },
  {
    key: 'admitted',
    title: 'Ngày vào Đảng',
    className: 'member-admitted',
    cell: ({ ceremonyOn }) =>
      ceremonyOn ? formatDate(ceremonyOn) : <span className="faint">–</span>,
  },
  {
    key: 'official',
    title: 'Chính thức',
    className: 'member-official',
    cell: ({ standing, officialOn }) => {
      if (standing === 'probationary') return <span className="muted">đang dự bị</span>
      return officialOn ? formatDate(officialOn) : <span className="faint">–</span>
    },
  },
  {
    key: 'office',
    title: 'Chức vụ',
    className: 'member-office',
    cell: ({ office }) => office ?? '',
  },
]

/** Shown when asked for. */
const CARD: Column<Member, Key> = {
  key: 'card',
  title: 'Số thẻ',
  className: 'member-card',
  cell: ({ card }) => card ?? <span className="faint">–</span>,
}

interface MembersTableProps {
  readonly members: readonly Member[]
  readonly withCard: boolean
}

export function MembersTable({ members, withCard }: MembersTableProps) {
  return (
    <DataTable
      className="members"
      caption="Đảng viên, theo tên gọi"
      columns={withCard ? [...COLUMNS, CARD] : COLUMNS}
      rows={members}
      rowKey={({ person }) => person.id}
    />
  )
}
