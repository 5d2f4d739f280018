import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'
import { MemberField } from './member-field.tsx'

/** Admitted as a probationary member, with an official member to help through the probation. */
export const ceremonyHeld = actFormOf({
  kind: 'ceremony_held',
  marks: ['helper'],
  start: ({ answer }, act) => {
    const helper = act?.payload.helper ?? answer.people.helpers[0]
    return {
      happenedOn: act?.happenedOn ?? null,
      helper: helper ? { person: helper.person, name: helper.name } : null,
    }
  },
  read: ({ helper }, reader) => ({
    helper: reader.given('helper', helper, 'Chọn đảng viên chính thức giúp đỡ.'),
  }),
  Fields: (form) => (
    <>
      <DayField form={form} label="Ngày tổ chức lễ kết nạp" />
      <MemberField
        case={form.case}
        label="Giúp đỡ đảng viên dự bị"
        value={form.values.helper}
        onValue={(helper) => form.set({ helper })}
        error={form.errorOf('helper')}
      />
    </>
  ),
})
