import { actFormOf } from './act-form-of.tsx'
import { paperIfAny } from '../../writing/field-reader.ts'
import { DayField, PaperNumberField } from './fields.tsx'

/** 5-KNĐ: opinions of the unions and of the place of residence, gathered by the cell committee. */
export const opinionsGathered = actFormOf({
  kind: 'opinions_gathered',
  marks: [],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    number: act?.payload.paper?.number ?? '',
  }),
  read: ({ number, happenedOn }) => paperIfAny(number, happenedOn),
  Fields: (form) => (
    <>
      <PaperNumberField form={form} example="07-BC/CB" optional />
      <DayField
        form={form}
        label="Ngày lập tổng hợp"
        hint="Mẫu 5-KNĐ: ý kiến đoàn thể nơi sinh hoạt và chi ủy nơi cư trú."
      />
    </>
  ),
})
