import { NumberStepper } from '../../ui/number-stepper.tsx'
import { paperIfAny } from '../../writing/field-reader.ts'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField, ReasonField } from './fields.tsx'

const MOST = 30

/** More time for the decision, with its reason: thirty working days at most (§4.3.1). */
export const decisionExtended = actFormOf({
  kind: 'decision_extended',
  marks: ['workingDays', 'reason'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    workingDays: act?.payload.workingDays ?? MOST,
    reason: act?.payload.reason ?? '',
    number: act?.payload.paper?.number ?? '',
  }),
  read: ({ workingDays, reason, number, happenedOn }, reader) => ({
    workingDays: reader.given('workingDays', workingDays || null, 'Nhập số ngày làm việc.'),
    reason: reader.text('reason', reason, 'Nhập lý do kéo dài.'),
    ...paperIfAny(number, happenedOn),
  }),
  Fields: (form) => (
    <>
      <NumberStepper
        label="Thêm số ngày làm việc"
        value={form.values.workingDays}
        max={MOST}
        onValue={(workingDays) => form.set({ workingDays })}
      />
      <DayField form={form} label="Ngày quyết định kéo dài" />
      <PaperNumberField form={form} example="31-CV/ĐU" optional />
      <ReasonField form={form} />
    </>
  ),
})
