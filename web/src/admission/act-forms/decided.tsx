import { decisionThreshold } from '@ptdv/core/admission/case-votes'
import { squeeze } from '@ptdv/core/text/fold'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField, ReasonField } from './fields.tsx'
import { NO_VOTES, TallyField, tallyGiven } from './tally-field.tsx'

const OUTCOMES = [
  { value: 'admitted', label: 'Kết nạp' },
  { value: 'refused', label: 'Không kết nạp' },
] as const

/** 9-KNĐ or a refusal: more than half of the standing committee, two thirds where delegated. */
export const decided = actFormOf({
  kind: 'decided',
  marks: ['outcome', 'bodySize', 'tally', 'reason'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    outcome: act?.payload.outcome ?? null,
    bodySize: act?.payload.bodySize ?? 0,
    tally: act?.payload.tally ?? NO_VOTES,
    number: act?.payload.paper.number ?? '',
    reason: act?.payload.reason ?? '',
  }),
  read: (values, reader) => {
    const reason = squeeze(values.reason)
    return {
      outcome: reader.given('outcome', values.outcome, 'Chọn kết quả.'),
      bodySize: reader.given(
        'bodySize',
        values.bodySize || null,
        'Nhập số ủy viên, cả người vắng.',
      ),
      tally: reader.given('tally', tallyGiven(values.tally), 'Nhập số phiếu.'),
      paper: reader.paper(values.number, values.happenedOn, 'Nhập số quyết định.'),
      ...(values.outcome === 'refused' && {
        reason: reader.text('reason', reason, 'Nhập lý do không kết nạp.'),
      }),
    }
  },
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
        {form.values.outcome === 'refused' && (
          <ReasonField form={form} label="Lý do không kết nạp" />
        )}
        <PaperNumberField form={form} label="Số quyết định" example="412-QĐ/HU" />
        <DayField form={form} label="Ngày quyết định" />
      </>
    )
  },
})
