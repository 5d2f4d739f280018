import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { PlansView } from './plans-view.tsx'

/** The reorganisations of one's organisation: being prepared, appointed, done. */
export function PlansPage() {
  const plans = useQuery(api.reorganisation.list.queryOptions())
  if (plans.error) {
    return <ProblemView problem={problemOf(plans.error)} onRetry={() => void plans.refetch()} />
  }
  if (!plans.data) return <Loading label="Đang mở các phương án" lines={4} />
  return (
    <PlansView
      plans={plans.data}
      exporting={<ExportButton what="reorganisations" filters={{}} />}
    />
  )
}
