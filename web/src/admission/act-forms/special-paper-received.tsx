import {
  SPECIAL_CASE_KEYS,
  SPECIAL_CASES,
  type SpecialCase,
} from '@ptdv/core/admission/special-cases'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

/** The competent body's consent or conclusion: its number and date, never its text. */
export const specialPaperReceived = actFormOf({
  kind: 'special_paper_received',
  marks: ['matter', 'by'],
  start: (file, act, about) => ({
    happenedOn: act?.happenedOn ?? null,
    matter: act?.payload.matter ?? asked(about) ?? file.answer.specialCases[0] ?? null,
    by: act?.payload.by ?? '',
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ matter, by, number, happenedOn }, reader) => ({
    matter: reader.given('matter', matter, 'Chọn trường hợp.'),
    by: reader.text('by', by, 'Nhập nơi ra văn bản, ví dụ Ban Thường vụ Tỉnh ủy.'),
    paper: reader.paper(number, happenedOn, 'Nhập số văn bản.'),
  }),
  Fields: (form) => (
    <>
      <Field label="Trường hợp" error={form.errorOf('matter')}>
        {(control) => (
          <Select
            {...control}
            options={form.case.answer.specialCases.map((value) => ({
              value,
              label: SPECIAL_CASES[value].label,
            }))}
            placeholder="Chọn trường hợp"
            value={form.values.matter ?? ''}
            onValue={(matter) => form.set({ matter })}
          />
        )}
      </Field>
      <TextField
        label="Nơi ra văn bản"
        placeholder="ví dụ Ban Thường vụ Tỉnh ủy"
        max={160}
        value={form.values.by}
        onValue={(by) => form.set({ by })}
        error={form.errorOf('by')}
      />
      <PaperNumberField form={form} example="118-CV/TU" />
      <DayField form={form} label="Ngày văn bản" />
    </>
  ),
})

function asked(about: string | undefined): SpecialCase | undefined {
  return SPECIAL_CASE_KEYS.find((matter) => matter === about)
}
