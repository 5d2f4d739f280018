import type { MassOrganisation } from '@ptdv/core/admission/acts'
import { MASS_ORGANISATION_NAMES } from '@ptdv/core/admission/introduction-conditions'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { actFormOf } from './act-form-of.tsx'
import { paperIfAny } from '../../writing/field-reader.ts'
import { TextField } from '../../writing/text-field.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

const ORGANISATIONS = (Object.entries(MASS_ORGANISATION_NAMES) as [MassOrganisation, string][]).map(
  ([value, label]) => ({ value, label }),
)

/** A mass organisation introduces an outstanding member to the cell (clause 2.1-f). */
export const outstandingIntroduced = actFormOf({
  kind: 'outstanding_introduced',
  marks: ['by', 'organisationName'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    by: act?.payload.by ?? null,
    organisationName: act?.payload.organisationName ?? '',
    number: act?.payload.paper?.number ?? '',
  }),
  read: ({ by, organisationName, number, happenedOn }, reader) => ({
    by: reader.given('by', by, 'Chọn đoàn thể đã giới thiệu.'),
    organisationName: reader.text(
      'organisationName',
      organisationName,
      'Nhập tên tổ chức đoàn thể, ví dụ Đoàn xã Tân Dân.',
    ),
    ...paperIfAny(number, happenedOn),
  }),
  Fields: (form) => (
    <>
      <Field label="Đoàn thể" error={form.errorOf('by')}>
        {(control) => (
          <Select
            {...control}
            options={ORGANISATIONS}
            placeholder="Chọn đoàn thể"
            value={form.values.by ?? ''}
            onValue={(by) => form.set({ by })}
          />
        )}
      </Field>
      <TextField
        label="Tên tổ chức"
        placeholder="ví dụ Đoàn xã Tân Dân"
        max={160}
        value={form.values.organisationName}
        onValue={(organisationName) => form.set({ organisationName })}
        error={form.errorOf('organisationName')}
      />
      <PaperNumberField form={form} example="12-GT/ĐTN" optional />
      <DayField form={form} label="Ngày giới thiệu" />
    </>
  ),
})
