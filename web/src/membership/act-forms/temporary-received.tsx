import { MemberDay } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

/**
 * Of one who is outside the province or abroad: its notice came back. Inside the province the place itself receives, on
 * its list; a correction of that keeps the cell.
 */
export const temporaryReceived = memberFormOf({
  kind: 'temporary_received',
  marks: [],
  start: ({ answer }, act) => ({
    happenedOn: act?.happenedOn ?? null,
    cell: act?.payload.cell ?? null,
    cellName: act?.payload.cellName ?? answer.temporary?.introduced.payload.toName ?? '',
  }),
  read: ({ cell, cellName }) => ({ cell, cellName }),
  Fields: (form) => (
    <MemberDay
      form={form}
      label="Ngày nơi tạm thời tiếp nhận"
      hint={
        form.values.cell === null
          ? 'Theo giấy báo của nơi ấy. Đảng viên vẫn tính ở đây.'
          : `${form.values.cellName} tiếp nhận.`
      }
    />
  ),
})
