import type { Proposal } from '@ptdv/core/admission/probation-payloads'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'
import { NO_VOTES, TallyField, tallyGiven } from './tally-field.tsx'

const PROPOSALS = [
  { value: 'recognise', label: 'Đề nghị công nhận chính thức' },
  { value: 'remove', label: 'Đề nghị xóa tên đảng viên dự bị' },
] as const satisfies readonly { value: Proposal; label: string }[]

/** 15-KNĐ: at least two thirds of all members of the base committee. */
export const recognitionBaseVoted = actFormOf({
  kind: 'recognition_base_voted',
  marks: ['proposes', 'committeeSize', 'tally'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    proposes: act?.payload.proposes ?? null,
    committeeSize: act?.payload.committeeSize ?? 0,
    tally: act?.payload.tally ?? NO_VOTES,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ proposes, committeeSize, tally, number, happenedOn }, reader) => ({
    proposes: reader.given('proposes', proposes, 'Chọn nội dung đề nghị.'),
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
      <RadioGroup
        label="Nội dung"
        options={PROPOSALS}
        value={form.values.proposes}
        onValue={(proposes) => form.set({ proposes })}
        error={form.errorOf('proposes')}
      />
      <TallyField
        sizeLabel="Tổng số đảng ủy viên"
        size={form.values.committeeSize}
        onSize={(committeeSize) => form.set({ committeeSize })}
        tally={form.values.tally}
        onTally={(tally) => form.set({ tally })}
        threshold="two_thirds"
        error={form.errorOf('committeeSize') ?? form.errorOf('tally')}
      />
      <PaperNumberField form={form} label="Số nghị quyết" example="44-NQ/ĐU" />
      <DayField form={form} label="Ngày họp, ra nghị quyết" />
    </>
  ),
})
