import { formatDate } from '@ptdv/core/calendar/format-date'
import type { Mine } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { StepMark } from '../ui/step-mark.tsx'

const MARKS = { done: 'done', now: 'current', todo: 'todo' } as const

/** The way of the case, as its own person may see it. */
export function OwnSteps({ steps }: { steps: Mine['steps'] }) {
  return (
    <div id="duong-di">
      <Card title="Đường đi của hồ sơ" padded>
        <ol className="steps">
          {steps.map(({ key, label, state, on }) => (
            <li key={key} className={state} aria-current={state === 'now' ? 'step' : undefined}>
              <StepMark state={MARKS[state]} />
              <span className="nm">{label}</span>
              {on !== null && <span className="dt">{formatDate(on)}</span>}
            </li>
          ))}
        </ol>
      </Card>
    </div>
  )
}
