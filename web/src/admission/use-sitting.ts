import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf, type Problem } from '../api/problem.ts'
import type { Candidate, Meeting } from './meeting.ts'
import type { RecordedVote } from './vote-view.tsx'
import { mayHaveBeenWritten, sendingOf, type Sent } from '../writing/sending.ts'

export interface Recorded {
  readonly candidate: Candidate
  readonly place: number
  readonly verdict: string
}

export interface Sitting {
  /** With those already voted on in their places. */
  readonly meeting: Meeting | undefined
  /** Verdicts by case. */
  readonly recorded: ReadonlyMap<number, string>
  readonly busy: boolean
  readonly problemOf: (admissionCase: number) => Problem | null
  /** Takes over what others recorded meanwhile. */
  readonly reload: () => void
  readonly record: (vote: RecordedVote) => Promise<unknown>
}

/** One meeting: its votes are written one by one, and their results stay in sight. */
export function useSitting(asked: Meeting | undefined): Sitting {
  const queries = useQueryClient()
  const [done, setDone] = useState<readonly Recorded[]>([])
  const [sent, setSent] = useState<ReadonlyMap<number, Sent>>(new Map())
  const meeting = asked && { ...asked, candidates: withVoted(asked.candidates, done) }
  const write = useMutation({
    mutationFn: (vote: RecordedVote) => {
      const { version: seen, verdict: _, ...content } = vote
      const sending = sendingOf(
        JSON.stringify(content),
        sent.get(vote.case) ?? null,
        seen,
        newWriteKey,
      )
      setSent(new Map(sent).set(vote.case, sending))
      return client.admission.recordAct({
        id: vote.case,
        kind: vote.kind,
        happenedOn: vote.happenedOn,
        payload: vote.payload,
        version: sending.version,
        key: sending.key,
      })
    },
    onSuccess: async (_answer, vote) => {
      const place = meeting?.candidates.findIndex((one) => one.case === vote.case) ?? -1
      const candidate = meeting?.candidates[place]
      if (candidate) {
        setDone([...done, { candidate, place, verdict: vote.verdict }])
      }
      await queries.invalidateQueries()
    },
    onError: (failure, vote) => {
      if (mayHaveBeenWritten(problemOf(failure))) return
      setSent((earlier) => new Map([...earlier].filter(([id]) => id !== vote.case)))
    },
  })
  return {
    meeting,
    recorded: new Map(done.map(({ candidate, verdict }) => [candidate.case, verdict])),
    busy: write.isPending,
    problemOf: (id) => (write.error && write.variables.case === id ? problemOf(write.error) : null),
    reload: () => void queries.invalidateQueries().then(write.reset),
    record: write.mutateAsync,
  }
}

/** Those waiting, with those voted on where they stood when their turn came. */
export function withVoted(
  waiting: readonly Candidate[],
  done: readonly Recorded[],
): readonly Candidate[] {
  const voted = new Set(done.map(({ candidate }) => candidate.case))
  const all = waiting.filter((one) => !voted.has(one.case))
  for (const { candidate, place } of done.toSorted((a, b) => a.place - b.place)) {
    all.splice(place, 0, candidate)
  }
  return all
}
