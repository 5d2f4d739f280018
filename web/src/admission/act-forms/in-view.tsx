import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'

/** Recorded when the case is opened (/ho-so/moi); here its date is corrected. */
export const inView = actFormOf({
  kind: 'in_view',
  marks: [],
  start: ({ case: line }, act) => ({
    happenedOn: act?.happenedOn ?? null,
    source: act?.payload.source ?? line.source,
    note: act?.payload.note,
  }),
  read: ({ source, note }) => ({ source, ...(note !== undefined && { note }) }),
  Fields: (form) => <DayField form={form} label="Ngày đưa vào danh sách" />,
})
