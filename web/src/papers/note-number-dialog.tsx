import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { BookType } from '@ptdv/core/papers/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TextField } from '../writing/text-field.tsx'
import type { NumberRow } from './numbers-table.tsx'

interface NoteNumberDialogProps {
  readonly type: BookType
  readonly term: PlainDate
  readonly row: NumberRow
  readonly onClose: () => void
}

/** Says why a number is not used; it is then offered to no form and never given again. */
export function NoteNumberDialog({ type, term, row, onClose }: NoteNumberDialogProps) {
  const announce = useAnnounce()
  const queries = useQueryClient()
  const [key] = useState(newWriteKey)
  const [reason, setReason] = useState('')
  const note = useMutation({
    mutationFn: () =>
      client.papers.noteNumber({ type, term, number: row.number, reason: reason.trim(), key }),
    onSuccess: async () => {
      announce(`Đã ghi lý do không dùng số ${row.text}.`)
      await queries.invalidateQueries()
      onClose()
    },
  })
  return (
    <Dialog
      open
      title={`Không dùng số ${row.text}`}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          busy={note.isPending}
          reason={reason.trim() === '' ? 'Nhập lý do.' : null}
          onClick={() => note.mutate()}
        >
          Ghi lý do
        </Button>
      }
    >
      <div className="stack">
        {note.error && <ProblemView problem={problemOf(note.error)} title="Chưa ghi được" />}
        <p className="muted">
          Số này không cấp lại cho văn bản khác và không tự điền vào việc nào nữa.
        </p>
        <TextField
          label="Lý do"
          full
          lines={2}
          max={300}
          placeholder="ví dụ in hỏng, hồ sơ đã rút"
          value={reason}
          onValue={setReason}
        />
      </div>
    </Dialog>
  )
}
