import { DateInput } from '../../ui/date-input.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'

const CHILDREN = [
  { value: 'third', label: 'Con thứ ba' },
  { value: 'fourth', label: 'Con thứ tư trở lên' },
] as const

/** QĐ 05-QĐi/TW 2018; whether its waits still hold since 20/3/2025 is the province's to say. */
export const populationPolicyNoted = actFormOf({
  kind: 'population_policy_noted',
  marks: ['child', 'bornOn'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    child: act?.payload.child ?? null,
    bornOn: act?.payload.bornOn ?? null,
  }),
  read: ({ child, bornOn }, reader) => ({
    child: reader.given('child', child, 'Chọn con thứ mấy.'),
    bornOn: reader.given('bornOn', bornOn, 'Nhập ngày sinh của con.'),
  }),
  Fields: (form) => (
    <>
      <RadioGroup
        label="Sinh"
        options={CHILDREN}
        value={form.values.child}
        onValue={(child) => form.set({ child })}
        error={form.errorOf('child')}
      />
      <DateInput
        label="Ngày sinh của con"
        value={form.values.bornOn}
        onValue={(bornOn) => form.set({ bornOn })}
        error={form.errorOf('bornOn')}
      />
      <DayField form={form} label="Ngày ghi" />
    </>
  ),
})
