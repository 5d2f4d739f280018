import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { ImportLink } from '../imports/import-link.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { MovesView } from './moves-view.tsx'
import { TemporaryPage } from './temporary-page.tsx'
import { KIND, readMoveFilters, TEMPORARY, type Side } from './transfer-filters.ts'
import { TransferLine } from './transfer-line.tsx'

const STATES = [
  { value: 'open', label: 'Chờ tiếp nhận' },
  { value: 'over', label: 'Đã xong' },
] as const

type State = (typeof STATES)[number]['value']

/** Moves for good, or for a time. */
export function TransfersPage() {
  const query = useQueryParams()
  return query.get(KIND) === TEMPORARY ? <TemporaryPage /> : <OfficialTransfers />
}

/** Moves for good on the way, and those that are over. */
function OfficialTransfers() {
  const isCell = useMay('members.cell')
  const isBase = useMay('members.base')
  const isAbove = useMay('members.decide')
  const filters = readMoveFilters(useQueryParams(), STATES)
  const { side, state } = filters
  const found = useQuery(
    api.membership.listTransfers.queryOptions({
      input: filters,
      placeholderData: (earlier) => earlier,
    }),
  )
  return (
    <MovesView
      what="transfers"
      title={headline(side, state, found.data?.length ?? 0)}
      sub="Từ khi giới thiệu đến khi nơi đến tiếp nhận, đảng viên vẫn tính ở nơi đi, hồ sơ vẫn ở nơi đi."
      actions={
        <>
          <ExportButton what="transfers" filters={filters} />
          <ImportLink kind="movements" />
          {(isCell || isBase) && (
            <LinkButton href="/dang-vien/tu-ngoai-tinh">Người từ ngoài tỉnh đến</LinkButton>
          )}
          {(isBase || isAbove) && (
            <LinkButton href="/dang-vien/gioi-thieu">Giới thiệu nhiều người</LinkButton>
          )}
        </>
      }
      side={side}
      states={STATES}
      state={state}
      found={found}
      listed={{ label: 'Chuyển sinh hoạt đảng', loading: 'Đang tải danh sách chuyển sinh hoạt' }}
      receiving="Tiếp nhận"
      empty={EMPTY[state]}
      line={TransferLine}
    />
  )
}

const EMPTY = {
  open: {
    title: 'Không có ai đang chờ tiếp nhận',
    children: 'Nơi khác giới thiệu đến, hoặc ở đây giới thiệu đi, thì hiện ở trang này.',
  },
  over: { title: 'Chưa có việc chuyển nào đã xong', children: null },
} as const

function headline(side: Side, state: State, count: number): string {
  if (state === 'over') return side === 'in' ? 'Đã chuyển đến' : 'Đã chuyển đi'
  if (count === 0) return 'Chuyển sinh hoạt đảng'
  const people = capitalised(`${formatNumber(count)} người`)
  return side === 'in' ? `${people} chờ tiếp nhận` : `${people} chưa được nơi đến tiếp nhận`
}
