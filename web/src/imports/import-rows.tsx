import { formatNumber } from '@ptdv/core/text/numbers'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { ImportFile, ImportVerdict } from '../api/shapes.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { MendAll } from './mend-all.tsx'
import { ImportRow } from './import-row.tsx'
import { CODE, VERDICTS } from './import-words.ts'

interface ImportRowsProps {
  readonly file: ImportFile
  readonly verdict: ImportVerdict
  readonly editable: boolean
}

/** The rows of one of the three columns, each with what was found; what recurs can be looked at alone. */
export function ImportRows({ file, verdict, editable }: ImportRowsProps) {
  const query = useQueryParams()
  const found = file.findings.filter((finding) => finding.verdict === verdict)
  const code = found.find((finding) => finding.code === query.get(CODE))?.code ?? null
  const rows = useInfiniteQuery(
    api.imports.rows.infiniteOptions({
      input: (after: number | undefined) => ({
        id: file.id,
        verdict,
        ...(code !== null && { code }),
        ...(after !== undefined && { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const lines = rows.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Card title={`${VERDICTS[verdict].label}: ${formatNumber(file.counts[verdict])} dòng`}>
      {found.length > (verdict === 'repair' ? 0 : 1) && (
        <div className="import-codes chips" role="group" aria-label="Chỉ xem">
          {found.map((finding) => (
            <button
              key={finding.code}
              type="button"
              className={finding.code === code ? 'chip on' : 'chip'}
              aria-pressed={finding.code === code}
              title={finding.sentence}
              onClick={() => query.set({ [CODE]: finding.code === code ? null : finding.code })}
            >
              <span className="chip-say">{finding.sentence}</span>{' '}
              <b>{formatNumber(finding.rows)}</b>
            </button>
          ))}
        </div>
      )}
      {editable && verdict === 'repair' && code !== null && <MendAll file={file} code={code} />}
      {rows.isPending && <Loading label="Đang tải các dòng" lines={5} />}
      {rows.error && (
        <ProblemView problem={problemOf(rows.error)} onRetry={() => void rows.refetch()} />
      )}
      {rows.data && lines.length === 0 && (
        <EmptyState title={NONE[verdict]} icon={VERDICTS[verdict].icon} />
      )}
      <ol className="import-rows">
        {lines.map((row) => (
          <ImportRow key={row.number} file={file} row={row} editable={editable} />
        ))}
      </ol>
      {rows.hasNextPage && (
        <div className="import-more">
          <Button busy={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            Xem tiếp
          </Button>
        </div>
      )}
    </Card>
  )
}

const NONE = {
  write: 'Chưa có dòng nào ghi được',
  repair: 'Không còn dòng nào phải sửa',
  skip: 'Không bỏ qua dòng nào',
} as const satisfies Record<ImportVerdict, string>
