import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { form2Row } from '@ptdv/core/reports/form-2'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useInfiniteQuery } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Form2, Form2Asked } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { countWords, type Form2Cell } from './form-2-view.tsx'

interface Form2PanelProps {
  readonly input: Form2Asked
  readonly form: Form2
  readonly cell: Form2Cell
  readonly onClose: () => void
}

/** Whom a cell of the form counts, with what their record says of it. */
export function Form2Panel({ input, form, cell, onClose }: Form2PanelProps) {
  const asked = { ...input, row: cell.row, column: cell.column }
  const list = useInfiniteQuery({
    queryKey: ['form-2-list', asked],
    queryFn: ({ pageParam }) =>
      client.reports.listForm2({ ...asked, ...(pageParam === null ? {} : { after: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })
  const first = list.data?.pages[0]
  const people = list.data?.pages.flatMap((page) => page.people) ?? []
  const period = cell.column === 'now' ? form : form.before
  return (
    <Panel
      over={form2Row(cell.row).label.replace(/^[-+] /, '')}
      title={first === undefined ? 'Đang tải' : countWords(cell.row, first.total)}
      onClose={onClose}
      head={
        <p className="muted panel-note">
          Từ {formatDate(period.from)} đến {formatDate(period.to)}, theo ngày quyết định.
        </p>
      }
      foot={
        people.length > 0 && (
          <>
            <span className="muted">{formatNumber(people.length)} dòng</span>
            {list.hasNextPage && (
              <Button
                size="small"
                busy={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                Xem tiếp
              </Button>
            )}
          </>
        )
      }
    >
      {list.error && <ProblemView problem={problemOf(list.error)} />}
      {first?.organisations.map(({ id, name }) => (
        <div className="pers" key={id}>
          <AppLink href={`/to-chuc/${id}`}>{name}</AppLink>
        </div>
      ))}
      {people.map(({ entry, person, case: caseId, cell: where, birth, on, occupation }) => (
        <div className="pers" key={entry}>
          {caseId === null ? (
            <b>{person.name}</b>
          ) : (
            <AppLink href={`/ho-so/${caseId}`}>{person.name}</AppLink>
          )}
          <span className="when tn">{formatDate(on)}</span>
          <p>
            {where.name}; sinh {birth === '' ? 'chưa rõ' : formatPartialDate(birth)};{' '}
            {occupation ?? 'chưa ghi nghề nghiệp'}
          </p>
        </div>
      ))}
    </Panel>
  )
}
