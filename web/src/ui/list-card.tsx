import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import { EmptyState } from './empty-state.tsx'

interface ListCardProps {
  readonly label: string
  readonly shown: number
  readonly total: number
  /** false where counting stopped: “hơn 1.000”. */
  readonly totalIsExact?: boolean
  /** What is counted: “người”, “kỳ họp”. */
  readonly counted: string
  /** In the place of the list where it has no line. */
  readonly empty: ReactNode
  /** The next lines; null once all are shown. */
  readonly more?: { readonly busy: boolean; readonly load: () => void } | null
  /** How to see the rest where only the first lines are read. */
  readonly rest?: string
  readonly children: ReactNode
}

/** A list in a card: its lines and how many of how many they are, or what to do where there is none. */
export function ListCard({ label, shown, total, counted, ...props }: ListCardProps) {
  if (shown === 0) return <Card label={label}>{props.empty}</Card>
  const atLeast = props.totalIsExact === false ? 'hơn ' : ''
  return (
    <Card label={label}>
      {props.children}
      <div className="list-foot">
        <span className="muted">
          {`${formatNumber(shown)} trong ${atLeast}${formatNumber(total)} ${counted}`}
          {total > shown && props.rest && `; ${props.rest}`}
        </span>
        {props.more && (
          <Button busy={props.more.busy} onClick={props.more.load}>
            Xem tiếp
          </Button>
        )}
      </div>
    </Card>
  )
}

/** Nobody is left by the filters. */
export function NoMatch({ title, onClear }: { title: string; onClear: () => void }) {
  return (
    <EmptyState title={title} icon="search">
      <Button onClick={onClear}>Bỏ lọc</Button>
    </EmptyState>
  )
}
