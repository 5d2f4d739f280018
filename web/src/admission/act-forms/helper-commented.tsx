import type { CaseFile } from '../../api/shapes.ts'
import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'
import { MemberField, type Member } from './member-field.tsx'

/** 11-KNĐ: the helper's comment on the probationer. */
export const helperCommented = actFormOf({
  kind: 'helper_commented',
  marks: ['person'],
  start: (file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    member: act ? { person: act.payload.person, name: act.payload.name } : helperNow(file.acts),
  }),
  read: ({ member }, reader) => reader.given('person', member, 'Chọn người giúp đỡ đã nhận xét.'),
  Fields: (form) => (
    <>
      <MemberField
        case={form.case}
        label="Đảng viên giúp đỡ"
        value={form.values.member}
        onValue={(member) => form.set({ member })}
        error={form.errorOf('person')}
      />
      <DayField form={form} label="Ngày nhận xét" hint="Mẫu 11-KNĐ." />
    </>
  ),
})

/** Whom the cell assigned last, from the ceremony on. */
function helperNow(acts: CaseFile['acts']): Member | null {
  const assigned = acts.findLast(
    ({ kind }) => kind === 'ceremony_held' || kind === 'probation_helper_assigned',
  )
  return assigned?.kind === 'ceremony_held' || assigned?.kind === 'probation_helper_assigned'
    ? assigned.payload.helper
    : null
}
