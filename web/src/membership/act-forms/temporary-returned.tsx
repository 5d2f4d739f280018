import { paperIfAny } from '../../writing/field-reader.ts'
import { TextField } from '../../writing/text-field.tsx'
import { MemberDay } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

/** Back in the cell, with the comment of the temporary place where one was written. */
export const temporaryReturned = memberFormOf({
  kind: 'temporary_returned',
  marks: [],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    number: act?.payload.paper?.number ?? '',
  }),
  read: ({ number, happenedOn }) => paperIfAny(number, happenedOn),
  Fields: (form) => (
    <>
      <MemberDay form={form} label="Ngày trở về sinh hoạt" />
      <TextField
        label="Số bản nhận xét của nơi tạm thời"
        optional
        placeholder="ví dụ 08-NX/CB"
        max={60}
        value={form.values.number}
        onValue={(number) => form.set({ number })}
        error={form.errorOf('paper.number')}
      />
    </>
  ),
})
