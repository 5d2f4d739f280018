import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { MemberPlaces } from './member-places.tsx'
import { ReceiveForm } from './receive-form.tsx'
import { TemporaryLine } from './temporary-line.tsx'
import { toggled } from './toggled.ts'
import { SIDE, SIDES, STATE } from './transfer-filters.ts'
import { TransferKinds } from './transfer-kinds.tsx'
import './transfers.css'

const STATES = [
  { value: 'open', label: 'Chờ tiếp nhận' },
  { value: 'there', label: 'Đang tạm thời' },
  { value: 'over', label: 'Đã xong' },
] as const

type Side = (typeof SIDES)[number]['value']
type State = (typeof STATES)[number]['value']

/** Members elsewhere for a time: on the way, there, or back; counted and voting in their own cell all the while. */
export function TemporaryPage() {
  const isCell = useMay('members.cell')
  const isBase = useMay('members.base')
  const query = useQueryParams()
  const side: Side = query.get(SIDE) === 'out' ? 'out' : 'in'
  const state = STATES.find(({ value }) => value === query.get(STATE))?.value ?? 'open'
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const found = useQuery(
    api.membership.listTemporary.queryOptions({
      input: { side, state },
      placeholderData: (earlier) => earlier,
    }),
  )
  const lines = found.data ?? []
  const mayReceive = side === 'in' && state === 'open' && (isCell || isBase)
  const toReceive = lines.filter(({ id }) => chosen.has(id))
  const look = (next: Readonly<Record<string, string | null>>) => {
    setChosen(new Set())
    query.set(next)
  }
  return (
    <div className="narrow">
      <PageHead
        title={headline(side, state, lines.length)}
        sub="Đảng viên sinh hoạt tạm thời vẫn tính trong đảng số của chi bộ mình; ở nơi tạm thời không biểu quyết, ứng cử, bầu cử."
        actions={<ExportButton what="temporary_transfers" filters={{ side, state }} />}
      />
      <MemberPlaces />
      <div className="filters transfers-filters">
        <TransferKinds />
        <Segmented
          label="Phía"
          options={SIDES}
          value={side}
          onValue={(next) => look({ [SIDE]: next === 'in' ? null : next })}
        />
        <Segmented
          label="Tình trạng"
          options={STATES}
          value={state}
          onValue={(next) => look({ [STATE]: next === 'open' ? null : next })}
        />
      </div>
      {found.isPending && <Loading label="Đang tải danh sách sinh hoạt tạm thời" />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {mayReceive && toReceive.length > 0 && (
        <div className="transfers-form">
          <Card title={`Tiếp nhận tạm thời ${formatNumber(toReceive.length)} người`} current padded>
            <ReceiveForm
              what="temporary"
              key={[...chosen].join(' ')}
              lines={toReceive}
              onDone={() => setChosen(new Set())}
            />
          </Card>
        </div>
      )}
      {found.data && (
        <Card label="Sinh hoạt đảng tạm thời">
          {lines.length === 0 ? (
            <EmptyState title={NOBODY[state]}>{state === 'over' ? null : HOW}</EmptyState>
          ) : (
            <ul>
              {lines.map((line) => (
                <TemporaryLine
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
