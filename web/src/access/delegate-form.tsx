import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'
import { client } from '../api/client.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'

interface Values {
  readonly mandate: string
  readonly userName: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

interface Body {
  readonly mandate: number
  readonly userName: string
  readonly from: PlainDate
  readonly to: PlainDate
}

export function DelegateForm() {
  const me = useMe()
  const announce = useAnnounce()
  const own = me.mandates.filter(
    ({ id, delegatedBy }, index) =>
      delegatedBy === null && me.mandates.findIndex((each) => each.id === id) === index,
  )
  const form = useWriteForm({
    keptAs: 'uy-quyen',
    start: (): Values => ({
      mandate: String(own[0]?.id ?? ''),
      userName: '',
      from: me.today,
      to: null,
    }),
    read: readDelegation,
    marks: ['mandate', 'userName', 'from', 'to'],
    send: (body, { key }) => client.access.delegate({ ...body, key }),
    onWritten: (_, { userName }) => announce(`Đã ủy quyền cho ${userName}.`),
  })
  const { values, set, errorOf } = form
  if (own.length === 0) {
    return <p>Nhiệm vụ nhận ủy quyền thì không ủy quyền tiếp được.</p>
  }
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <Field label="Nhiệm vụ" error={errorOf('mandate')}>
        {(control) => (
          <Select
            {...control}
            options={own.map(({ id, roleName, organisation }) => ({
              value: String(id),
              label: `${roleName}, ${organisation.name}`,
            }))}
            value={values.mandate}
            onValue={(mandate) => set({ mandate })}
          />
        )}
      </Field>
      <TextField
        label="Tên đăng nhập của người nhận"
        max={60}
        value={values.userName}
        onValue={(userName) => set({ userName })}
        error={errorOf('userName')}
      />
      <DateInput
        label="Từ ngày"
        value={values.from}
        onValue={(from) => set({ from })}
        error={errorOf('from')}
      />
      <DateInput
        label="Đến hết ngày"
        value={values.to}
        onValue={(to) => set({ to })}
        error={errorOf('to')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
          Ủy quyền
        </Button>
      </div>
    </form>
  )
}

function readDelegation(values: Values): Reading<Body> {
  const reader = new FieldReader()
  const mandate = Number(values.mandate)
  const body = {
    mandate: reader.given('mandate', mandate > 0 ? mandate : null, 'Chọn nhiệm vụ.'),
    userName: reader.text('userName', values.userName, 'Nhập tên đăng nhập của người nhận.'),
    from: reader.given('from', values.from, 'Chọn ngày bắt đầu.'),
    to: reader.given('to', values.to, 'Chọn ngày cuối.'),
  }
  const { problems } = reader
  return problems.length === 0 ? { complete: true, body } : { complete: false, problems }
}
