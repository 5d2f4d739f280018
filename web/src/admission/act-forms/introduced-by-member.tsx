import { DateInput } from '../../ui/date-input.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'
import { MemberField } from './member-field.tsx'

/** 3-KNĐ by an official member who knows the person for at least twelve months. */
export const introducedByMember = actFormOf({
  kind: 'introduced_by_member',
  marks: ['person', 'togetherSince'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    member: act ? { person: act.payload.person, name: act.payload.name } : null,
    togetherSince: act?.payload.togetherSince ?? null,
  }),
  read: ({ member, togetherSince }, reader) => ({
    ...reader.given('person', member, 'Chọn đảng viên chính thức giới thiệu.'),
    togetherSince: reader.given(
      'togetherSince',
      togetherSince,
      'Nhập ngày bắt đầu cùng công tác, sinh hoạt.',
    ),
  }),
  Fields: (form) => (
    <>
      <div className="full">
        <MemberField
          case={form.case}
          label="Đảng viên giới thiệu"
          value={form.values.member}
          onValue={(member) => form.set({ member })}
          error={form.errorOf('person')}
        />
      </div>
      <DateInput
        label="Cùng công tác từ ngày"
        value={form.values.togetherSince}
        onValue={(togetherSince) => form.set({ togetherSince })}
        error={form.errorOf('togetherSince')}
      />
      <DayField form={form} label="Ngày viết giấy giới thiệu" hint="Mẫu 3-KNĐ." />
    </>
  ),
})
