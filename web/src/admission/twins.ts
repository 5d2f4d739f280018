import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Wanted } from './new-person-values.ts'

/** Those already known who may be the wanted person; looked for when told to, gone when he changes. */
export function useTwins(wanted: Wanted | null) {
  const [asked, setAsked] = useState<Wanted | null>(null)
  const found = useQuery(api.people.findTwins.queryOptions({ input: asked ?? skipToken }))
  const isCurrent = asked !== null && JSON.stringify(asked) === JSON.stringify(wanted)
  return {
    twins: isCurrent ? (found.data ?? []) : [],
    ask: () => {
      if (wanted !== null) setAsked(wanted)
    },
  }
}

export type Twin = ReturnType<typeof useTwins>['twins'][number]
