import type { Tally } from '@ptdv/core/admission/acts'
import { REMOVAL_GROUNDS, type RemovalGround } from '@ptdv/core/membership/exit-payloads'
import { NO_VOTES, TallyField, tallyGiven } from '../../admission/act-forms/tally-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { choicesFrom, MemberChoice, MemberDay, MemberPaperNumber } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const GROUNDS = choicesFrom(REMOVAL_GROUNDS)
const SELF_REVIEWS = [
  { value: 'written', label: 'Đã có bản tự kiểm điểm' },
  { value: 'asked_three_times', label: 'Đã yêu cầu ba lần, không viết' },
] as const
const OUTCOMES = [
  { value: 'removed', label: 'Xóa tên' },
  { value: 'kept', label: 'Không xóa tên' },
] as const

/** Charter Điều 8: at least two thirds of the cell's official members. */
export const removalCellVoted = memberFormOf({
  kind: 'removal_cell_voted',
  marks: ['ground', 'counting', 'tally'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    ground: (act?.payload.ground ?? '') as RemovalGround | '',
    selfReview: (act?.payload.selfReview ?? 'written') as 'written' | 'asked_three_times',
    size: act?.payload.counting ?? 0,
    tally: (act?.payload.tally ?? NO_VOTES) as Tally,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ ground, selfReview, size, tally, number, happenedOn }, reader) => ({
    ground: reader.given('ground', ground === '' ? null : ground, 'Chọn lý do.'),
    selfReview,
    counting: reader.given(
      'tally',
      size > 0 ? size : null,
      'Nhập số đảng viên chính thức được tính.',
    ),
    tally: reader.given('tally', tallyGiven(tally), 'Nhập số phiếu.'),
    paper: reader.paper(number, happenedOn, 'Nhập số nghị quyết chi bộ.'),
  }),
  Fields: (form) => (
    <>
      <MemberChoice
        label="Lý do đề nghị xóa tên"
        options={GROUNDS}
        value={form.values.ground}
        onValue={(ground) => form.set({ ground })}
        error={form.errorOf('ground')}
      />
      <RadioGroup
        label="Bản tự kiểm điểm"
        options={SELF_REVIEWS}
        value={form.values.selfReview}
        onValue={(selfReview) => form.set({ selfReview })}
        error={null}
      />
      <TallyField
        sizeLabel="Đảng viên chính thức được tính"
        size={form.values.size}
        onSize={(size) => form.set({ size })}
        tally={form.values.tally}
        onTally={(tally) => form.set({ tally })}
        threshold="two_thirds"
        error={form.errorOf('tally')}
      />
      <MemberDay
        form={form}
        label="Ngày họp chi bộ"
        hint="Không tính đảng viên được miễn vắng mặt và đang sinh hoạt tạm thời nơi khác."
      />
      <MemberPaperNumber form={form} label="Số nghị quyết" example="12-NQ/CB" />
    </>
  ),
})

export const removalBaseVoted = memberFormOf({
  kind: 'removal_base_voted',
  marks: ['tally'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    size: act?.payload.committeeSize ?? 0,
    tally: (act?.payload.tally ?? NO_VOTES) as Tally,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ size, tally, number, happenedOn }, reader) => ({
    committeeSize: reader.given('tally', size > 0 ? size : null, 'Nhập số ủy viên đảng ủy.'),
    tally: reader.given('tally', tallyGiven(tally), 'Nhập số phiếu.'),
    paper: reader.paper(number, happenedOn, 'Nhập số nghị quyết đảng ủy.'),
  }),
  Fields: (form) => (
    <>
      <TallyField
        sizeLabel="Ủy viên đảng ủy"
        size={form.values.size}
        onSize={(size) => form.set({ size })}
        tally={form.values.tally}
        onTally={(tally) => form.set({ tally })}
        threshold="two_thirds"
        error={form.errorOf('tally')}
      />
      <MemberDay form={form} label="Ngày họp đảng ủy" />
      <MemberPaperNumber form={form} label="Số nghị quyết" example="33-NQ/ĐU" />
    </>
  ),
})

export const removalDecided = memberFormOf({
  kind: 'removal_decided',
  marks: ['tally', 'outcome'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    outcome: (act?.payload.outcome ?? 'removed') as 'removed' | 'kept',
    size: act?.payload.bodySize ?? 0,
    tally: (act?.payload.tally ?? NO_VOTES) as Tally,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ outcome, size, tally, number, happenedOn }, reader) => ({
    outcome,
    bodySize: reader.given('tally', size > 0 ? size : null, 'Nhập số ủy viên.'),
    tally: reader.given('tally', tallyGiven(tally), 'Nhập số phiếu.'),
    paper: reader.paper(number, happenedOn, 'Nhập số quyết định.'),
  }),
  Fields: (form) => (
    <>
      <TallyField
        sizeLabel="Ủy viên có quyền quyết định"
        size={form.values.size}
        onSize={(size) => form.set({ size })}
        tally={form.values.tally}
        onTally={(tally) => form.set({ tally })}
        threshold="more_than_half"
        error={form.errorOf('tally')}
      />
      <RadioGroup
        label="Kết quả"
        options={OUTCOMES}
        value={form.values.outcome}
        onValue={(outcome) => form.set({ outcome })}
        error={form.errorOf('outcome')}
      />
      <MemberDay form={form} label="Ngày quyết định" />
      <MemberPaperNumber form={form} label="Số quyết định" example="95-QĐ/HU" />
    </>
  ),
})
