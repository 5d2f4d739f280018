import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import type { Visit } from '../api/shapes.ts'

interface NotedVisit {
  /** null until it is known. */
  readonly visit: Visit | null
  readonly error: unknown
  readonly busy: boolean
  /** All that is new was looked at: nothing is new any more. */
  readonly markSeen: () => void
}

/** Notes that one is here, and answers since when things are new. */
export function useVisit(): NotedVisit {
  const note = useMutation({
    mutationFn: (seen: boolean) => client.work.visit({ seen, key: newWriteKey() }),
  })
  const { mutate } = note
  useEffect(() => mutate(false), [mutate])
  return {
    visit: note.data ?? null,
    error: note.error,
    busy: note.isPending,
    markSeen: () => mutate(true),
  }
}
