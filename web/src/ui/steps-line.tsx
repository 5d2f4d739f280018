import type { StepState } from '@ptdv/core/admission/step-states'
import { StepMark } from './step-mark.tsx'

export interface Step {
  readonly key: string
  readonly name: string
  readonly state: StepState
  /** A date, a paper's date or a time limit: “chứng nhận 24/05/2024”, “60 ngày làm việc”. */
  readonly detail?: string
  /** Only for the step being done: how far it is. */
  readonly progress?: string
}

/** The case's way from introduction to ceremony; on a phone it folds to the step being done. */
export function StepsLine({ steps }: { steps: readonly Step[] }) {
  const at = steps.findIndex((step) => isAt(step))
  const current = steps[at]
  return (
    <aside aria-label="Các bước">
      <details className="only-phone card steps-fold">
        <summary>
          <b>{current ? `Bước ${at + 1}/${steps.length}: ${current.name}` : 'Các bước'}</b>
        </summary>
        <StepList steps={steps} />
      </details>
      <div className="only-wide">
        <StepList steps={steps} />
      </div>
    </aside>
  )
}

function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <StepItem key={step.key} step={step} />
      ))}
    </ol>
  )
}

const LINE_CLASS = {
  done: 'done',
  current: 'now',
  partial: 'part',
  todo: 'todo',
  blocked: 'block',
  overdue: 'now',
  returned: 'part',
} as const satisfies Record<StepState, string>

function isAt({ state }: Step): boolean {
  return state === 'current' || state === 'overdue'
}

function StepItem({ step }: { step: Step }) {
  const words = (
    <>
      <span className="nm">{step.name}</span>
      {step.detail && <span className="dt">{step.detail}</span>}
    </>
  )
  const isCurrent = isAt(step)
  return (
    <li className={LINE_CLASS[step.state]} aria-current={isCurrent ? 'step' : undefined}>
      <StepMark state={step.state} />
      {isCurrent ? (
        <div className="box">
          {words}
          {step.progress && <span className="progress">{step.progress}</span>}
        </div>
      ) : (
        words
      )}
    </li>
  )
}
