import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { ImportLink } from '../imports/import-link.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { MemberPlaces } from './member-places.tsx'
import { ReceiveForm } from './receive-form.tsx'
import { TemporaryPage } from './temporary-page.tsx'
import { TransferKinds } from './transfer-kinds.tsx'
import { TransferLine } from './transfer-line.tsx'
import { KIND, SIDE, SIDES, STATE, TEMPORARY } from './transfer-filters.ts'
import { toggled } from './toggled.ts'
import './transfers.css'

const STATES = [
  { value: 'open', label: 'Chờ tiếp nhận' },
  { value: 'over', label: 'Đã xong' },
] as const

/** Moves for good, or for a time. */
export function TransfersPage() {
  const query = useQueryParams()
  return query.get(KIND) === TEMPORARY ? <TemporaryPage /> : <OfficialTransfers />
}

/** Moves on the way, seen from the side that receives and from the side that sent: received one by one or together. */
function OfficialTransfers() {
  const isCell = useMay('members.cell')
  const isBase = useMay('members.base')
  const isAbove = useMay('members.decide')
  const query = useQueryParams()
  const side = query.get(SIDE) === 'out' ? 'out' : 'in'
  const state = query.get(STATE) === 'over' ? 'over' : 'open'
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const found = useQuery(
    api.membership.listTransfers.queryOptions({
      input: { side, state },
      placeholderData: (earlier) => earlier,
    }),
  )
  const lines = found.data ?? []
  const mayReceive = side === 'in' && state === 'open' && (isCell || isBase)
  const toReceive = lines.filter(({ id }) => chosen.has(id))
  return (
    <div className="narrow">
      <PageHead
        title={headline(side, state, lines.length)}
        sub="Từ khi giới thiệu đến khi nơi đến tiếp nhận, đảng viên vẫn tính ở nơi đi, hồ sơ vẫn ở nơi đi."
        actions={
          <>
            <ExportButton what="transfers" filters={{ side, state }} />
            <ImportLink kind="movements" />
            {(isCell || isBase) && (
              <LinkButton href="/dang-vien/tu-ngoai-tinh">Người từ ngoài tỉnh đến</LinkButton>
            )}
            {(isBase || isAbove) && (
              <LinkButton href="/dang-vien/gioi-thieu">Giới thiệu nhiều người</LinkButton>
            )}
          </>
        }
      />
      <MemberPlaces />
      <div className="filters transfers-filters">
        <TransferKinds />
        <Segmented
          label="Phía"
          options={SIDES}
          value={side}
          onValue={(next) => {
            setChosen(new Set())
            query.set({ [SIDE]: next === 'in' ? null : next })
          }}
        />
        <Segmented
          label="Tình trạng"
          options={STATES}
          value={state}
          onValue={(next) => {
            setChosen(new Set())
            query.set({ [STATE]: next === 'open' ? null : next })
          }}
        />
      </div>
      {found.isPending && <Loading label="Đang tải danh sách chuyển sinh hoạt" />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {mayReceive && toReceive.length > 0 && (
        <div className="transfers-form">
          <Card title={`Tiếp nhận ${formatNumber(toReceive.length)} người`} current padded>
            <ReceiveForm
              what="transfers"
              key={[...chosen].join(' ')}
              lines={toReceive}
              onDone={() => setChosen(new Set())}
            />
          </Card>
        </div>
      )}
      {found.data && (
        <Card label="Chuyển sinh hoạt đảng">
          {lines.length === 0 ? (
            <EmptyState {...EMPTY[state]} />
          ) : (
            <ul>
              {lines.map((line) => (
                <TransferLine
                  key={line.id}
                  line={line}
                  side={side}
                  chosen={mayReceive ? chosen.has(line.id) : null}
                  onChosen={(isChosen) => setChosen(toggled(chosen, line.id, isChosen))}
                />
              ))}
            </ul>
          )}
        </Card>
      )}
    </div>
  )
}

const EMPTY = {
  open: {
    title: 'Không có ai đang chờ tiếp nhận',
    children: 'Nơi khác giới thiệu đến, hoặc ở đây giới thiệu đi, thì hiện ở trang này.',
  },
  over: { title: 'Chưa có việc chuyển nào đã xong', children: null },
} as const

function headline(side: 'in' | 'out', state: 'open' | 'over', count: number): string {
  if (state === 'over') return side === 'in' ? 'Đã chuyển đến' : 'Đã chuyển đi'
  if (count === 0) return 'Chuyển sinh hoạt đảng'
  const people = capitalised(`${formatNumber(count)} người`)
  return side === 'in' ? `${people} chờ tiếp nhận` : `${people} chưa được nơi đến tiếp nhận`
}
