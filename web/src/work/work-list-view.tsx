import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { capitalised, formatNumber, numberInWords } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Words } from '../ui/words.tsx'
import { WorkLineItem, type WorkLine } from './work-line.tsx'

export interface WorkListViewProps {
  readonly late: readonly WorkLine[]
  readonly thisWeek: readonly WorkLine[]
  /** Sunday of the week one looks at. */
  readonly weekEndsOn: PlainDate
  /** Ours to do, due after this week or without a date. */
  readonly after: readonly WorkLine[]
  readonly waiting: readonly WorkLine[]
  /** Known dates to come, nothing to do yet. */
  readonly coming: { readonly title: string; readonly lines: readonly ComingLine[] }
  /** “Năm 2024 đã kết nạp 1 trong 4 đảng viên được giao.” */
  readonly sub: string
  /** Found but not shown. */
  readonly more: number
  /** What is new since the last visit. */
  readonly news?: ReactNode
  /** Takes the list to Excel. */
  readonly exporting?: ReactNode
}

export interface ComingLine {
  readonly on: PlainDate
  readonly text: string
}

export function WorkListView(props: WorkListViewProps) {
  const { late, thisWeek, after, waiting, coming } = props
  const groups = [
    { title: 'Quá hạn', note: count(late), lines: late, overdue: true },
    {
      title: 'Trong tuần',
      note: `${count(thisWeek)}, đến Chủ nhật ${formatDate(props.weekEndsOn)}`,
      lines: thisWeek,
      overdue: false,
    },
    { title: 'Sau đó', note: count(after), lines: after, overdue: false },
    { title: 'Chờ người khác', note: count(waiting), lines: waiting, overdue: false },
  ]
  const shown = groups.filter(({ lines }) => lines.length > 0)
  const firstKey = [...late, ...thisWeek, ...after][0]?.key
  return (
    <div className="narrow">
      <PageHead
        title={workHeadline(late.length, thisWeek.length, after.length)}
        sub={<Words>{props.sub}</Words>}
        actions={
          <>
            {props.exporting}
            <Button icon="print" onClick={() => window.print()}>
              In việc cho kỳ họp
            </Button>
          </>
        }
      />
      {props.news}
      {shown.length === 0 && (
        <section className="card grp">
          <EmptyState title="Không còn việc nào phải làm">
            {coming.lines.length > 0
              ? 'Những ngày sắp đến có ở dưới đây.'
              : 'Khi có hồ sơ đến bước của tổ chức này, việc sẽ hiện ở đây.'}
          </EmptyState>
        </section>
      )}
      {shown.map(({ title, note, lines, overdue }) => (
        <Group key={title} title={title} note={note}>
          <ul className="card">
            {lines.map((line) => (
              <WorkLineItem
                key={line.key}
                line={line}
                overdue={overdue}
                first={line.key === firstKey}
              />
            ))}
          </ul>
        </Group>
      ))}
      {props.more > 0 && (
        <p className="muted grp">
          Còn {formatNumber(props.more)} việc nữa, hiện dần khi những việc trên đã xong.
        </p>
      )}
      {coming.lines.length > 0 && (
        <Group title={coming.title} note="chưa phải làm gì">
          <ul className="card next">
            {coming.lines.map((line) => (
              <li key={`${line.on} ${line.text}`}>
                <b className="tn">{formatDate(line.on)}</b>
                <span>
                  <Words>{line.text}</Words>
                </span>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </div>
  )
}

function Group(props: { title: string; note: string; children: ReactNode }) {
  return (
    <section className="grp">
      <h2>
        {props.title} <span>{props.note}</span>
      </h2>
      {props.children}
    </section>
  )
}

function count(lines: readonly WorkLine[]): string {
  return `${formatNumber(lines.length)} việc`
}

/** The main fact in one sentence: what is late first, then what this week asks. */
export function workHeadline(late: number, thisWeek: number, after: number): string {
  if (late > 0 && thisWeek > 0) {
    return `${capitalised(inWords(late))} việc đã quá hạn, ${inWords(thisWeek)} việc phải xong trong tuần`
  }
  if (late > 0) return `${capitalised(inWords(late))} việc đã quá hạn`
  if (thisWeek > 0) return `${capitalised(inWords(thisWeek))} việc phải xong trong tuần`
  if (after > 0) return `Tuần này không có việc đến hạn, còn ${inWords(after)} việc về sau`
  return 'Không có việc nào đến hạn'
}

/** Small numbers read better as words; from a hundred on digits do. */
function inWords(number: number): string {
  return number < 100 ? numberInWords(number) : formatNumber(number)
}
