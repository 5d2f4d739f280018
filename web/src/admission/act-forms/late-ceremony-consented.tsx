import { paperIfAny } from '../../writing/field-reader.ts'
import { TextField } from '../../writing/text-field.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

/** The direct superior consents to a ceremony after its thirty working days (§4.1). */
export const lateCeremonyConsented = actFormOf({
  kind: 'late_ceremony_consented',
  marks: ['by'],
  start: ({ circumstances }, act) => ({
    happenedOn: act?.happenedOn ?? null,
    by:
      act?.payload.by ??
      (circumstances.baseKind === 'base_cell' ? circumstances.deciderName : circumstances.baseName),
    number: act?.payload.paper?.number ?? '',
  }),
  read: ({ by, number, happenedOn }, reader) => ({
    by: reader.text('by', by, 'Nhập cấp ủy đã đồng ý.'),
    ...paperIfAny(number, happenedOn),
  }),
  Fields: (form) => (
    <>
      <TextField
        label="Cấp ủy đồng ý"
        max={160}
        value={form.values.by}
        onValue={(by) => form.set({ by })}
        error={form.errorOf('by')}
      />
      <PaperNumberField form={form} example="22-CV/ĐU" optional />
      <DayField form={form} label="Ngày đồng ý" />
    </>
  ),
})
