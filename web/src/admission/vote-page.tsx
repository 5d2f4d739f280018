import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { PrintMeeting } from '../papers/print-meeting.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { useSitting } from './use-sitting.ts'
import { VoteView } from './vote-view.tsx'

/** Name in the address of the case being voted on. */
const CASE = 'ho-so'

/** The cell's meeting: one person voted on at a time. */
export function VotePage() {
  const { today, acting, account } = useMe()
  const router = useRouter()
  const query = useQueryParams()
  const cell = Number((useParams({ strict: false }) as { cell: string }).cell)
  const isOurs = acting?.organisation.id === cell
  const asked = useQuery(api.admission.voteSheet.queryOptions({ input: { cell }, enabled: isOurs }))
  const sitting = useSitting(asked.data)
  if (!isOurs) {
    return (
      <ProblemNotice
        kind="info"
        title="Biểu quyết do chi bộ ghi"
        sentence="Có nhiệm vụ ở chi bộ thì đổi tổ chức đang làm việc ở góc trên."
        action={<LinkButton href="/ho-so">Về danh sách hồ sơ</LinkButton>}
      />
    )
  }
  if (asked.error) {
    return <ProblemView problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} />
  }
  if (!sitting.sheet) return <Loading label="Đang mở kỳ họp" lines={6} />

  const current = query.getNumber(CASE) ?? sitting.sheet.candidates[0]?.case ?? 0
  return (
    <VoteView
      key={cell}
      sheet={sitting.sheet}
      exporting={
        <>
          <PrintMeeting candidates={sitting.sheet.candidates} />
          <ExportButton what="vote_sheet" filters={{ cell }} />
        </>
      }
      current={current}
      today={today}
      keptAs={`${account.id}.bieu-quyet.${cell}.${today}`}
      hrefOf={(id) => query.hrefWith({ [CASE]: id })}
      recorded={sitting.recorded}
      busy={sitting.busy}
      problem={sitting.problemOf(current)}
      onReload={sitting.reload}
      onRecord={sitting.record}
      onNext={(id) => router.history.push(query.hrefWith({ [CASE]: id }))}
    />
  )
}
