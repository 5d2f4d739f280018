import type { AllocationGap } from '@ptdv/core/targets/allocation-gap'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useState } from 'react'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { TextInput } from '../ui/text-input.tsx'

interface AllocationMeterProps {
  readonly gap: AllocationGap | null
  readonly given: number
  /** Where the province sets its own target; null where it comes from above. */
  readonly ownTargetHref: string | null
  /** Why it may be sent though the parts do not add up. */
  readonly gapReason: string
  readonly onGapReason: (reason: string) => void
  /** There is a draft of this sheet. */
  readonly drafted: boolean
  /** Changed since it was last saved. */
  readonly dirty: boolean
  /** Nothing differs from what was sent down last. */
  readonly isAsAssigned: boolean
  readonly saving: boolean
  readonly onSave: () => void
  readonly onAssign: () => void
}

/** Always in sight: how much was given of what was received. */
export function AllocationMeter({ gap, given, gapReason, ...props }: AllocationMeterProps) {
  const [asksReason, setAsksReason] = useState(false)
  const noTarget =
    props.ownTargetHref === null ? 'cấp trên chưa giao chỉ tiêu' : 'chưa đặt chỉ tiêu toàn tỉnh'
  const why = gap ? reasonNotToAssign(gap) : noTarget
  const blocked = why !== null && gapReason.trim() === ''
  return (
    <div className="meter">
      <p className="say" role="status">
        {gap ? <GapWords gap={gap} /> : `Đã giao ${formatNumber(given)}, ${noTarget}`}
      </p>
      <ProgressBar
        share={gap && gap.fromAbove > 0 ? gap.sumOfParts / gap.fromAbove : 0}
        height={10}
      />
      <div className="meter-acts">
        <Button busy={props.saving} disabled={!props.dirty} onClick={props.onSave}>
          {props.dirty || !props.drafted ? 'Lưu nháp' : 'Đã lưu nháp'}
        </Button>
        <Button
          kind="primary"
          disabled={blocked || props.isAsAssigned}
          aria-describedby={props.isAsAssigned ? 'nhu-cu' : why ? 'vi-sao' : undefined}
          onClick={props.onAssign}
        >
          Giao chỉ tiêu
        </Button>
      </div>
      {props.isAsAssigned && (
        <p className="muted why-not" id="nhu-cu">
          Bảng này giống lần đã giao; đổi số rồi mới giao lại.
        </p>
      )}
      {why && !props.isAsAssigned && (
        <p className="muted why-not" id="vi-sao">
          {blocked ? `Chưa giao được: ${why}.` : `Giao dù ${why}.`}
          {!asksReason && (
            <>
              {blocked ? <WayOut gap={gap} ownTargetHref={props.ownTargetHref} /> : ' Lý do: '}
              <button type="button" className="link" onClick={() => setAsksReason(true)}>
                {gapReason.trim() || (gap ? 'nêu lý do để lệch' : 'nêu lý do giao trước')}
              </button>
              .
            </>
          )}
        </p>
      )}
      {why && asksReason && (
        <form
          className="reason-form full"
          onSubmit={(event) => {
            event.preventDefault()
            setAsksReason(false)
          }}
        >
          <Field
            label={gap ? 'Lý do để lệch' : 'Lý do giao trước'}
            hint="Lý do đi kèm lần giao và cấp trên thấy."
          >
            {(control) => (
              <TextInput
                {...control}
                autoFocus
                maxLength={500}
                value={gapReason}
                onChange={(event) => props.onGapReason(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit">Xong</Button>
        </form>
      )}
    </div>
  )
}

/** What to do instead of giving a reason. */
function WayOut({ gap, ownTargetHref }: Pick<AllocationMeterProps, 'gap' | 'ownTargetHref'>) {
  if (gap) return ' Giao cho khớp, hoặc '
  if (ownTargetHref === null) return ' Chờ cấp trên giao, hoặc '
  return (
    <>
      {' '}
      <AppLink href={ownTargetHref}>Đặt chỉ tiêu toàn tỉnh</AppLink>, hoặc{' '}
    </>
  )
}

function GapWords({ gap }: { gap: AllocationGap }) {
  const { fromAbove, sumOfParts, left } = gap
  const rest = left === 0 ? 'đủ' : `${left > 0 ? 'còn' : 'vượt'} ${formatNumber(Math.abs(left))}`
  return (
    <>
      Đã giao <b className="tn">{formatNumber(sumOfParts)}</b> / được giao{' '}
      <b className="tn">{formatNumber(fromAbove)}</b>, <b>{rest}</b>
    </>
  )
}

/** null when the parts add up in total and in every source that came with a figure. */
function reasonNotToAssign({ left, exact, bySource }: AllocationGap): string | null {
  if (exact) return null
  if (left > 0) return `còn ${formatNumber(left)} đảng viên chưa giao`
  if (left < 0) return `đã giao vượt ${formatNumber(-left)} đảng viên`
  const wrong = (bySource ?? []).filter((source) => source.left !== 0).length
  return `tổng đã khớp nhưng ${formatNumber(wrong)} nguồn lệch so với số được giao`
}
