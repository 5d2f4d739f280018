import { RISE_RANGE } from '@ptdv/core/reminders/rising'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'

/** How soon what is late shows one level higher: told to everybody, set by the province. */
export function RiseCard({ maySet }: { readonly maySet: boolean }) {
  const found = useQuery(api.reminders.getRise.queryOptions())
  if (found.error) return <ProblemView problem={problemOf(found.error)} />
  if (!found.data) return null
  const { days, setBy } = found.data
  return (
    <Card title="Việc quá hạn hiện lên cấp trên" padded>
      <p>
        Việc quá hạn hiện ngay ở cấp trên trực tiếp; cứ quá thêm {days} ngày thì hiện lên thêm một
        cấp.{' '}
        <span className="muted">
          {setBy ? `${setBy} đặt.` : 'Cách làm của hệ thống, tỉnh chưa đặt.'}
        </span>
      </p>
      {maySet && <RiseForm key={days} days={days} />}
    </Card>
  )
}

function RiseForm({ days }: { readonly days: number }) {
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: 'nhac-len-cap',
    start: () => ({ days: String(days) }),
    read: readDays,
    marks: ['days'],
    send: (body, { key }) => client.reminders.setRise({ ...body, key }),
    onWritten: () => announce('Đã đặt số ngày.'),
  })
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <TextField
        label="Số ngày"
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

function readDays({ days }: { readonly days: string }): Reading<{ days: number }> {
  const reader = new FieldReader()
  const typed = Number(days.trim())
  const isFit = Number.isInteger(typed) && typed >= RISE_RANGE.least && typed <= RISE_RANGE.most
  const read = reader.given(
    'days',
    isFit ? typed : null,
    `Nhập một số từ ${RISE_RANGE.least} đến ${RISE_RANGE.most}.`,
  )
  return reader.problems.length > 0
    ? { complete: false, problems: reader.problems }
    : { complete: true, body: { days: read } }
}
