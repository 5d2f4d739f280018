import { LEFT_BECAUSE, LEFT_BECAUSE_KEYS } from '@ptdv/core/admission/special-cases'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'

const TIMES = [
  { value: 'never', label: 'Chưa kết nạp lại lần nào' },
  { value: 'before', label: 'Đã kết nạp lại một lần' },
] as const

/** The applicant was a member before: readmission has its own waits and bars (§3.5). */
export const formerMembershipNoted = actFormOf({
  kind: 'former_membership_noted',
  marks: ['leftOn', 'because', 'readmittedBefore', 'recordClearedOn', 'firstDecisionOn'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    leftOn: act?.payload.leftOn ?? null,
    because: act?.payload.because ?? null,
    times:
      act === undefined
        ? null
        : act.payload.readmittedBefore
          ? ('before' as const)
          : ('never' as const),
    recordClearedOn: act?.payload.recordClearedOn ?? null,
    firstDecisionOn: act?.payload.firstDecisionOn ?? null,
  }),
  read: ({ leftOn, because, times, recordClearedOn, firstDecisionOn }, reader) => ({
    leftOn: reader.given('leftOn', leftOn, 'Nhập ngày ra khỏi Đảng.'),
    because: reader.given('because', because, 'Chọn lý do ra khỏi Đảng.'),
    readmittedBefore:
      reader.given('readmittedBefore', times, 'Chọn đã kết nạp lại hay chưa.') === 'before',
    ...(recordClearedOn !== null && { recordClearedOn }),
    ...(firstDecisionOn !== null && { firstDecisionOn }),
  }),
  Fields: (form) => (
    <>
      <Field label="Ra khỏi Đảng vì" error={form.errorOf('because')}>
        {(control) => (
          <Select
            {...control}
            options={LEFT_BECAUSE_KEYS.map((value) => ({
              value,
              label: LEFT_BECAUSE[value].label,
            }))}
            placeholder="Chọn lý do"
            value={form.values.because ?? ''}
            onValue={(because) => form.set({ because })}
          />
        )}
      </Field>
      <DateInput
        label="Ngày ra khỏi Đảng"
        value={form.values.leftOn}
        onValue={(leftOn) => form.set({ leftOn })}
        error={form.errorOf('leftOn')}
      />
      {form.values.because === 'minor_crime' && (
        <DateInput
          label="Ngày được xóa án tích"
          hint="Để trống khi chưa được xóa."
          value={form.values.recordClearedOn}
          onValue={(recordClearedOn) => form.set({ recordClearedOn })}
          error={form.errorOf('recordClearedOn')}
        />
      )}
      <DateInput
        label="Ngày quyết định kết nạp lần đầu"
        hint="Để tính tuổi đảng; để trống khi chưa tra được."
        value={form.values.firstDecisionOn}
        onValue={(firstDecisionOn) => form.set({ firstDecisionOn })}
        error={form.errorOf('firstDecisionOn')}
      />
      <RadioGroup
        label="Kết nạp lại"
        options={TIMES}
        value={form.values.times}
        onValue={(times) => form.set({ times })}
        error={form.errorOf('readmittedBefore')}
      />
      <DayField form={form} label="Ngày ghi" />
    </>
  ),
})
