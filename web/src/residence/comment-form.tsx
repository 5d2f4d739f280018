import { checkComment } from '@ptdv/core/residence/check-comment'
import { refusalOf } from '@ptdv/core/attempt'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { client } from '../api/client.ts'
import type { ResidenceLine } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'

interface CommentFormProps {
  readonly line: ResidenceLine
  readonly year: number
  readonly onClose: () => void
}

/** The number and the date of the comment's paper; what it says stays on paper. */
export function CommentForm({ line, year, onClose }: CommentFormProps) {
  const { today } = useMe()
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `residence.${line.id}.${year}`,
    start: (): { readonly number: string; readonly date: PlainDate | null } => ({
      number: '',
      date: null,
    }),
    read: ({ number, date }) => {
      const reader = new FieldReader()
      const day = reader.given('paper.date', date, 'Nhập ngày văn bản.')
      const body = { paper: reader.paper(number, day, 'Nhập số văn bản nhận xét.') }
      return reader.problems.length > 0
        ? { complete: false, problems: reader.problems }
        : { complete: true, body }
    },
    check: ({ paper }) => refusalOf(() => checkComment(line, { year, paper }, today)),
    marks: ['paper.number', 'paper.date'],
    send: (body, { key }) => client.residence.comment({ contact: line.id, year, ...body, key }),
    onWritten: () => {
      announce(`Đã ghi nhận xét về ${line.name}`)
      onClose()
    },
  })
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <TextField
        label="Số văn bản nhận xét"
        placeholder="ví dụ 12-NX/CB"
        max={60}
        value={form.values.number}
        onValue={(number) => form.set({ number })}
        error={form.errorOf('paper.number')}
      />
      <DateInput
        label="Ngày văn bản"
        value={form.values.date}
        onValue={(date) => form.set({ date })}
        error={form.errorOf('paper.date')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
          Ghi đã nhận xét
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Thôi
        </Button>
      </div>
    </form>
  )
}
