import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'
import { NO_VOTES, TallyField, tallyGiven } from './tally-field.tsx'

/** 8-KNĐ: at least two thirds of all members of the base committee. */
export const baseVoted = actFormOf({
  kind: 'base_voted',
  marks: ['committeeSize', 'tally'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    committeeSize: act?.payload.committeeSize ?? 0,
    tally: act?.payload.tally ?? NO_VOTES,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ committeeSize, tally, number, happenedOn }, reader) => ({
    committeeSize: reader.given(
      'committeeSize',
      committeeSize || null,
      'Nhập số đảng ủy viên, cả người vắng.',
    ),
    tally: reader.given('tally', tallyGiven(tally), 'Nhập số phiếu.'),
    paper: reader.paper(number, happenedOn, 'Nhập số nghị quyết.'),
  }),
  Fields: (form) => (
    <>
      <TallyField
        sizeLabel="Tổng số đảng ủy viên"
        size={form.values.committeeSize}
        onSize={(committeeSize) => form.set({ committeeSize })}
        tally={form.values.tally}
        onTally={(tally) => form.set({ tally })}
        threshold="two_thirds"
        error={form.errorOf('committeeSize') ?? form.errorOf('tally')}
      />
      <PaperNumberField form={form} label="Số nghị quyết" example="31-NQ/ĐU" />
      <DayField form={form} label="Ngày họp, ra nghị quyết" />
    </>
  ),
})
