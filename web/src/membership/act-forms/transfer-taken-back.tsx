import { DateInput } from '../../ui/date-input.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { memberFormOf } from './member-form-of.tsx'

/** The two ways an introduction ends without a receipt: taken back, or sent back. */
function takenBack(
  kind: 'transfer_withdrawn' | 'transfer_returned' | 'temporary_withdrawn' | 'temporary_declined',
  day: string,
) {
  return memberFormOf({
    kind,
    marks: ['reason'],
    start: (_member, act) => ({
      happenedOn: act?.happenedOn ?? null,
      reason: act?.payload.reason ?? '',
    }),
    read: ({ reason }, reader) => ({
      reason: reader.text('reason', reason, 'Nhập lý do.'),
    }),
    Fields: (form) => (
      <>
        <DateInput
          label={day}
          value={form.values.happenedOn}
          onValue={(happenedOn) => form.set({ happenedOn })}
          error={form.errorOf('happenedOn')}
        />
        <TextField
          label="Lý do"
          full
          max={500}
          value={form.values.reason}
          onValue={(reason) => form.set({ reason })}
          error={form.errorOf('reason')}
        />
      </>
    ),
  })
}

export const transferWithdrawn = takenBack('transfer_withdrawn', 'Ngày rút giấy')
export const transferReturned = takenBack('transfer_returned', 'Ngày trả lại')
export const temporaryWithdrawn = takenBack('temporary_withdrawn', 'Ngày rút giấy')
export const temporaryDeclined = takenBack('temporary_declined', 'Ngày trả lại')
