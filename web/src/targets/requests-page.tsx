import { yearOf } from '@ptdv/core/calendar/plain-date'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { RequestsView } from './requests-view.tsx'
import { YEAR } from './target-links.ts'

/** Negotiating a year's targets: what we ask of the level above, what is asked of us. */
export function RequestsPage() {
  const { today } = useMe()
  const mayRequest = useMay('targets.request')
  const mayAnswer = useMay('targets.assign')
  const query = useQueryParams()
  const year = query.getNumber(YEAR) ?? yearOf(today)
  const sheet = useQuery(api.targets.getSheet.queryOptions({ input: { year } }))
  if (sheet.error) {
    return <ProblemView problem={problemOf(sheet.error)} onRetry={() => void sheet.refetch()} />
  }
  if (!sheet.data) return <Loading label="Đang tải các đề nghị" />
  return (
    <RequestsView
      key={year}
      sheet={sheet.data}
      thisYear={yearOf(today)}
      mayRequest={mayRequest}
      mayAnswer={mayAnswer}
      exporting={<ExportButton what="target_requests" filters={{ year }} />}
      onYear={(chosen) => query.set({ [YEAR]: chosen })}
    />
  )
}
