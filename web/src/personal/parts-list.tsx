import { PARTS, type PartKey } from '@ptdv/core/personal/life-history-form'
import { Card } from '../ui/card.tsx'
import { StepMark } from '../ui/step-mark.tsx'

interface PartsListProps {
  readonly part: PartKey
  readonly open: ReadonlySet<PartKey>
  readonly begun: ReadonlySet<PartKey>
  readonly onPart: (part: PartKey) => void
}

/** All parts of the form with how far each is. */
export function PartsList({ part, open, begun, onPart }: PartsListProps) {
  return (
    <Card
      title="Các phần của lý lịch"
      aside={
        <span className="muted">
          xong {PARTS.length - open.size}/{PARTS.length}
        </span>
      }
    >
      <ol className="parts">
        {PARTS.map(({ key, label }, index) => {
          const state = stateOf(open.has(key), begun.has(key))
          return (
            <li key={key} className={key === part ? 'on' : ''}>
              <StepMark state={state.mark} />
              <button
                type="button"
                className="linklike"
                aria-current={key === part ? 'step' : undefined}
                onClick={() => onPart(key)}
              >
                {index + 1}. {label}
              </button>
              <span className="muted">{state.word}</span>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

function stateOf(isOpen: boolean, isBegun: boolean) {
  if (!isOpen) return { mark: 'done', word: 'xong' } as const
  return isBegun
    ? ({ mark: 'partial', word: 'đang khai' } as const)
    : ({ mark: 'todo', word: '' } as const)
}
