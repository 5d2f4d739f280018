import { GENERATION_KEYS, type Generation } from '@ptdv/core/papers/generation'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TemplatesView } from './templates-view.tsx'

/** Name in the address of the set that is looked at. */
const SET = 'bo-mau'

/** Every paper that the product prints, with the template in use. */
export function TemplatesPage() {
  const { today } = useMe()
  const query = useQueryParams()
  const named = query.get(SET)
  const generation = GENERATION_KEYS.find((key) => key === named) ?? 'hd12'
  const asked = useQuery(api.reports.listInForce.queryOptions())
  if (asked.error) {
    return <ProblemView problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} />
  }
  if (!asked.data) return <Loading label="Đang tải danh sách mẫu" lines={6} />
  return (
    <TemplatesView
      inForce={asked.data}
      generation={generation}
      today={today}
      onGeneration={(chosen: Generation) => query.set({ [SET]: chosen === 'hd12' ? null : chosen })}
    />
  )
}
