import { actFormOf } from './act-form-of.tsx'
import { DayField, OutcomeField } from './fields.tsx'

/** The base committee synthesises, certifies, signs and seals the life history. */
export const lifeHistoryCertified = actFormOf({
  kind: 'life_history_certified',
  marks: ['outcome'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    outcome: act?.payload.outcome ?? null,
  }),
  read: ({ outcome }, reader) => ({
    outcome: reader.given('outcome', outcome, 'Chọn kết luận.'),
  }),
  Fields: (form) => (
    <>
      <DayField form={form} label="Ngày chứng nhận, ký, đóng dấu" />
      <OutcomeField
        value={form.values.outcome}
        onValue={(outcome) => form.set({ outcome })}
        error={form.errorOf('outcome')}
      />
    </>
  ),
})
