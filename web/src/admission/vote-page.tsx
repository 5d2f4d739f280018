import { cellVoteResult } from '@ptdv/core/admission/vote-result'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf, type Problem } from '../api/problem.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { VoteView, type RecordedVote } from './vote-view.tsx'

/** The cell's meeting votes, one person at a time; who is in the room stays from person to person. */
export function VotePage() {
  const { cell } = useParams({ strict: false }) as { readonly cell: string }
  const router = useRouter()
  const queries = useQueryClient()
  const { today } = useMe()
  const query = useQueryParams()
  const [recorded, setRecorded] = useState<ReadonlyMap<number, string>>(new Map())
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  /** One key per person's vote: pressing again after the network failed writes once. */
  const keys = useRef(new Map<number, string>())
  const options = api.admission.voteSheet.queryOptions({ input: { cell: Number(cell) } })
  // Kept as the meeting began: a person just voted on stays in the row of those considered.
  const sheet = useQuery({ ...options, refetchOnWindowFocus: false })
  if (sheet.error) {
    return <ProblemView problem={problemOf(sheet.error)} onRetry={() => void sheet.refetch()} />
  }
  if (!sheet.data) return <Loading label="Đang mở biểu quyết" />

  const hrefOf = (admissionCase: number) => query.hrefWith({ 'ho-so': admissionCase })
  const current = query.getNumber('ho-so') ?? sheet.data.candidates[0]?.case ?? 0

  const record = async (vote: RecordedVote) => {
    const key = keys.current.get(vote.case) ?? newWriteKey()
    keys.current.set(vote.case, key)
    setBusy(true)
    setProblem(null)
    try {
      const { roll, tally, paper } = vote
      await client.admission.recordAct({
        id: vote.case,
        kind: 'cell_voted',
        happenedOn: vote.happenedOn,
        payload: { roll: [...roll], tally, paper },
        version: vote.version,
        key,
      })
      setRecorded((before) =>
        new Map(before).set(vote.case, cellVoteResult(roll, tally).result.sentence),
      )
      void queries.invalidateQueries({ queryKey: api.admission.work.key() })
      void queries.invalidateQueries({ queryKey: api.admission.getCase.key() })
    } catch (failure) {
      const told = problemOf(failure)
      // Refused content may be mended: what is sent next is another write.
      if (told.kind !== 'offline') keys.current.delete(vote.case)
      setProblem(told)
      throw failure
    } finally {
      setBusy(false)
    }
  }

  return (
    <VoteView
      key={cell}
      sheet={sheet.data}
      current={current}
      today={today}
      hrefOf={hrefOf}
      recorded={recorded}
      busy={busy}
      problem={problem}
      onRecord={record}
      onNext={(admissionCase) => {
        setProblem(null)
        router.history.push(hrefOf(admissionCase))
      }}
    />
  )
}
