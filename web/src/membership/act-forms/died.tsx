import { squeeze } from '@ptdv/core/text/fold'
import { DateInput } from '../../ui/date-input.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { memberFormOf } from './member-form-of.tsx'

export const died = memberFormOf({
  kind: 'died',
  marks: ['note'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    note: act?.payload.note ?? '',
  }),
  read: ({ note }) => (squeeze(note) === '' ? {} : { note: squeeze(note) }),
  Fields: (form) => (
    <>
      <DateInput
        label="Ngày từ trần"
        value={form.values.happenedOn}
        onValue={(happenedOn) => form.set({ happenedOn })}
        error={form.errorOf('happenedOn')}
      />
      <TextField
        label="Ghi chú"
        full
        optional
        max={500}
        value={form.values.note}
        onValue={(note) => form.set({ note })}
        error={form.errorOf('note')}
      />
    </>
  ),
})
