import { formatNumber } from '@ptdv/core/text/numbers'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState, type ComponentType, type ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'
import type { Temporary, Transfer } from '../api/shapes.ts'
import { useMay } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Segmented } from '../ui/segmented.tsx'
import type { Option } from '../ui/select.tsx'
import { MemberPlaces } from './member-places.tsx'
import type { MoveProps } from './move-line.tsx'
import { ReceiveForm } from './receive-form.tsx'
import { toggled } from './toggled.ts'
import { SIDE, SIDES, STATE, type Side } from './transfer-filters.ts'
import { TransferKinds } from './transfer-kinds.tsx'
import './transfers.css'

interface MovesViewProps<Line extends Transfer | Temporary, State extends string> {
  /** For good, or for a time. */
  readonly what: 'transfers' | 'temporary'
  readonly title: string
  readonly sub: string
  readonly actions: ReactNode
  readonly side: Side
  /** The first of them waits to be received. */
  readonly states: readonly [Option<State>, ...Option<State>[]]
  readonly state: State
  readonly found: UseQueryResult<readonly Line[]>
  /** The list by its name: “danh sách …” while it is on the way. */
  readonly listed: { readonly label: string; readonly loading: string }
  /** What is done with those who are chosen. */
  readonly receiving: string
  readonly empty: { readonly title: string; readonly children: ReactNode }
  readonly line: ComponentType<MoveProps<Line>>
}

/** Moves seen from the side that receives and from the side that sent: received one by one or together. */
export function MovesView<Line extends Transfer | Temporary, State extends string>({
  what,
  side,
  state,
  states,
  found,
  listed,
  line: MoveLine,
  ...words
}: MovesViewProps<Line, State>) {
  const isCell = useMay('members.cell')
  const isBase = useMay('members.base')
  const query = useQueryParams()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [open] = states
  const lines = found.data ?? []
  const mayReceive = side === 'in' && state === open.value && (isCell || isBase)
  const toReceive = lines.filter(({ id }) => chosen.has(id))
  const look = (next: Readonly<Record<string, string | null>>) => {
    setChosen(new Set())
    query.set(next)
  }
  return (
    <div className="narrow">
      <PageHead title={words.title} sub={words.sub} actions={words.actions} />
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
          options={states}
          value={state}
          onValue={(next) => look({ [STATE]: next === open.value ? null : next })}
        />
      </div>
      {found.isPending && <Loading label={listed.loading} />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {mayReceive && toReceive.length > 0 && (
        <div className="transfers-form">
          <Card title={`${words.receiving} ${formatNumber(toReceive.length)} người`} current padded>
            <ReceiveForm
              what={what}
              key={[...chosen].join(' ')}
              lines={toReceive}
              onDone={() => setChosen(new Set())}
            />
          </Card>
        </div>
      )}
      {found.data && (
        <Card label={listed.label}>
          {lines.length === 0 ? (
            <EmptyState {...words.empty} />
          ) : (
            <ul>
              {lines.map((line) => (
                <MoveLine
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
