import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { client } from '../api/client.ts'
import {
  readNewPerson,
  startNewPerson,
  type NewPersonValues,
} from '../admission/new-person-values.ts'
import { PersonFields } from '../admission/person-fields.tsx'
import { IDENTITY_MARKS, wantedOf } from '../people/identity.ts'
import { useTwins } from '../people/twins.ts'
import { useMe } from '../frame/me.ts'
import { OrganisationField, type ChosenOrganisation } from '../organisations/organisation-field.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'
import '../admission/new-person.css'

interface ArrivalFormProps {
  /** The cell that receives, where it is one's own; a base committee says which. */
  readonly own: ChosenOrganisation | null
  readonly onEntered: (entered: { readonly person: number; readonly name: string }) => void
}

interface Values extends NewPersonValues {
  readonly cell: ChosenOrganisation | null
  readonly fromName: string
  readonly number: string
  readonly paperOn: PlainDate | null
  readonly decidedOn: PlainDate | null
  readonly ceremonyOn: PlainDate | null
  readonly officialOn: PlainDate | null
}

export function ArrivalForm({ own, onEntered }: ArrivalFormProps) {
  const { demo } = useMe()
  const form = useWriteForm({
    keptAs: 'arrival',
    start: (): Values => ({
      // A member has no source any more; the form of a new person asks one.
      ...startNewPerson({ source: 1, happenedOn: null }),
      cell: own,
      fromName: '',
      number: '',
      paperOn: null,
      decidedOn: null,
      ceremonyOn: null,
      officialOn: null,
    }),
    read: (values) => readArrival(values, demo),
    marks: [
      ...IDENTITY_MARKS,
      'schooling',
      'cell',
      'fromName',
      'paper',
      'decidedOn',
      'ceremonyOn',
      'officialOn',
      'happenedOn',
    ],
    send: (body, { key }) =>
      client.membership
        .receiveArrival({ ...body, key })
        .catch((failure: unknown) => twins.askIfRefused(failure)),
    onWritten: ({ person }, { fullName }) => onEntered({ person, name: fullName }),
  })
  const { values, set, errorOf } = form
  const wanted = wantedOf(values, demo)
  const twins = useTwins(values, wanted)
  const day = (
    field: 'paperOn' | 'decidedOn' | 'ceremonyOn' | 'officialOn' | 'happenedOn',
    label: string,
    more: { readonly optional?: boolean; readonly hint?: string } = {},
  ) => (
    <DateInput
      label={label}
      {...more}
      value={values[field]}
      onValue={(on) => set({ [field]: on })}
      error={errorOf(field === 'paperOn' ? 'paper.date' : field)}
    />
  )
  return (
    <form className="formgrid new-person" noValidate onSubmit={form.onSubmit}>
      <PersonFields {...form} twins={twins} />
      {own === null && (
        <div className="full">
          <OrganisationField
            label="Chi bộ tiếp nhận"
            value={values.cell}
            onValue={(cell) => set({ cell })}
            error={errorOf('cell')}
          />
        </div>
      )}
      <TextField
        label="Từ đảng bộ nào đến"
        placeholder="ví dụ Đảng ủy phường Bến Nghé, Thành phố Hồ Chí Minh"
        full
        max={200}
        value={values.fromName}
        onValue={(fromName) => set({ fromName })}
        error={errorOf('fromName')}
      />
      <TextField
        label="Số giấy giới thiệu"
        max={60}
        value={values.number}
        onValue={(number) => set({ number })}
        error={errorOf('paper.number')}
      />
      {day('paperOn', 'Ngày giấy giới thiệu')}
      {day('decidedOn', 'Ngày quyết định kết nạp', { optional: true })}
      {day('ceremonyOn', 'Ngày vào Đảng')}
      {day('officialOn', 'Ngày chính thức', {
        optional: true,
        hint: 'Để trống nếu đang là đảng viên dự bị.',
      })}
      {day('happenedOn', 'Ngày chi ủy tiếp nhận')}
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={twins.reason}>
          Tiếp nhận
        </Button>
      </div>
    </form>
  )
}

function readArrival(values: Values, demo: boolean) {
  const person = readNewPerson(values, demo)
  const reader = new FieldReader()
  const body = {
    cell: reader.given('cell', values.cell?.id ?? null, 'Chọn chi bộ tiếp nhận.'),
    fromName: reader.text('fromName', values.fromName, 'Nhập tên đảng bộ nơi đi.'),
    paper: {
      number: reader.text('paper.number', values.number, 'Nhập số giấy giới thiệu.'),
      date: reader.given('paper.date', values.paperOn, 'Nhập ngày giấy giới thiệu.'),
    },
    decidedOn: values.decidedOn,
    ceremonyOn: reader.given('ceremonyOn', values.ceremonyOn, 'Nhập ngày vào Đảng.'),
    officialOn: values.officialOn,
  }
  if (!person.complete || reader.problems.length > 0) {
    const ofPerson = person.complete ? [] : person.problems
    return { complete: false, problems: [...ofPerson, ...reader.problems] } as const
  }
  const { source: _, ...known } = person.body
  return { complete: true, body: { ...known, ...body } } satisfies Reading<unknown>
}
