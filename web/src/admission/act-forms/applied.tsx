import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'

/** 1-KNĐ, written by the person. */
export const applied = actFormOf({
  kind: 'applied',
  marks: [],
  start: (_file, act) => ({ happenedOn: act?.happenedOn ?? null }),
  read: () => ({}),
  Fields: (form) => <DayField form={form} label="Ngày nộp đơn" hint="Đơn tự viết, mẫu 1-KNĐ." />,
})
