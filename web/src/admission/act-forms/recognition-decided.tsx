import { decisionThreshold } from '@ptdv/core/admission/case-votes'
import { squeeze } from '@ptdv/core/text/fold'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField, ReasonField } from './fields.tsx'
import { NO_VOTES, TallyField, tallyGiven } from './tally-field.tsx'

const OUTCOMES = [
  { value: 'recognised', label: 'Công nhận đảng viên chính thức' },
  { value: 'removed', label: 'Xóa tên trong danh sách đảng viên dự bị' },
] as const

/** 16-KNĐ or the removal: more than half of the standing committee, two thirds where delegated. */
export const recognitionDecided = actFormOf({
  kind: 'recognition_decided',
  marks: ['outcome', 'bodySize', 'tally', 'reason'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    outcome: act?.payload.outcome ?? null,
    bodySize: act?.payload.bodySize ?? 0,
    tally: act?.payload.tally ?? NO_VOTES,
    number: act?.payload.paper.number ?? '',
    reason: act?.payload.reason ?? '',
  }),
  read: (values, reader) => ({
    outcome: reader.given('outcome', values.outcome, 'Chọn kết quả.'),
    bodySize: reader.given('bodySize', values.bodySize || null, 'Nhập số ủy viên, cả người vắng.'),
    tally: reader.given('tally', tallyGiven(values.tally), 'Nhập số phiếu.'),
    paper: reader.paper(values.number, values.happenedOn, 'Nhập số quyết định.'),
    ...(values.outcome === 'removed' && {
      reason: reader.text('reason', squeeze(values.reason), 'Nhập lý do xóa tên.'),
    }),
  }),
  Fields: (form) => {
    const threshold = decisionThreshold(form.case.circumstances)
    return (
      <>
        <TallyField
          sizeLabel={
            threshold === 'two_thirds' ? 'Tổng số đảng ủy viên' : 'Tổng số ủy viên ban thường vụ'
          }
          size={form.values.bodySize}
          onSize={(bodySize) => form.set({ bodySize })}
          tally={form.values.tally}
          onTally={(tally) => form.set({ tally })}
          threshold={threshold}
          error={form.errorOf('bodySize') ?? form.errorOf('tally')}
        />
        <RadioGroup
          label="Kết quả"
          options={OUTCOMES}
          value={form.values.outcome}
          onValue={(outcome) => form.set({ outcome })}
          error={form.errorOf('outcome')}
        />
        {form.values.outcome === 'removed' && <ReasonField form={form} label="Lý do xóa tên" />}
        <PaperNumberField form={form} label="Số quyết định" example="520-QĐ/ĐU" />
        <DayField form={form} label="Ngày quyết định" />
      </>
    )
  },
})
