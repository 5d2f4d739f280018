import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { CONTACT_PACES, CONTACT_WAYS } from '@ptdv/core/membership/away-payloads'
import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import type { AwayLine } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Words } from '../ui/words.tsx'

type Key = 'name' | 'cell' | 'where' | 'since' | 'contact' | 'touch'

const COLUMNS: readonly Column<AwayLine, Key>[] = [
  {
    key: 'name',
    title: 'Họ tên',
    className: 'member-name',
    cell: ({ person, birth }) => (
      <>
        <AppLink href={`/dang-vien/${person.id}`}>{person.name}</AppLink>
        <span className="muted by">{formatPartialDate(birth)}</span>
      </>
    ),
  },
  { key: 'cell', title: 'Chi bộ', cell: ({ cell }) => <Words>{cell.name}</Words> },
  {
    key: 'where',
    title: 'Làm việc ở',
    cell: ({ region, place }) => (
      <>
        {region}
        <span className="muted by">{place}</span>
      </>
    ),
  },
  {
    key: 'since',
    title: 'Từ ngày',
    className: 'away-since',
    cell: ({ since, until }) => (
      <>
        {formatDate(since)}
        {until && <span className="muted by">đến {formatDate(until)}</span>}
      </>
    ),
  },
  {
    key: 'contact',
    title: 'Hẹn liên lạc',
    className: 'away-contact',
    cell: ({ way, pace }) => (
      <>
        {capitalised(CONTACT_WAYS[way])}
        <span className="muted by">{CONTACT_PACES[pace]}</span>
      </>
    ),
  },
  {
    key: 'touch',
    title: 'Liên lạc gần nhất',
    className: 'away-touch',
    cell: (line) => <Touch line={line} />,
  },
]

/** When they were last in touch, and what asks for contact now; the rule itself stands once above the list. */
function Touch({ line: { inTouchOn, lastAnswerOn, missed, fullOn, until } }: { line: AwayLine }) {
  const { today } = useMe()
  return (
    <>
      {formatDate(inTouchOn)}
      {lastAnswerOn && <span className="muted by">ý kiến {formatDate(lastAnswerOn)}</span>}
      {fullOn !== null && (
        <>
          <Badge tone="soon" icon="warning">
            {formatNumber(missed)} kỳ họp chưa trả lời
          </Badge>
          <span className="muted by">đủ ba tháng vào {formatDate(fullOn)}</span>
        </>
      )}
      {until !== null && until < today && (
        <Badge tone="soon" icon="warning">
          quá ngày dự kiến về
        </Badge>
      )}
    </>
  )
}

export function AwayTable({ members }: { members: readonly AwayLine[] }) {
  return (
    <DataTable
      className="members away"
      caption="Đảng viên đi làm xa, ai hai kỳ họp chưa trả lời xếp trước"
      columns={COLUMNS}
      rows={members}
      rowKey={({ person }) => person.id}
    />
  )
}
