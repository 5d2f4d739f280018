import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberActKind, MemberActOf } from '@ptdv/core/membership/acts'
import { DateInput } from '../../ui/date-input.tsx'
import { TextField } from '../../writing/text-field.tsx'
import type { MemberFieldsProps, MemberSpec, MemberValues } from './member-spec.ts'

/** What a correction says besides the act as it should have been. */
interface Mending {
  readonly mendedOn: PlainDate | null
  readonly basis: string
  readonly approvedBy: string
}

/** The correction of one act: the act's own fields, filled, and on what grounds they are changed. */
export function memberMendingOf<K extends MemberActKind, V extends MemberValues>(
  spec: MemberSpec<K, V>,
  act: MemberActOf<K>,
): MemberSpec<'corrected', V & Mending> {
  return {
    kind: 'corrected',
    keptAs: `corrected-${act.id}`,
    marks: ['payload.happenedOn', 'basis', 'approvedBy', ...spec.marks],
    start: (member) => ({ ...spec.start(member, act), mendedOn: null, basis: '', approvedBy: '' }),
    day: ({ mendedOn }) => mendedOn,
    read: (values, reader, member) => ({
      act: act.id,
      happenedOn: reader.given('payload.happenedOn', values.happenedOn, 'Nhập ngày đúng.'),
      payload: spec.read(values, reader, member),
      basis: reader.text('basis', values.basis, 'Nhập căn cứ, ví dụ trích lục, quyết định.'),
      approvedBy: reader.text('approvedBy', values.approvedBy, 'Nhập cấp ủy đồng ý đính chính.'),
    }),
    Fields: (form) => (
      <>
        <spec.Fields {...(form as unknown as MemberFieldsProps<V>)} errorOf={ofAct(form.errorOf)} />
        <h3 className="full">Vì sao đính chính</h3>
        <Grounds {...(form as unknown as MemberFieldsProps<Mending>)} />
      </>
    ),
  }
}

function Grounds({ values, set, errorOf }: MemberFieldsProps<Mending>) {
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
        label="Cấp ủy đồng ý"
        placeholder="ví dụ Ban Thường vụ Huyện ủy"
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
