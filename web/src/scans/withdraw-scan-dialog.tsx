import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TextField } from '../writing/text-field.tsx'

interface WithdrawScanDialogProps {
  readonly caseId: number
  readonly id: number
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Takes a scan away, with the reason that stays. */
export function WithdrawScanDialog({ caseId, id, onDone, onClose }: WithdrawScanDialogProps) {
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () =>
      client.scans.withdraw({ case: caseId, id, reason: reason.trim(), key: newWriteKey() }),
    onSuccess: onDone,
  })
  return (
    <Dialog
      title="Bỏ bản chụp này?"
      open
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            busy={withdraw.isPending}
            reason={reason.trim() === '' ? 'Ghi lý do rồi bỏ.' : null}
            onClick={() => withdraw.mutate()}
          >
            Bỏ bản chụp
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Thôi
          </Button>
        </>
      }
    >
      <p>Bản chụp không mở được nữa; lý do bỏ vẫn lưu cùng hồ sơ.</p>
      <TextField label="Lý do" full max={300} value={reason} onValue={setReason} autoFocus />
      {withdraw.error && <ProblemView problem={problemOf(withdraw.error)} />}
    </Dialog>
  )
}
