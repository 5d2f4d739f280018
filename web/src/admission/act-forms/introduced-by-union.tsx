import { RadioGroup } from '../../ui/radio-group.tsx'
import { actFormOf } from './act-form-of.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

const UNIONS = [
  { value: 'youth_union', label: 'Ban chấp hành Đoàn thanh niên cơ sở (mẫu 4-KNĐ)' },
  { value: 'trade_union', label: 'Ban chấp hành Công đoàn cơ sở (mẫu 4a-KNĐ)' },
] as const

/** The union's resolution in the place of one member's introduction. */
export const introducedByUnion = actFormOf({
  kind: 'introduced_by_union',
  marks: ['by', 'organisationName'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    by: act?.payload.by ?? null,
    organisationName: act?.payload.organisationName ?? '',
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ by, organisationName, number, happenedOn }, reader) => ({
    by: reader.given('by', by, 'Chọn Đoàn thanh niên hoặc Công đoàn.'),
    organisationName: reader.text('organisationName', organisationName, 'Nhập tên ban chấp hành.'),
    paper: reader.paper(number, happenedOn, 'Nhập số nghị quyết.'),
  }),
  Fields: (form) => (
    <>
      <RadioGroup
        label="Nơi giới thiệu"
        options={UNIONS}
        value={form.values.by}
        onValue={(by) => form.set({ by })}
        error={form.errorOf('by')}
      />
      <TextField
        label="Tên ban chấp hành"
        placeholder="ví dụ Ban Chấp hành Đoàn xã Tân Dân"
        full
        max={160}
        value={form.values.organisationName}
        onValue={(organisationName) => form.set({ organisationName })}
        error={form.errorOf('organisationName')}
      />
      <PaperNumberField form={form} label="Số nghị quyết" example="09-NQ/ĐTN" />
      <DayField form={form} label="Ngày nghị quyết" />
    </>
  ),
})
