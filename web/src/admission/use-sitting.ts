import { cellVoteResult } from '@ptdv/core/admission/vote-result'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf, type Problem } from '../api/problem.ts'
import type { VoteSheet } from '../api/shapes.ts'
import type { RecordedVote } from './vote-view.tsx'
import { mayHaveBeenWritten, sendingOf, type Sent } from '../writing/sending.ts'

export interface Recorded {
  readonly candidate: VoteSheet['candidates'][number]
  readonly place: number
  readonly verdict: string
}

export interface Sitting {
  /** With those already voted on in their places. */
  readonly sheet: VoteSheet | undefined
  /** Verdicts by case. */
  readonly recorded: ReadonlyMap<number, string>
  readonly busy: boolean
  readonly problemOf: (admissionCase: number) => Problem | null
  /** Takes over what others recorded meanwhile. */
  readonly reload: () => void
  readonly record: (vote: RecordedVote) => Promise<unknown>
}

/** One meeting of the cell: its votes are written one by one, and their results stay in sight. */
export function useSitting(asked: VoteSheet | undefined): Sitting {
  const queries = useQueryClient()
  const [done, setDone] = useState<readonly Recorded[]>([])
  const [sent, setSent] = useState<ReadonlyMap<number, Sent>>(new Map())
  const sheet = asked && { ...asked, candidates: withVoted(asked.candidates, done) }
  const write = useMutation({
    mutationFn: (vote: RecordedVote) => {
      const { version: seen, ...content } = vote
      const sending = sendingOf(
        JSON.stringify(content),
        sent.get(vote.case) ?? null,
        seen,
        newWriteKey,
      )
      setSent(new Map(sent).set(vote.case, sending))
      return client.admission.recordAct({
        id: vote.case,
        kind: 'cell_voted',
        happenedOn: vote.happenedOn,
        payload: { roll: vote.roll, tally: vote.tally, paper: vote.paper },
        version: sending.version,
        key: sending.key,
      })
    },
    onSuccess: async (_answer, vote) => {
      const place = sheet?.candidates.findIndex((one) => one.case === vote.case) ?? -1
      const candidate = sheet?.candidates[place]
      if (candidate) {
        const verdict = cellVoteResult(vote.roll, vote.tally).result.sentence
        setDone([...done, { candidate, place, verdict }])
      }
      await queries.invalidateQueries()
    },
    onError: (failure, vote) => {
      if (mayHaveBeenWritten(problemOf(failure))) return
      setSent((earlier) => new Map([...earlier].filter(([id]) => id !== vote.case)))
    },
  })
  return {
    sheet,
    recorded: new Map(done.map(({ candidate, verdict }) => [candidate.case, verdict])),
    busy: write.isPending,
    problemOf: (id) => (write.error && write.variables.case === id ? problemOf(write.error) : null),
    reload: () => void queries.invalidateQueries().then(write.reset),
    record: write.mutateAsync,
  }
}

/** Those waiting, with those voted on where they stood when their turn came. */
export function withVoted(
  waiting: VoteSheet['candidates'],
  done: readonly Recorded[],
): VoteSheet['candidates'] {
  const voted = new Set(done.map(({ candidate }) => candidate.case))
  const all = waiting.filter((one) => !voted.has(one.case))
  for (const { candidate, place } of done.toSorted((a, b) => a.place - b.place)) {
    all.splice(place, 0, candidate)
  }
  return all
}
