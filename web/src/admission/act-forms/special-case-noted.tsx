import { SPECIAL_CASE_KEYS, SPECIAL_CASES } from '@ptdv/core/admission/special-cases'
import { squeeze } from '@ptdv/core/text/fold'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'

/** Whoever was a member before has an act of their own. */
const MATTERS = SPECIAL_CASE_KEYS.filter((matter) => matter !== 'former_member')

/** The case is one of the unusual ones; what it then needs is told under “Còn thiếu”. */
export const specialCaseNoted = actFormOf({
  kind: 'special_case_noted',
  marks: ['matter', 'note'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    matter: act?.payload.matter ?? null,
    note: act?.payload.note ?? '',
  }),
  read: ({ matter, note }, reader) => {
    const said = squeeze(note)
    return {
      matter: reader.given('matter', matter, 'Chọn trường hợp.'),
      ...(said !== '' && { note: said }),
    }
  },
  Fields: (form) => (
    <>
      <Field label="Trường hợp" error={form.errorOf('matter')}>
        {(control) => (
          <Select
            {...control}
            options={MATTERS.map((value) => ({ value, label: SPECIAL_CASES[value].label }))}
            placeholder="Chọn trường hợp"
            value={form.values.matter ?? ''}
            onValue={(matter) => form.set({ matter })}
          />
        )}
      </Field>
      <DayField form={form} label="Ngày ghi" />
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
