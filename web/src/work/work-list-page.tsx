import { addDays, dayOfWeek } from '@ptdv/core/calendar/plain-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Work } from '../api/shapes.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay, useMe } from '../frame/me.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { NewsLine } from './news-line.tsx'
import { NoWorkHere } from './no-work-here.tsx'
import { WorkListView } from './work-list-view.tsx'
import { workLines } from './work-words.ts'

/** What the organisation one acts for has to do; those who read no dossiers are shown where their work is. */
export function WorkListPage() {
  return useMay('admission.read') ? <WorkList /> : <NoWorkHere />
}

function WorkList() {
  const { today } = useMe()
  const work = useQuery(api.work.list.queryOptions())
  if (work.error) {
    return <ProblemView problem={problemOf(work.error)} onRetry={() => void work.refetch()} />
  }
  if (!work.data) return <Loading label="Đang tải việc cần làm" lines={6} />
  const { items, more, year, coming } = work.data
  const group = (wanted: Work['items'][number]['item']['group']) =>
    workLines(
      items.filter(({ item }) => item.group === wanted),
      today,
    )
  return (
    <WorkListView
      late={group('overdue')}
      thisWeek={group('this_week')}
      weekEndsOn={addDays(today, 7 - dayOfWeek(today))}
      after={group('later')}
      waiting={group('waiting_for_others')}
      coming={{ title: `Tháng ${coming.month} sẽ đến`, lines: coming.lines }}
      sub={yearSentence(year)}
      more={more}
      news={<NewsLine />}
      exporting={<ExportButton what="work" filters={{}} />}
    />
  )
}

function yearSentence({ year, admitted, target }: Work['year']): string {
  const done = `Năm ${year} đã kết nạp ${formatNumber(admitted)}`
  return target === null
    ? `${done} đảng viên; chưa có chỉ tiêu được giao.`
    : `${done} trong ${formatNumber(target)} đảng viên được giao.`
}
