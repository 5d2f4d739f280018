import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { MOST_BADGES } from '@ptdv/core/membership/badges-contract'
import type { BadgeLine } from '../../api/shapes.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { Words } from '../../ui/words.tsx'
import type { ChosenBadge } from './badge-form.tsx'

interface BadgesTableProps {
  readonly lines: readonly BadgeLine[]
  /** null: nothing is chosen here. */
  readonly chosen: readonly ChosenBadge[] | null
  readonly onChosen: (chosen: readonly ChosenBadge[]) => void
}

type Key = 'name' | 'years' | 'reached' | 'from' | 'state' | 'cell'

/** One row for each badge of somebody; whoever does not have it yet can be chosen. */
export function BadgesTable({ lines, chosen, onChosen }: BadgesTableProps) {
  const open = lines.filter(({ state }) => state !== 'awarded').slice(0, MOST_BADGES)
  const isChosen = (line: BadgeLine) =>
    chosen?.some(({ person, years }) => person === line.person.id && years === line.years) ?? false
  const columns: readonly Column<BadgeLine, Key>[] = [
    {
      key: 'name',
      title: 'Họ tên',
      className: 'badge-name',
      cell: (line) => (
        <>
          {chosen !== null && (
            <input
              type="checkbox"
              className="badge-pick"
              aria-label={`Chọn ${line.person.name}, ${line.years} năm`}
              disabled={line.state === 'awarded'}
              checked={isChosen(line)}
              onChange={(event) =>
                onChosen(
                  event.target.checked
                    ? [...chosen, choiceOf(line)]
                    : chosen.filter(
                        ({ person, years }) => person !== line.person.id || years !== line.years,
                      ),
                )
              }
            />
          )}
          <AppLink href={`/dang-vien/${line.person.id}`}>{line.person.name}</AppLink>
          <span className="muted"> sinh&nbsp;{formatPartialDate(line.birth)}</span>
        </>
      ),
    },
    {
      key: 'years',
      title: 'Mức',
      numeric: true,
      className: 'badge-years',
      cell: ({ years }) => `${years} năm`,
    },
    {
      key: 'cell',
      title: 'Chi bộ',
      className: 'badge-cell',
      cell: ({ cell }) => <Words>{cell.name}</Words>,
    },
    {
      key: 'from',
      title: 'Tính từ ngày',
      className: 'badge-from',
      cell: ({ countedFrom, byDecision, moved }) => (
        <>
          {formatDate(countedFrom)}
          {moved && <span className="under">đã trừ thời gian ngoài Đảng</span>}
          {!byDecision && <span className="under">theo ngày vào Đảng</span>}
        </>
      ),
    },
    {
      key: 'reached',
      title: 'Đủ ngày',
      className: 'badge-reached',
      cell: ({ reachedOn }) => formatDate(reachedOn),
    },
    {
      key: 'state',
      title: 'Tình trạng',
      className: 'badge-state',
      cell: (line) => <State line={line} />,
    },
  ]
  return (
    <>
      {chosen !== null && open.length > 0 && (
        <div className="badges-all">
          <Checkbox
            checked={open.every(isChosen)}
            onValue={(all) => onChosen(all ? open.map(choiceOf) : [])}
          >
            Chọn cả {open.length} người chưa tặng đang hiện
          </Checkbox>
        </div>
      )}
      <DataTable
        className="badges"
        caption="Đợt tặng Huy hiệu Đảng"
        columns={columns}
        rows={lines}
        rowKey={({ person, years }) => `${person.id} ${years}`}
      />
    </>
  )
}

function choiceOf({ person, years }: BadgeLine): ChosenBadge {
  return { person: person.id, name: person.name, years }
}

function State({ line: { state, awardedOn, number, proposals } }: { readonly line: BadgeLine }) {
  if (state === 'awarded') {
    const decision = [number && `số ${number}`, awardedOn && `ngày ${formatDate(awardedOn)}`]
    return (
      <>
        <Badge tone="ok" icon="check">
          đã tặng
        </Badge>
        <span className="under">{decision.filter(Boolean).join(' ')}</span>
      </>
    )
  }
  return (
    <>
      <Badge {...(state === 'late' ? LATE : DUE)}>{state === 'late' ? 'quá đợt' : 'đến hạn'}</Badge>
      {proposals.map(({ act, by, on }) => (
        <span key={act} className="under">
          {by} đề nghị {formatDate(on)}
        </span>
      ))}
    </>
  )
}

const LATE = { tone: 'late', icon: 'clock' } as const
const DUE = { tone: 'wait', icon: 'clock' } as const
