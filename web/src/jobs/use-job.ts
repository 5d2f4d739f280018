import { isOpen } from '@ptdv/core/jobs/kinds'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Job } from '../api/shapes.ts'

const LOOK_EVERY_MS = 500

/** Follows a job until it ends; null follows nothing. */
export function useJob(id: number | null) {
  return useQuery({
    ...api.jobs.get.queryOptions({ input: { id: id ?? 0 }, enabled: id !== null }),
    refetchInterval: ({ state: { data } }: { state: { data: Job | undefined } }) =>
      data !== undefined && !isOpen(data.state) ? false : LOOK_EVERY_MS,
  })
}
