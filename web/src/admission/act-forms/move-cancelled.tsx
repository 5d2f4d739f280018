import { actFormOf } from './act-form-of.tsx'
import { DayField, ReasonField } from './fields.tsx'

/** The person does not go after all. */
export const moveCancelled = actFormOf({
  kind: 'move_cancelled',
  marks: ['reason'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    reason: act?.payload.reason ?? '',
  }),
  read: ({ reason }, reader) => ({
    reason: reader.text('reason', reason, 'Nhập lý do không chuyển nữa.'),
  }),
  Fields: (form) => (
    <>
      <ReasonField form={form} />
      <DayField form={form} label="Ngày rút giấy" />
    </>
  ),
})
