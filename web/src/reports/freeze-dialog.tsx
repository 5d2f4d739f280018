import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { cutOffNote } from '@ptdv/core/reports/cut-offs'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'

interface FreezeDialogProps {
  readonly year: number
  readonly cutOff: PlainDate
  readonly version: number
  readonly isAgain: boolean
  readonly onClose: () => void
  readonly onFrozen: () => void
}

/** Freezes the figures of one's own report at a cut-off day. */
export function FreezeDialog({ year, version, isAgain, ...props }: FreezeDialogProps) {
  const announce = useAnnounce()
  const cutOffs = useQuery(api.reports.getCutOffs.queryOptions({ input: { year } }))
  const form = useWriteForm({
    keptAs: `chot-bao-cao.${year}`,
    version,
    start: (): { cutOff: PlainDate | null } => ({ cutOff: props.cutOff }),
    read: ({ cutOff }) => {
      const reader = new FieldReader()
      const body = { cutOff: reader.given('cutOff', cutOff, 'Chọn ngày chốt số liệu.') }
      return reader.problems.length === 0
        ? { complete: true, body }
        : { complete: false, problems: reader.problems }
    },
    marks: ['cutOff'],
    send: (body, sent) =>
      client.reports.freezeReport({ year, ...body, version: sent.version, key: sent.key }),
    onWritten: ({ hash }) => {
      announce(`Đã chốt số liệu, mã kiểm ${hash.slice(0, 8)}.`)
      props.onFrozen()
    },
  })
  return (
    <Dialog title={`Chốt số liệu báo cáo năm ${year}`} open onClose={props.onClose}>
      <form className="formgrid" noValidate onSubmit={form.onSubmit}>
        <p className="full">
          Số đã chốt giữ nguyên mãi, kèm mã kiểm; việc ghi sau đó hiện bên lề là phần khác đi.
          {isAgain && ' Chốt lại thì báo cáo dùng số mới; lần chốt trước vẫn được giữ.'}
        </p>
        <DateInput
          label="Ngày chốt"
          value={form.values.cutOff}
          onValue={(cutOff) => form.set({ cutOff })}
          error={form.errorOf('cutOff')}
          hint={`Tính cả ngày này.${cutOffs.data ? ` ${cutOffNote(cutOffs.data)}` : ''}`}
        />
        {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
        <div className="full acts">
          <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
            Chốt số liệu
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
