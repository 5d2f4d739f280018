import { actFormOf } from './act-form-of.tsx'
import { DayField, ReasonField } from './fields.tsx'

/** The cell no longer follows the person. */
export const takenOffList = actFormOf({
  kind: 'taken_off_list',
  marks: ['reason'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    reason: act?.payload.reason ?? '',
  }),
  read: ({ reason }, reader) => ({
    reason: reader.text('reason', reason, 'Nhập lý do đưa ra khỏi danh sách.'),
  }),
  Fields: (form) => (
    <>
      <ReasonField form={form} />
      <DayField form={form} label="Ngày đưa ra khỏi danh sách" />
    </>
  ),
})
