import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useState } from 'react'
import type { Problem } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea, TextInput } from '../ui/text-input.tsx'
import { SheetProblem } from './sheet-problem.tsx'

export interface AssignmentPaper {
  readonly paper: { readonly number: string; readonly date: PlainDate }
  readonly gapReason: string | null
  readonly changeReason: string | null
}

interface AssignDialogProps {
  readonly year: number
  readonly total: number
  readonly organisations: number
  readonly gapReason: string | null
  /** This replaces an assignment already sent: the reason is asked for. */
  readonly replaces: boolean
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onReload: () => void
  readonly onAssign: (paper: AssignmentPaper) => void
  readonly onClose: () => void
}

/** Number and date of the document that assigns; from then on the level below sees its target. */
export function AssignDialog(props: AssignDialogProps) {
  const { replaces, problem } = props
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<PlainDate | null>(null)
  const [changeReason, setChangeReason] = useState('')
  const isComplete = number.trim() !== '' && date && (!replaces || changeReason.trim() !== '')
  const fieldError = (field: string) => (problem?.field === field ? problem.sentence : null)
  return (
    <Dialog title={`Giao chỉ tiêu năm ${props.year}`} open onClose={props.onClose}>
      <form
        className="formgrid"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isComplete || !date) return
          props.onAssign({
            paper: { number: number.trim(), date },
            gapReason: props.gapReason,
            changeReason: replaces ? changeReason.trim() : null,
          })
        }}
      >
        <p className="full">
          Giao <b className="tn">{formatNumber(props.total)}</b> đảng viên cho{' '}
          {formatNumber(props.organisations)} tổ chức. Sau khi giao, muốn đổi phải có lần giao mới;
          lần này vẫn được giữ.
        </p>
        {problem && !problem.field && (
          <div className="full">
            <SheetProblem problem={problem} title="Chưa giao được" onReload={props.onReload} />
          </div>
        )}
        <Field label="Số văn bản" error={fieldError('paper.number')}>
          {(control) => (
            <TextInput
              {...control}
              placeholder="ví dụ 12-QĐ/TU"
              maxLength={60}
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          )}
        </Field>
        <DateInput
          label="Ngày văn bản"
          value={date}
          onValue={setDate}
          error={fieldError('paper.date')}
        />
        {replaces && (
          <Field label="Lý do giao lại" full error={fieldError('changeReason')}>
            {(control) => (
              <TextArea
                {...control}
                maxLength={500}
                value={changeReason}
                onChange={(event) => setChangeReason(event.target.value)}
              />
            )}
          </Field>
        )}
        <div className="full acts">
          <Button
            kind="primary"
            type="submit"
            busy={props.busy}
            reason={isComplete ? null : 'Nhập đủ các ô trên để giao.'}
          >
            Giao chỉ tiêu
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
