import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { DateInput } from '../../ui/date-input.tsx'
import { MemberDay, MemberPaperNumber, MemberReason } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

/** Stays longer, as reported (QĐ 24/294-QĐ/TW §6.3.2). */
export const temporaryExtended = memberFormOf({
  kind: 'temporary_extended',
  marks: ['until', 'reason'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    until: (act?.payload.until ?? null) as PlainDate | null,
    reason: act?.payload.reason ?? '',
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ until, reason, number, happenedOn }, reader) => ({
    until: reader.given('until', until, 'Nhập ngày hết thời gian mới.'),
    reason: reader.text('reason', reason, 'Nhập lý do gia hạn.'),
    paper: reader.paper(number, happenedOn, 'Nhập số giấy gia hạn.'),
  }),
  Fields: ({ member, ...form }) => {
    const stay = member.answer.temporary
    return (
      <>
        <DateInput
          label="Gia hạn đến ngày"
          hint={
            stay === null
              ? undefined
              : `Đang ghi từ ${formatDate(stay.introduced.payload.from)} đến ${formatDate(stay.until)}.`
          }
          value={form.values.until}
          onValue={(until) => form.set({ until })}
          error={form.errorOf('until')}
        />
        <MemberPaperNumber form={form} label="Số giấy gia hạn" example="21-SHĐ" />
        <MemberDay form={form} label="Ngày gia hạn" />
        <MemberReason form={form} label="Lý do, theo báo cáo của đảng viên" />
      </>
    )
  },
})
