import { yearOf } from '@ptdv/core/calendar/plain-date'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { ProvinceTargetView } from './province-target-view.tsx'
import { YEAR } from './target-links.ts'

/** The province's own target of a year: both reckonings, what was set, and the form to set it. */
export function ProvinceTargetPage() {
  const { today } = useMe()
  const maySet = useMay('targets.set_province')
  const query = useQueryParams()
  const year = query.getNumber(YEAR) ?? yearOf(today)
  const targets = useQuery(api.targets.getProvinceTarget.queryOptions({ input: { year } }))
  if (targets.error) {
    return <ProblemView problem={problemOf(targets.error)} onRetry={() => void targets.refetch()} />
  }
  if (!targets.data) return <Loading label={`Đang tải chỉ tiêu năm ${year}`} />
  return (
    <ProvinceTargetView
      key={year}
      year={year}
      targets={targets.data}
      maySet={maySet}
      exporting={<ExportButton what="province_targets" filters={{}} label="Xuất Excel mọi năm" />}
      today={today}
      onYear={(chosen) => query.set({ [YEAR]: chosen })}
    />
  )
}
