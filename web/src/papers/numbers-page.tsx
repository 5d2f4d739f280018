import { formatDate } from '@ptdv/core/calendar/format-date'
import { isPlainDate } from '@ptdv/core/calendar/plain-date'
import { BOOK_TYPES, BOOK_TYPE_NAMES } from '@ptdv/core/papers/contract'
import { NUMBER_STATES } from '@ptdv/core/papers/number-states'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Select } from '../ui/select.tsx'
import { NoteNumberDialog } from './note-number-dialog.tsx'
import { NumbersTable, type NumberRow } from './numbers-table.tsx'
import './papers.css'

const TYPE = 'loai'
const TERM = 'nhiem-ky'

/** The book of running numbers of the organisation one acts for: taken, used, explained, passed over. */
export function NumbersPage() {
  const query = useQueryParams()
  const may = [useMay('admission.cell'), useMay('admission.base'), useMay('admission.decide')]
  const [noting, setNoting] = useState<NumberRow | null>(null)
  const type = BOOK_TYPES.find((each) => each === query.get(TYPE)) ?? 'NQ'
  const asked = query.get(TERM)
  const filters = { type, ...(asked !== null && isPlainDate(asked) && { term: asked }) }
  const book = useQuery(
    api.papers.numberBook.queryOptions({ input: filters, placeholderData: (earlier) => earlier }),
  )
  const rows = book.data?.rows ?? []
  const open = rows.filter(({ state }) => NUMBER_STATES[state].mends).length
  return (
    <>
      <PageHead
        crumb={{ href: '/ho-so', label: 'Hồ sơ kết nạp', here: 'Sổ văn bản' }}
        title="Sổ văn bản"
        sub={
          rows.length > 0 &&
          `${formatNumber(rows.length)} số${open > 0 ? `, ${formatNumber(open)} số chưa rõ dùng vào đâu` : ', số nào cũng rõ'}.`
        }
        actions={<ExportButton what="paper_numbers" filters={filters} />}
      />
      <div className="filters number-filters">
        <Select
          look="filter"
          aria-label="Loại văn bản"
          options={BOOK_TYPES.map((value) => ({ value, label: BOOK_TYPE_NAMES[value] }))}
          value={type}
          onValue={(value) => query.set({ [TYPE]: value === 'NQ' ? null : value })}
        />
        {book.data && book.data.terms.length > 1 && (
          <Select
            look="filter"
            aria-label="Nhiệm kỳ"
            options={book.data.terms.map((value) => ({
              value,
              label: `Nhiệm kỳ từ ${formatDate(value)}`,
            }))}
            value={book.data.term ?? book.data.terms[0]!}
            onValue={(value) => query.set({ [TERM]: value })}
          />
        )}
      </div>
      {book.isPending && <Loading label="Đang mở sổ văn bản" lines={6} />}
      {book.error && (
        <ProblemView problem={problemOf(book.error)} onRetry={() => void book.refetch()} />
      )}
      {book.data && (
        <Card label="Số văn bản">
          {rows.length === 0 ? (
            <EmptyState title="Chưa lấy số nào" icon="paper">
              Lấy số khi in nghị quyết, quyết định, báo cáo của hồ sơ; số hiện ở đây.
            </EmptyState>
          ) : (
            <NumbersTable rows={rows} onNote={may.includes(true) ? setNoting : null} />
          )}
        </Card>
      )}
      {noting && book.data?.term && (
        <NoteNumberDialog
          type={type}
          term={book.data.term}
          row={noting}
          onClose={() => setNoting(null)}
        />
      )}
    </>
  )
}
