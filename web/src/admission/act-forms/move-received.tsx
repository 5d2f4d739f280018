import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'

/** Recorded at the place of arrival on its list of moves; here its day is corrected. */
export const moveReceived = actFormOf({
  kind: 'move_received',
  marks: [],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    received: act?.payload ?? { cell: 0, cellName: '', from: 0, fromName: '' },
  }),
  read: ({ received }) => received,
  Fields: (form) => <DayField form={form} label="Ngày tiếp nhận hồ sơ" />,
})
