import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { peopleWords } from '@ptdv/core/reports/fact-words'
import { FACTS, type FactKind } from '@ptdv/core/reports/facts'
import { SOURCES } from '@ptdv/core/sources/five-sources'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { BoardList } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { ChipFilter } from '../ui/chip-filter.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Panel } from '../ui/panel.tsx'

type Listed = BoardList['people'][number]

export interface PeoplePanelProps {
  /** “Huyện ủy Yên Mỹ, năm 2024” */
  readonly over: string
  readonly fact: FactKind
  /** First and last day that the figure counts. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly total: number
  readonly bySource: BoardList['bySource']
  readonly people: readonly Listed[]
  readonly source: number | null
  readonly loading: boolean
  readonly onSource: (source: number | null) => void
  /** Absent when everything is shown. */
  readonly onMore?: () => void
  /** Takes the list to Excel. */
  readonly exporting?: ReactNode
  readonly onClose: () => void
}

export function PeoplePanel(props: PeoplePanelProps) {
  const { fact, total, people, bySource } = props
  const all = bySource.reduce((sum, { count }) => sum + count, 0)
  return (
    <Panel
      over={props.over}
      title={`${formatNumber(total)} ${peopleWords(fact)}`}
      onClose={props.onClose}
      head={
        <>
          <p className="muted panel-note">
            {FACTS[fact].measure === 'stock'
              ? 'Đến hết ngày'
              : `${fact === 'admitted' ? 'Theo ngày quyết định, từ' : 'Từ'} ${dayIn(props.from, props.to)} đến`}{' '}
            {formatDate(props.to)}.
          </p>
          <ChipFilter
            label="Lọc theo nguồn"
            chips={[
              { value: '', label: 'Tất cả', count: all },
              ...bySource.map(({ source, count }) => ({
                value: String(source),
                label: SOURCES.find(({ id }) => id === source)?.short ?? '',
                count,
              })),
            ]}
            value={props.source === null ? '' : String(props.source)}
            onValue={(value) => props.onSource(value === '' ? null : Number(value))}
          />
        </>
      }
      foot={
        <>
          <span className="muted">
            {formatNumber(people.length)} trong {formatNumber(total)} người
          </span>
          <span className="acts">
            {props.onMore && (
              <Button size="small" busy={props.loading} onClick={props.onMore}>
                Xem tiếp
              </Button>
            )}
            {total > 0 && props.exporting}
          </span>
        </>
      }
    >
      {people.length === 0 && !props.loading && (
        <EmptyState title="Không có ai" icon="people">
          Không có người nào trong khoảng ngày và nguồn đã chọn.
        </EmptyState>
      )}
      {byDay(people).map(([on, group]) => (
        <section key={on}>
          <h3 className="dayhd tn">
            {fact === 'admitted' ? 'Quyết định ngày' : 'Ngày'} {formatDate(on)}
          </h3>
          {group.map((line) => (
            <PersonLine key={line.entry} line={line} />
          ))}
        </section>
      ))}
    </Panel>
  )
}

/** Without the year where both days lie in the same. */
function dayIn(day: PlainDate, other: PlainDate): string {
  return yearOf(day) === yearOf(other) ? formatDate(day).slice(0, 5) : formatDate(day)
}

/** People of one day together, in the order they came. */
function byDay(people: readonly Listed[]): readonly (readonly [PlainDate, readonly Listed[]])[] {
  const days = new Map<PlainDate, Listed[]>()
  for (const line of people) days.set(line.on, [...(days.get(line.on) ?? []), line])
  return [...days]
}

function PersonLine({ line }: { line: Listed }) {
  const { person, cell, birth, source } = line
  return (
    <div className="pers">
      {line.case === null ? (
        <b>{person.name}</b>
      ) : (
        <AppLink href={`/ho-so/${line.case}`}>{person.name}</AppLink>
      )}
      <span className="when">{SOURCES.find(({ id }) => id === source)?.short}</span>
      <p>
        {cell.name}; sinh {formatPartialDate(birth)}
        {line.amount < 0 && '; bớt do đính chính'}
      </p>
    </div>
  )
}
