import { formatDate } from '@ptdv/core/calendar/format-date'
import { MENDING_PAGES } from '@ptdv/core/quality/mending-pages'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Findings } from '../api/shapes.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Panel } from '../ui/panel.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Words } from '../ui/words.tsx'

interface FindingsPanelProps {
  readonly organisation: number
  readonly over: string
  readonly check: string
  readonly onClose: () => void
}

/** What one check found: why it matters, how it is mended, and each place with its link there. */
export function FindingsPanel({ organisation, over, check, onClose }: FindingsPanelProps) {
  const found = useInfiniteQuery(
    api.quality.findings.infiniteOptions({
      input: (after: string | undefined) => ({
        organisation,
        check,
        ...(after !== undefined && { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const pages = found.data?.pages ?? []
  const first = pages[0]
  const findings = pages.flatMap((page) => page.findings)
  return (
    <Panel
      title={first?.check.name ?? 'Đang mở'}
      over={over}
      label="Những chỗ cần xem lại"
      onClose={onClose}
      foot={
        <ExportButton what="quality" filters={{ organisation, check }} size="small" label="Excel" />
      }
      head={first && <Why check={first.check} total={first.total} shown={findings.length} />}
    >
      {found.error ? (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      ) : first ? (
        <>
          {findings.map((finding) => (
            <FindingLine
              key={`${finding.organisation.id} ${finding.subject}`}
              finding={finding}
              check={first.check}
            />
          ))}
          {findings.length === 0 && <p className="muted panel-note">Không còn chỗ nào.</p>}
          {found.hasNextPage && (
            <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              Xem tiếp
            </Button>
          )}
        </>
      ) : (
        <Loading label="Đang mở danh sách" />
      )}
    </Panel>
  )
}

interface WhyProps {
  readonly check: Findings['check']
  readonly total: number
  readonly shown: number
}

function Why({ check, total, shown }: WhyProps) {
  return (
    <dl className="quality-why">
      <dt>Vì sao</dt>
      <dd>
        <Words>{check.why}</Words> <span className="muted">{check.source}.</span>
      </dd>
      <dt>Cách sửa</dt>
      <dd>
        <Words>{check.mend}</Words>
      </dd>
      <dt>Số chỗ</dt>
      <dd>
        {formatNumber(total)}
        {total > shown && `, dưới đây là ${formatNumber(shown)} chỗ mới thấy nhất`}
      </dd>
    </dl>
  )
}

interface FindingLineProps {
  readonly finding: Findings['findings'][number]
  readonly check: Findings['check']
}

function FindingLine({ finding, check }: FindingLineProps) {
  const page = MENDING_PAGES[check.page]
  const { name, subject, organisation, tells, mended, since } = finding
  return (
    <div className="pers">
      {name === null ? (
        <span className="muted">Đã chuyển nơi khác</span>
      ) : (
        <AppLink href={page.href(subject)}>{name}</AppLink>
      )}
      <span className="when">từ {formatDate(since)}</span>
      <p>
        {name !== organisation.name && organisation.name}
        {tells !== null && (
          <>
            {name !== organisation.name && '; '}
            {tells}
          </>
        )}
      </p>
      {mended ? (
        <Badge tone="ok" icon="check">
          Đã sửa, chờ lần kiểm sau
        </Badge>
      ) : (
        name !== null && <p className="muted">Sửa ở: {page.label}</p>
      )}
    </div>
  )
}
