import { squeeze } from '@ptdv/core/text/fold'
import { TextField } from '../../writing/text-field.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'

export const died = actFormOf({
  kind: 'died',
  marks: ['note'],
  start: (_file, act) => ({ happenedOn: act?.happenedOn ?? null, note: act?.payload.note ?? '' }),
  read: ({ note }) => {
    const said = squeeze(note)
    return said === '' ? {} : { note: said }
  },
  Fields: (form) => (
    <>
      <DayField form={form} label="Ngày từ trần" />
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
