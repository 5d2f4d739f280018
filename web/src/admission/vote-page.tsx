import { isPlainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { PrintMeeting } from '../papers/print-meeting.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { idsFrom, rowOf, type Meeting } from './meeting.ts'
import { MeetingDialog } from './meeting-dialog.tsx'
import { useSitting } from './use-sitting.ts'
import { VoteView } from './vote-view.tsx'

/** Names in the address: whose vote, which vote on them, who stands in the row, when and where they meet. */
const CASE = 'ho-so'
const MATTER = 'viec'
const CHOSEN = 'nguoi'
const DAY = 'ngay-hop'
const PLACE = 'noi-hop'
const PREPARING = 'chuan-bi'

/** A meeting of a cell, of a base committee or of the committee that decides: one person voted on at a time. */
export function VotePage() {
  const { today, acting, account } = useMe()
  const router = useRouter()
  const query = useQueryParams()
  const place = Number((useParams({ strict: false }) as { cell: string }).cell)
  const isOurs = acting?.organisation.id === place
  const { meeting, error, refetch, isCell } = useMeeting(place, isOurs)
  const sitting = useSitting(meeting)
  if (!isOurs) {
    return (
      <ProblemNotice
        kind="info"
        title="Biểu quyết do nơi họp ghi"
        sentence="Có nhiệm vụ ở đó thì đổi tổ chức đang làm việc ở góc trên."
        action={<LinkButton href="/ho-so">Về danh sách hồ sơ</LinkButton>}
      />
    )
  }
  if (error) return <ProblemView problem={problemOf(error)} onRetry={refetch} />
  if (!sitting.meeting) return <Loading label="Đang mở kỳ họp" lines={6} />

  const chosen = idsFrom(query.get(CHOSEN))
  const row = rowOf(sitting.meeting.candidates, chosen, query.getNumber(CASE), (id) =>
    sitting.recorded.has(id),
  )
  const current = query.getNumber(CASE) ?? row[0]?.case ?? 0
  const metOn = dayFrom(query.get(DAY), today)
  const keptAs = `${account.id}.bieu-quyet.${place}.${metOn}`
  const details = { date: metOn, place: query.get(PLACE) ?? '' }
  return (
    <>
      <VoteView
        // A meeting prepared for another day is another room.
        key={keptAs}
        meeting={{ ...sitting.meeting, candidates: row }}
        actions={
          <>
            {sitting.meeting.candidates.length > 0 && (
              <Button icon="people" onClick={() => query.set({ [PREPARING]: 1 })}>
                Chuẩn bị kỳ họp
              </Button>
            )}
            <PrintMeeting candidates={row} details={details} />
            {isCell && <ExportButton what="vote_sheet" filters={{ cell: place }} />}
          </>
        }
        current={current}
        matter={query.get(MATTER)}
        onMatter={(kind) => query.set({ [CASE]: current, [MATTER]: kind })}
        metOn={metOn}
        keptAs={keptAs}
        hrefOf={(id) => query.hrefWith({ [CASE]: id, [MATTER]: null })}
        recorded={sitting.recorded}
        busy={sitting.busy}
        problem={sitting.problemOf(current)}
        onReload={sitting.reload}
        onRecord={sitting.record}
        onNext={(id) => router.history.push(query.hrefWith({ [CASE]: id, [MATTER]: null }))}
      />
      {query.get(PREPARING) !== null && (
        <MeetingDialog
          candidates={sitting.meeting.candidates}
          start={{ chosen, date: metOn, place: details.place }}
          onReady={({ chosen: people, date, place: where }) =>
            router.history.push(
              query.hrefWith({
                [PREPARING]: null,
                [CHOSEN]: people.join(','),
                [DAY]: date,
                [PLACE]: where,
                [CASE]: people[0],
                [MATTER]: null,
              }),
            )
          }
          onClose={() => query.set({ [PREPARING]: null })}
        />
      )}
    </>
  )
}

/** The sheet of the place that meets: a cell calls its roll, a committee counts all its members. */
function useMeeting(place: number, isOurs: boolean) {
  const isCell = useMay('admission.cell')
  const cell = useQuery(
    api.admission.voteSheet.queryOptions({ input: { cell: place }, enabled: isOurs && isCell }),
  )
  const committee = useQuery(
    api.admission.committeeSheet.queryOptions({ enabled: isOurs && !isCell }),
  )
  const meeting = ((): Meeting | undefined => {
    if (cell.data) return { ...cell.data, place: cell.data.cell }
    return (
      committee.data && { ...committee.data, place: committee.data.organisation, members: null }
    )
  })()
  const asked = isCell ? cell : committee
  return { meeting, isCell, error: asked.error, refetch: () => void asked.refetch() }
}

function dayFrom(text: string | null, today: PlainDate): PlainDate {
  return text !== null && isPlainDate(text) ? text : today
}
