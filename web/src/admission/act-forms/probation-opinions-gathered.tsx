import { RadioGroup } from '../../ui/radio-group.tsx'
import { paperIfAny } from '../../writing/field-reader.ts'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

const RESIDENCE = [
  { value: 'agrees', label: 'Đồng ý công nhận' },
  { value: 'disagrees', label: 'Không đồng ý' },
  { value: 'not_asked', label: 'Không phải lấy ý kiến' },
] as const

/** 12-KNĐ: opinions of the unions and of the place of residence on the probationer. */
export const probationOpinionsGathered = actFormOf({
  kind: 'probation_opinions_gathered',
  marks: ['residence'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    residence: act?.payload.residence ?? null,
    number: act?.payload.paper?.number ?? '',
  }),
  read: ({ residence, number, happenedOn }, reader) => ({
    residence: reader.given('residence', residence, 'Chọn ý kiến của nơi cư trú.'),
    ...paperIfAny(number, happenedOn),
  }),
  Fields: (form) => (
    <>
      <RadioGroup
        label="Nơi cư trú"
        options={RESIDENCE}
        value={form.values.residence}
        onValue={(residence) => form.set({ residence })}
        error={form.errorOf('residence')}
      />
      <PaperNumberField form={form} example="19-BC/CB" optional />
      <DayField form={form} label="Ngày lập tổng hợp" hint="Mẫu 12-KNĐ." />
    </>
  ),
})
