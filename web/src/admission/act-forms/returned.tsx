import { actFormOf } from './act-form-of.tsx'
import { DayField, ReasonField } from './fields.tsx'

/** The dossier goes back to the level below, which does its step again. */
export const returned = actFormOf({
  kind: 'returned',
  marks: ['reason'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    reason: act?.payload.reason ?? '',
  }),
  read: ({ reason }, reader) => ({
    reason: reader.text('reason', reason, 'Nhập lý do trả hồ sơ để cấp dưới biết phải sửa gì.'),
  }),
  Fields: (form) => (
    <>
      <ReasonField form={form} label="Lý do trả hồ sơ" />
      <DayField form={form} label="Ngày trả" />
    </>
  ),
})
