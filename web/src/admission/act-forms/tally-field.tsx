import type { Tally, VoteForm } from '@ptdv/core/admission/acts'
import { voteResult, type Threshold, type VoteResult } from '@ptdv/core/admission/vote-result'
import { attempt } from '@ptdv/core/attempt'
import { Refusal } from '@ptdv/core/refusal'
import { useId } from 'react'
import { FieldError } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { NumberStepper } from '../../ui/number-stepper.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import './tally-field.css'

export const NO_VOTES: Tally = { form: 'raised_card', inFavour: 0, against: 0, other: 0 }

const FORMS = [
  { value: 'raised_card', label: 'Giơ thẻ' },
  { value: 'secret_ballot', label: 'Phiếu kín' },
] as const satisfies readonly { value: VoteForm; label: string }[]

interface TallyFieldProps {
  /** “Ủy viên đảng ủy”: all members of the body, present or not. */
  readonly sizeLabel: string
  readonly size: number
  /** Absent where the size is known already. */
  readonly onSize?: (size: number) => void
  readonly tally: Tally
  readonly onTally: (tally: Tally) => void
  readonly threshold: Threshold
  readonly error: string | null
}

/** A body's vote counted before one's eyes: its members, the votes, the result in words. */
export function TallyField(props: TallyFieldProps) {
  const { size, tally, threshold, onTally } = props
  const id = useId()
  const result = attempt(() => voteResult(tally, Math.max(1, size), threshold))
  const votes = tally.inFavour + tally.against + tally.other
  const error = props.error ?? (size > 0 && result instanceof Refusal ? result.sentence : null)
  return (
    <fieldset className="f full tally" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="lb">Biểu quyết</legend>
      <Segmented
        label="Hình thức biểu quyết"
        options={FORMS}
        value={tally.form}
        onValue={(form) => onTally({ ...tally, form })}
      />
      <div className="cnt">
        {props.onSize ? (
          <NumberStepper label={props.sizeLabel} value={size} max={200} onValue={props.onSize} />
        ) : (
          <>
            <span>{props.sizeLabel}</span>
            <b className="num">{size}</b>
          </>
        )}
        <NumberStepper
          label="Tán thành"
          value={tally.inFavour}
          onValue={(inFavour) => onTally({ ...tally, inFavour })}
        />
        <NumberStepper
          label="Không tán thành"
          value={tally.against}
          onValue={(against) => onTally({ ...tally, against })}
        />
        <NumberStepper
          label="Ý kiến khác"
          value={tally.other}
          onValue={(other) => onTally({ ...tally, other })}
        />
      </div>
      <div aria-live="polite">
        {size > 0 && !(result instanceof Refusal) && (
          <Result result={result} isCounted={votes > 0} />
        )}
      </div>
      {error && <FieldError id={`${id}-error`} sentence={error} />}
    </fieldset>
  )
}

function Result({ result, isCounted }: { result: VoteResult; isCounted: boolean }) {
  const needed = <p className="muted">Cần từ {result.needed} người tán thành trở lên.</p>
  if (!isCounted) return needed
  return (
    <div className={result.reached ? 'tally-result reached' : 'tally-result'}>
      <p>
        <Icon name={result.reached ? 'check' : 'info'} />
        {result.sentence}
      </p>
      {needed}
      <ProgressBar
        share={result.inFavour / result.base}
        target={result.needed / result.base}
        tone={result.reached ? 'ok' : 'data'}
      />
    </div>
  )
}

/** null while the vote cannot be read: no members or no votes yet. */
export function tallyGiven(tally: Tally): Tally | null {
  return tally.inFavour + tally.against + tally.other > 0 ? tally : null
}
