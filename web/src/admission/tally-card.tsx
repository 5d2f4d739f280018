import type { Tally, VoteForm } from '@ptdv/core/admission/acts'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { NumberStepper } from '../ui/number-stepper.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { Segmented } from '../ui/segmented.tsx'
import type { VoteCount } from './vote-count.ts'
import { VoteEquation } from './vote-equation.tsx'

interface TallyCardProps {
  readonly tally: Tally
  readonly onTally: (tally: Tally) => void
  readonly count: VoteCount
  /** All members of a committee, entered where no roll tells. */
  readonly size: number
  readonly onSize: (size: number) => void
  readonly sizeLabel: string
  /** Number and date of the resolution. */
  readonly resolution: ReactNode
  readonly buttonLabel: string
  /** Why it cannot be recorded yet. */
  readonly reason: string | null
  readonly busy: boolean
  readonly problem: ReactNode
  readonly onRecord: () => void
}

const FORMS: readonly { readonly value: VoteForm; readonly label: string }[] = [
  { value: 'raised_card', label: 'Giơ thẻ' },
  { value: 'secret_ballot', label: 'Phiếu kín' },
]

const COUNTS = [
  { key: 'inFavour', label: 'Tán thành' },
  { key: 'against', label: 'Không tán thành' },
  { key: 'other', label: 'Ý kiến khác' },
] as const

export function TallyCard({ tally, onTally, count, ...props }: TallyCardProps) {
  const votes = tally.inFavour + tally.against + tally.other
  const max = count.present === null ? {} : { max: count.present }
  return (
    <Card
      title="Kiểm phiếu"
      aside={
        <Segmented
          label="Hình thức biểu quyết"
          options={FORMS}
          value={tally.form}
          onValue={(form) => onTally({ ...tally, form })}
        />
      }
    >
      {count.base && (
        <div className="bd eq-bd">
          <VoteEquation base={count.base} />
        </div>
      )}
      <div className="bd cnt">
        {count.base === null && (
          <NumberStepper
            label={props.sizeLabel}
            value={props.size}
            max={200}
            onValue={props.onSize}
          />
        )}
        {COUNTS.map(({ key, label }) => (
          <NumberStepper
            key={key}
            label={label}
            value={tally[key]}
            {...max}
            onValue={(value) => onTally({ ...tally, [key]: value })}
          />
        ))}
        <p className="muted cnt-sum">
          {count.present === null
            ? 'Người vắng vẫn tính trong tổng số.'
            : sumSentence(votes, count.present)}
        </p>
      </div>
      <div className="bd formgrid resolution">{props.resolution}</div>
      <Result count={count} votes={votes}>
        {props.problem}
        <Button
          kind="primary"
          size="large"
          busy={props.busy}
          disabled={props.reason !== null}
          aria-describedby={props.reason ? 'vi-sao-chua-ghi' : undefined}
          title="Ctrl+Enter"
          onClick={props.onRecord}
        >
          {props.buttonLabel}
        </Button>
        {props.reason && (
          <p className="muted why-not" id="vi-sao-chua-ghi">
            {props.reason}
          </p>
        )}
      </Result>
    </Card>
  )
}

function sumSentence(votes: number, present: number): ReactNode {
  const sum = <b className="tn">{formatNumber(votes)}</b>
  if (votes === present) return <>Cộng {sum}, bằng số người có mặt.</>
  const difference = Math.abs(present - votes)
  return (
    <>
      Cộng {sum}, {votes < present ? 'còn thiếu' : 'thừa'} {formatNumber(difference)} ý kiến so với{' '}
      {formatNumber(present)} người có mặt.
    </>
  )
}

/** The result stays on the screen: green when it is enough, plain when it is not. Never red. */
function Result(props: { count: VoteCount; votes: number; children: ReactNode }) {
  const { result, refusal } = props.count
  const isReached = result?.reached === true && refusal === null
  const isCounted = result !== null && props.votes > 0 && refusal === null
  return (
    <div className={isReached ? 'result' : 'result plain'}>
      <div role="status">
        <p className="verdict">
          {isReached && <Icon name="check" />}
          {isCounted ? result.sentence : 'Chưa kiểm xong phiếu'}
        </p>
        {result && (
          <p className="muted">Cần từ {formatNumber(result.needed)} người tán thành trở lên.</p>
        )}
      </div>
      {result && (
        <ProgressBar
          share={result.inFavour / result.base}
          target={result.needed / result.base}
          tone={isReached ? 'ok' : 'data'}
          height={10}
          label={`${result.share}, cần ít nhất ${result.needed}`}
        />
      )}
      {props.children}
    </div>
  )
}
