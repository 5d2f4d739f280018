import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { MemberDay, MemberPaperNumber, MemberReason } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const OUTCOMES = [
  { value: 'accepted', label: 'Đồng ý cho ra khỏi Đảng' },
  { value: 'refused', label: 'Không đồng ý' },
] as const

/** HD 01-HD/TW §11.2: the member's own application; only where there is no violation. */
export const leaveAsked = memberFormOf({
  kind: 'leave_asked',
  marks: ['reason'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    reason: act?.payload.reason ?? '',
  }),
  read: ({ reason }, reader) => ({
    reason: reader.text('reason', reason, 'Nhập lý do ghi trong đơn.'),
  }),
  Fields: (form) => (
    <>
      <MemberDay
        form={form}
        label="Ngày đơn"
        hint="Đơn do đảng viên tự viết; người có vi phạm thì xét kỷ luật, không giải quyết theo đơn."
      />
      <MemberReason form={form} label="Lý do ghi trong đơn" />
    </>
  ),
})

export const leaveDecided = memberFormOf({
  kind: 'leave_decided',
  marks: ['cellPaper', 'basePaper'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    outcome: (act?.payload.outcome ?? 'accepted') as 'accepted' | 'refused',
    cellPaper: act?.payload.cellPaper ?? '',
    basePaper: act?.payload.basePaper ?? '',
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ outcome, cellPaper, basePaper, number, happenedOn }, reader) => ({
    outcome,
    cellPaper: reader.text('cellPaper', cellPaper, 'Nhập số nghị quyết chi bộ.'),
    basePaper: reader.text('basePaper', basePaper, 'Nhập số nghị quyết đảng ủy cơ sở.'),
    paper: reader.paper(number, happenedOn, 'Nhập số quyết định.'),
  }),
  Fields: (form) => (
    <>
      <RadioGroup
        label="Kết quả"
        options={OUTCOMES}
        value={form.values.outcome}
        onValue={(outcome) => form.set({ outcome })}
        error={null}
      />
      <TextField
        label="Nghị quyết chi bộ"
        placeholder="ví dụ 12-NQ/CB"
        max={60}
        value={form.values.cellPaper}
        onValue={(cellPaper) => form.set({ cellPaper })}
        error={form.errorOf('cellPaper')}
      />
      <TextField
        label="Nghị quyết đảng ủy cơ sở"
        placeholder="ví dụ 33-NQ/ĐU"
        max={60}
        value={form.values.basePaper}
        onValue={(basePaper) => form.set({ basePaper })}
        error={form.errorOf('basePaper')}
      />
      <MemberDay form={form} label="Ngày quyết định" />
      <MemberPaperNumber form={form} label="Số quyết định" example="95-QĐ/HU" />
    </>
  ),
})
