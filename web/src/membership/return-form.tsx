import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { client } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'

const SEND = {
  transfers: client.membership.returnTransfer,
  temporary: client.membership.declineTemporary,
} as const

interface ReturnFormProps {
  /** For good, or for a time. */
  readonly what: keyof typeof SEND
  readonly line: { readonly id: number }
  readonly onClose: () => void
}

interface Values {
  readonly happenedOn: PlainDate | null
  readonly reason: string
}

/** The paper goes back with its reason; the person stays counted where they were. */
export function ReturnForm({ what, line, onClose }: ReturnFormProps) {
  const form = useWriteForm({
    keptAs: `${what}.${line.id}.return`,
    start: (): Values => ({ happenedOn: null, reason: '' }),
    read: ({ happenedOn, reason }) => {
      const reader = new FieldReader()
      const body = {
        happenedOn: reader.given('happenedOn', happenedOn, 'Nhập ngày trả lại.'),
        reason: reader.text('reason', reason, 'Nhập lý do.'),
      }
      return reader.problems.length > 0
        ? { complete: false, problems: reader.problems }
        : { complete: true, body }
    },
    marks: ['happenedOn', 'reason'],
    send: (body, { key }) => SEND[what]({ transfer: line.id, ...body, key }),
    onWritten: onClose,
  })
  return (
    <form className="formgrid whole" noValidate onSubmit={form.onSubmit}>
      <TextField
        label="Lý do trả lại"
        full
        max={500}
        value={form.values.reason}
        onValue={(reason) => form.set({ reason })}
        error={form.errorOf('reason')}
      />
      <DateInput
        label="Ngày trả lại"
        value={form.values.happenedOn}
        onValue={(happenedOn) => form.set({ happenedOn })}
        error={form.errorOf('happenedOn')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy}>
          Trả lại
        </Button>
        <Button onClick={onClose}>Thôi</Button>
      </div>
    </form>
  )
}
