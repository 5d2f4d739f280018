import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { addDays, dayOfWeek } from '@ptdv/core/calendar/plain-date'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Work } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import type { IconName } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import type { WorkLine } from './work-line.tsx'
import { WorkListView } from './work-list-view.tsx'

type Item = Work['items'][number]

/** What a line is about at a glance; everything else is a paper to be made. */
const ICONS: { readonly [K in AdmissionActKind]?: IconName } = {
  helper_assigned: 'people',
  course_passed: 'book',
  vetting_asked: 'search',
  vetting_answered: 'search',
  cell_voted: 'tasks',
  base_voted: 'tasks',
  decided: 'tasks',
  ceremony_held: 'flag',
}

export function WorkListPage() {
  const { today } = useMe()
  const work = useQuery(api.admission.work.queryOptions())
  if (work.error) {
    return <ProblemView problem={problemOf(work.error)} onRetry={() => void work.refetch()} />
  }
  if (!work.data) return <Loading label="Đang mở việc cần làm" />
  const { items, more, year } = work.data
  const of = (group: Item['item']['group']) => items.filter(({ item }) => item.group === group)
  return (
    <WorkListView
      late={of('overdue').map(lineOf)}
      thisWeek={of('this_week').map(lineOf)}
      after={of('later').map(lineOf)}
      waiting={of('waiting_for_others').map((one) => ({ ...lineOf(one), icon: 'hourglass' }))}
      weekEndsOn={addDays(today, 7 - dayOfWeek(today))}
      coming={{ title: '', lines: [] }}
      sub={yearSoFar(year)}
      more={more}
    />
  )
}

function lineOf({ case: admissionCase, link, item }: Item): WorkLine {
  const waits = item.group === 'waiting_for_others'
  return {
    key: `${admissionCase} ${item.action.actKind} ${item.what}`,
    icon: ICONS[item.action.actKind] ?? 'pencil',
    who: item.person,
    what: `${item.what}.`,
    ...(item.why === '.' ? {} : { basis: item.why }),
    due: {
      words: item.dueText,
      detail: item.due === undefined ? '' : `hạn ${formatDate(item.due)}`,
      late: item.dueText.startsWith('Quá hạn'),
    },
    action: { label: waits ? 'Xem hồ sơ' : item.action.label, href: link },
  }
}

function yearSoFar({ year, admitted, target }: Work['year']): string {
  return target === null
    ? `Năm ${year} đã kết nạp ${formatNumber(admitted)} người, chưa được giao chỉ tiêu.`
    : `Năm ${year} đã kết nạp ${formatNumber(admitted)} trong ${formatNumber(target)} đảng viên được giao.`
}
