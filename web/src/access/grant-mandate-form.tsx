import { ROLES, type RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'
import { client } from '../api/client.ts'
import type { Account } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { OrganisationField, type ChosenOrganisation } from '../organisations/organisation-field.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'

const ROLE_OPTIONS = (Object.keys(ROLES) as RoleKey[]).map((value) => ({
  value,
  label: ROLES[value].name,
}))

interface Values {
  readonly role: RoleKey | ''
  readonly organisation: ChosenOrganisation | null
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

interface Body {
  readonly role: RoleKey
  readonly organisation: number
  readonly from: PlainDate
  readonly to: PlainDate | null
}

interface GrantMandateFormProps {
  readonly account: Account
  readonly onDone: () => void
}

export function GrantMandateForm({ account, onDone }: GrantMandateFormProps) {
  const { today } = useMe()
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `giao-nhiem-vu.${account.id}`,
    start: (): Values => ({ role: '', organisation: null, from: today, to: null }),
    read: readGrant,
    marks: ['role', 'organisation', 'from', 'to'],
    send: (body, { key }) => client.access.grantMandate({ id: account.id, ...body, key }),
    onWritten: () => {
      announce(`Đã giao nhiệm vụ cho ${account.displayName}.`)
      onDone()
    },
  })
  const { values, set, errorOf } = form
  const needsSecondFactor = values.role !== '' && ROLES[values.role].decides
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <Field
        label="Nhiệm vụ"
        full
        error={errorOf('role')}
        hint={
          needsSecondFactor && !account.secondFactor
            ? 'Nhiệm vụ có quyền quyết định: lần đăng nhập tới phải cài lớp bảo vệ thứ hai.'
            : undefined
        }
      >
        {(control) => (
          <Select
            {...control}
            options={ROLE_OPTIONS}
            placeholder="Chọn nhiệm vụ"
            value={values.role}
            onValue={(role) => set({ role })}
          />
        )}
      </Field>
      <div className="full">
        <OrganisationField
          value={values.organisation}
          onValue={(organisation) => set({ organisation })}
          error={errorOf('organisation')}
        />
      </div>
      <DateInput
        label="Từ ngày"
        full
        value={values.from}
        onValue={(from) => set({ from })}
        error={errorOf('from')}
      />
      <DateInput
        label="Đến hết ngày"
        full
        optional
        value={values.to}
        onValue={(to) => set({ to })}
        error={errorOf('to')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button type="submit" busy={form.busy} reason={form.reason}>
          Giao nhiệm vụ
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Thôi
        </Button>
      </div>
    </form>
  )
}

function readGrant(values: Values): Reading<Body> {
  const reader = new FieldReader()
  const body = {
    role: reader.given('role', values.role || null, 'Chọn nhiệm vụ.'),
    organisation: reader.given(
      'organisation',
      values.organisation?.id ?? null,
      'Chọn tổ chức của nhiệm vụ.',
    ),
    from: reader.given('from', values.from, 'Chọn ngày bắt đầu.'),
    to: values.to,
  }
  const { problems } = reader
  return problems.length === 0 ? { complete: true, body } : { complete: false, problems }
}
