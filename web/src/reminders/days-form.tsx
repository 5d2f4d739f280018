import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'

interface DaysFormProps {
  readonly label: string
  /** Where what is typed is kept until it is sent. */
  readonly keptAs: string
  readonly days: number
  readonly range: { readonly least: number; readonly most: number }
  readonly send: (body: { readonly days: number; readonly key: string }) => Promise<unknown>
}

/** One number of days that somebody sets. */
export function DaysForm({ label, keptAs, days, range, send }: DaysFormProps) {
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs,
    start: () => ({ days: String(days) }),
    read: (typed) => readDays(typed, range),
    marks: ['days'],
    send: (body, { key }) => send({ ...body, key }),
    onWritten: () => announce('Đã đặt số ngày.'),
  })
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <TextField
        label={label}
        numeric
        max={2}
        value={form.values.days}
        onValue={(typed) => form.set({ days: typed })}
        error={form.errorOf('days')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button type="submit" busy={form.busy}>
          Đặt
        </Button>
      </div>
    </form>
  )
}

function readDays(
  { days }: { readonly days: string },
  { least, most }: DaysFormProps['range'],
): Reading<{ days: number }> {
  const reader = new FieldReader()
  const typed = Number(days.trim())
  const isFit = Number.isInteger(typed) && typed >= least && typed <= most
  const read = reader.given('days', isFit ? typed : null, `Nhập một số từ ${least} đến ${most}.`)
  return reader.problems.length > 0
    ? { complete: false, problems: reader.problems }
    : { complete: true, body: { days: read } }
}
