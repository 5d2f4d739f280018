import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { PlanOutcome } from './plan-outcome.tsx'
import './reorganisation.css'

/** One plan: filled in while it is a draft, looked at once it is appointed, done or set aside. */
export function PlanPage() {
  const { plan: id } = useParams({ strict: false }) as { plan: string }
  const isNew = id === 'moi'
  const plan = useQuery(
    api.reorganisation.get.queryOptions({ input: { id: isNew ? 0 : Number(id) }, enabled: !isNew }),
  )
  if (isNew) return <PlanEditor key="moi" kept={null} />
  if (plan.error) {
    return <ProblemView problem={problemOf(plan.error)} onRetry={() => void plan.refetch()} />
  }
  if (!plan.data) return <Loading label="Đang mở phương án" lines={6} />
  return plan.data.state === 'draft' ? (
    <PlanEditor key={id} kept={plan.data} />
  ) : (
    <PlanOutcome plan={plan.data} onChanged={() => void plan.refetch()} />
  )
}
