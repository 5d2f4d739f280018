import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { Act } from '@ptdv/core/admission/read-acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { DateInput } from '../../ui/date-input.tsx'
import type { ActSpec, ActValues, FieldsProps } from './act-spec.ts'
import { TextField } from '../../writing/text-field.tsx'

/** What a correction says besides the act as it should have been. */
interface Mending {
  readonly mendedOn: PlainDate | null
  readonly basis: string
  readonly approvedBy: string
}

/** The correction of one act: the act's own fields, filled, and on what grounds they are changed. */
export function mendingOf<K extends AdmissionActKind, V extends ActValues>(
  spec: ActSpec<K, V>,
  act: Act<K>,
): ActSpec<'corrected', V & Mending> {
  return {
    kind: 'corrected',
    keptAs: `corrected-${act.id}`,
    marks: ['payload.happenedOn', 'basis', 'approvedBy', ...spec.marks],
    start: (file) => ({ ...spec.start(file, act), mendedOn: null, basis: '', approvedBy: '' }),
    day: ({ mendedOn }) => mendedOn,
    read: (values, reader, file) => ({
      act: act.id,
      happenedOn: reader.given('payload.happenedOn', values.happenedOn, 'Nhập ngày đúng.'),
      payload: spec.read(values, reader, file),
      basis: reader.text('basis', values.basis, 'Nhập căn cứ, ví dụ bản gốc lưu ở chi bộ.'),
      approvedBy: reader.text('approvedBy', values.approvedBy, 'Nhập người đồng ý đính chính.'),
    }),
    Fields: (form) => (
      <>
        <spec.Fields {...(form as unknown as FieldsProps<V>)} errorOf={ofAct(form.errorOf)} />
        <h3 className="full">Vì sao đính chính</h3>
        <Grounds {...(form as unknown as FieldsProps<Mending>)} />
      </>
    ),
  }
}

function Grounds({ values, set, errorOf }: FieldsProps<Mending>) {
  return (
    <>
      <TextField
        label="Căn cứ đính chính"
        full
        max={300}
        value={values.basis}
        onValue={(basis) => set({ basis })}
        error={errorOf('basis')}
      />
      <TextField
        label="Người đồng ý"
        placeholder="ví dụ Bí thư Đảng ủy"
        max={120}
        value={values.approvedBy}
        onValue={(approvedBy) => set({ approvedBy })}
        error={errorOf('approvedBy')}
      />
      <DateInput
        label="Ngày đính chính"
        value={values.mendedOn}
        onValue={(mendedOn) => set({ mendedOn })}
        error={errorOf('happenedOn')}
      />
    </>
  )
}

/** In a correction “happenedOn” is the correction's own day; the act's is told as “payload.happenedOn”. */
function ofAct(errorOf: (field: string) => string | null) {
  return (field: string) => errorOf(field === 'happenedOn' ? 'payload.happenedOn' : field)
}
