import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'

/** The cell has the decision in hand: the ceremony's clock starts here. */
export const decisionReceived = actFormOf({
  kind: 'decision_received',
  marks: [],
  start: (_file, act) => ({ happenedOn: act?.happenedOn ?? null }),
  read: () => ({}),
  Fields: (form) => (
    <DayField
      form={form}
      label="Ngày chi bộ nhận quyết định"
      hint="Thời hạn tổ chức lễ kết nạp tính từ ngày này."
    />
  ),
})
