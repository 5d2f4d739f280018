import { DateInput } from '../../ui/date-input.tsx'
import { memberFormOf } from './member-form-of.tsx'

/**
 * Of one who goes out of the province: its notice came back. Inside the province the place of arrival receives, on its
 * list of transfers; a correction of that keeps the cell.
 */
export const transferReceived = memberFormOf({
  kind: 'transfer_received',
  marks: [],
  start: ({ answer }, act) => ({
    happenedOn: act?.happenedOn ?? null,
    cell: act?.payload.cell ?? null,
    cellName: act?.payload.cellName ?? answer.transfer?.payload.toName ?? '',
  }),
  read: ({ cell, cellName }) => ({ cell, cellName }),
  Fields: (form) => (
    <DateInput
      label="Ngày nơi đến tiếp nhận"
      hint={
        form.values.cell === null
          ? 'Theo giấy báo của nơi đến. Từ ngày này đảng viên không còn tính ở đây.'
          : `${form.values.cellName} tiếp nhận.`
      }
      full
      value={form.values.happenedOn}
      onValue={(happenedOn) => form.set({ happenedOn })}
      error={form.errorOf('happenedOn')}
    />
  ),
})
