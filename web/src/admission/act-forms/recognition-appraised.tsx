import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

/** 14-KNĐ. */
export const recognitionAppraised = actFormOf({
  kind: 'recognition_appraised',
  marks: [],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ number, happenedOn }, reader) => ({
    paper: reader.paper(number, happenedOn, 'Nhập số báo cáo thẩm định.'),
  }),
  Fields: (form) => (
    <>
      <PaperNumberField form={form} label="Số báo cáo" example="21-BC/ĐUBP" />
      <DayField form={form} label="Ngày thẩm định" hint="Mẫu 14-KNĐ." />
    </>
  ),
})
