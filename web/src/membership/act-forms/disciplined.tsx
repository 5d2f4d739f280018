import { DISCIPLINE_MEASURES, type DisciplineMeasure } from '@ptdv/core/membership/exit-payloads'
import {
  choicesFrom,
  MemberChoice,
  MemberDay,
  MemberPaperNumber,
  MemberReason,
} from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const MEASURES = choicesFrom(DISCIPLINE_MEASURES)

/** QĐ 296-QĐ/TW: in force from the day the vote's result is told. */
export const disciplined = memberFormOf({
  kind: 'disciplined',
  marks: ['measure'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    measure: (act?.payload.measure ?? '') as DisciplineMeasure | '',
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ measure, number, happenedOn }, reader) => ({
    measure: reader.given('measure', measure === '' ? null : measure, 'Chọn hình thức.'),
    paper: reader.paper(number, happenedOn, 'Nhập số quyết định.'),
  }),
  Fields: (form) => (
    <>
      <MemberChoice
        label="Hình thức"
        options={MEASURES}
        value={form.values.measure}
        onValue={(measure) => form.set({ measure })}
        error={form.errorOf('measure')}
      />
      <MemberDay form={form} label="Ngày công bố" />
      <MemberPaperNumber form={form} label="Số quyết định" example="07-QĐ/CB" />
    </>
  ),
})

export const expulsionDecided = decided('expulsion_decided', 'Lý do khai trừ')

/** Wrongly put out: Party age goes on unbroken (QĐ 24/294-QĐ/TW §4.5). */
export const restored = decided('restored', 'Lý do phục hồi')

function decided(kind: 'expulsion_decided' | 'restored', label: string) {
  return memberFormOf({
    kind,
    marks: ['reason'],
    start: (_member, act) => ({
      happenedOn: act?.happenedOn ?? null,
      reason: act?.payload.reason ?? '',
      number: act?.payload.paper.number ?? '',
    }),
    read: ({ reason, number, happenedOn }, reader) => ({
      reason: reader.text('reason', reason, 'Nhập lý do.'),
      paper: reader.paper(number, happenedOn, 'Nhập số quyết định.'),
    }),
    Fields: (form) => (
      <>
        <MemberDay form={form} label="Ngày quyết định" />
        <MemberPaperNumber form={form} label="Số quyết định" example="95-QĐ/HU" />
        <MemberReason form={form} label={label} />
      </>
    ),
  })
}
