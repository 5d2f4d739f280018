import { paperIfAny } from '../../writing/field-reader.ts'
import { TextField } from '../../writing/text-field.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

/** The cell a probationer came from says how the time there was. */
export const earlierPlaceCommented = actFormOf({
  kind: 'earlier_place_commented',
  marks: ['organisationName'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    organisationName: act?.payload.organisationName ?? '',
    number: act?.payload.paper?.number ?? '',
  }),
  read: ({ organisationName, number, happenedOn }, reader) => ({
    organisationName: reader.text(
      'organisationName',
      organisationName,
      'Nhập nơi sinh hoạt trước.',
    ),
    ...paperIfAny(number, happenedOn),
  }),
  Fields: (form) => (
    <>
      <TextField
        label="Nơi sinh hoạt trước"
        placeholder="ví dụ Chi bộ thôn Thượng"
        full
        max={160}
        value={form.values.organisationName}
        onValue={(organisationName) => form.set({ organisationName })}
        error={form.errorOf('organisationName')}
      />
      <PaperNumberField form={form} example="08-NX/CB" optional />
      <DayField form={form} label="Ngày nhận xét" />
    </>
  ),
})
