import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useQueryParams } from '../frame/query-params.ts'
import { MovesView } from './moves-view.tsx'
import { TemporaryLine } from './temporary-line.tsx'
import { readMoveFilters, type Side } from './transfer-filters.ts'

const STATES = [
  { value: 'open', label: 'Chờ tiếp nhận' },
  { value: 'there', label: 'Đang tạm thời' },
  { value: 'over', label: 'Đã xong' },
] as const

type State = (typeof STATES)[number]['value']

/** Members elsewhere for a time: on the way, there, or back; counted and voting in their own cell all the while. */
export function TemporaryPage() {
  const filters = readMoveFilters(useQueryParams(), STATES)
  const { side, state } = filters
  const found = useQuery(
    api.membership.listTemporary.queryOptions({
      input: filters,
      placeholderData: (earlier) => earlier,
    }),
  )
  return (
    <MovesView
      what="temporary"
      title={headline(side, state, found.data?.length ?? 0)}
      sub="Đảng viên sinh hoạt tạm thời vẫn tính trong đảng số của chi bộ mình; ở nơi tạm thời không biểu quyết, ứng cử, bầu cử."
      actions={<ExportButton what="temporary_transfers" filters={filters} />}
      side={side}
      states={STATES}
      state={state}
      found={found}
      listed={{
        label: 'Sinh hoạt đảng tạm thời',
        loading: 'Đang tải danh sách sinh hoạt tạm thời',
      }}
      receiving="Tiếp nhận tạm thời"
      empty={{ title: NOBODY[state], children: state === 'over' ? null : HOW }}
      line={TemporaryLine}
    />
  )
}

const NOBODY: Readonly<Record<State, string>> = {
  open: 'Không có giấy giới thiệu tạm thời nào chờ tiếp nhận',
  there: 'Không có ai đang sinh hoạt tạm thời',
  over: 'Chưa có việc sinh hoạt tạm thời nào đã xong',
}
const HOW =
  'Giới thiệu tạm thời, gia hạn và ghi trở về ở trang của đảng viên; nơi tạm thời tiếp nhận ở trang này.'

function headline(side: Side, state: State, count: number): string {
  if (state === 'over') return 'Đã xong sinh hoạt tạm thời'
  if (count === 0) return 'Sinh hoạt đảng tạm thời'
  const people = capitalised(`${formatNumber(count)} người`)
  if (state === 'open') {
    return side === 'in'
      ? `${people} chờ tiếp nhận tạm thời`
      : `${people} chưa được nơi tạm thời tiếp nhận`
  }
  return side === 'in'
    ? `${people} nơi khác sinh hoạt tạm thời ở đây`
    : `${people} đang sinh hoạt tạm thời nơi khác`
}
