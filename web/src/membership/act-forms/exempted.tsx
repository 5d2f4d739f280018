import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { EXEMPTION_GROUNDS, type ExemptionGround } from '@ptdv/core/membership/exit-payloads'
import { DateInput } from '../../ui/date-input.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { datedNote } from './dated-note.tsx'
import { choicesFrom, MemberChoice, MemberDay, MemberPaperNumber } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const GROUNDS = choicesFrom(
  Object.fromEntries(
    Object.entries(EXEMPTION_GROUNDS).map(([key, { label }]) => [key, label]),
  ) as Record<ExemptionGround, string>,
)
const ASKED = [
  { value: 'written', label: 'Đơn của đảng viên' },
  { value: 'orally', label: 'Báo cáo bằng lời với chi bộ' },
] as const

export const exempted = memberFormOf({
  kind: 'exempted',
  marks: ['ground', 'asked', 'until'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    ground: (act?.payload.ground ?? '') as ExemptionGround | '',
    asked: (act?.payload.asked ?? 'written') as 'written' | 'orally',
    until: (act?.payload.until ?? null) as PlainDate | null,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ ground, asked, until, number, happenedOn }, reader) => ({
    ground: reader.given('ground', ground === '' ? null : ground, 'Chọn lý do.'),
    asked,
    until,
    paper: reader.paper(number, happenedOn, 'Nhập số nghị quyết chi bộ.'),
  }),
  Fields: (form) => (
    <>
      <MemberChoice
        label="Lý do miễn"
        options={GROUNDS}
        value={form.values.ground}
        onValue={(ground) => form.set({ ground })}
        error={form.errorOf('ground')}
      />
      <RadioGroup
        label="Đảng viên đề nghị bằng"
        options={ASKED}
        value={form.values.asked}
        onValue={(asked) => form.set({ asked })}
        error={form.errorOf('asked')}
      />
      <MemberDay form={form} label="Ngày chi bộ quyết định" />
      <MemberPaperNumber form={form} label="Số nghị quyết" example="12-NQ/CB" />
      <DateInput
        label="Miễn đến ngày"
        hint="Như trong đơn. Tuổi cao, sức yếu thì để trống được."
        value={form.values.until}
        onValue={(until) => form.set({ until })}
        error={form.errorOf('until')}
      />
    </>
  ),
})

export const exemptionEnded = datedNote('exemption_ended', 'Trở lại sinh hoạt từ ngày')
