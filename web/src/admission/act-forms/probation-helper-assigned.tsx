import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'
import { MemberField } from './member-field.tsx'

/** Another official member helps the probationer from now on. */
export const probationHelperAssigned = actFormOf({
  kind: 'probation_helper_assigned',
  marks: ['helper'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    helper: act?.payload.helper ?? null,
  }),
  read: ({ helper }, reader) => ({
    helper: reader.given('helper', helper, 'Chọn đảng viên chính thức giúp đỡ.'),
  }),
  Fields: (form) => (
    <>
      <MemberField
        case={form.case}
        label="Giúp đỡ đảng viên dự bị"
        value={form.values.helper}
        onValue={(helper) => form.set({ helper })}
        error={form.errorOf('helper')}
      />
      <DayField form={form} label="Ngày phân công" />
    </>
  ),
})
