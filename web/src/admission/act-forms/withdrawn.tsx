import { squeeze } from '@ptdv/core/text/fold'
import { actFormOf } from './act-form-of.tsx'
import { DayField, ReasonField } from './fields.tsx'

/** The person withdraws the application, with or without saying why. */
export const withdrawn = actFormOf({
  kind: 'withdrawn',
  marks: ['reason'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    reason: act?.payload.reason ?? '',
  }),
  read: ({ reason }) => (squeeze(reason) === '' ? {} : { reason: squeeze(reason) }),
  Fields: (form) => (
    <>
      <ReasonField form={form} label="Lý do" optional />
      <DayField form={form} label="Ngày rút đơn" />
    </>
  ),
})
