import { client } from '../api/client.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'

export type ReportAnswer = 'approved' | 'returned'

interface AnswerDialogProps {
  readonly id: number
  readonly version: number
  readonly organisation: string
  readonly answer: ReportAnswer
  readonly onClose: () => void
}

const WORDS = {
  approved: { title: 'Duyệt báo cáo', done: 'Đã duyệt báo cáo', button: 'Duyệt' },
  returned: { title: 'Trả lại báo cáo', done: 'Đã trả lại báo cáo', button: 'Trả lại' },
} as const satisfies Record<ReportAnswer, unknown>

/** The level above approves the report, or returns it with what is to be mended. */
export function AnswerDialog({ id, version, organisation, answer, onClose }: AnswerDialogProps) {
  const announce = useAnnounce()
  const words = WORDS[answer]
  const form = useWriteForm({
    keptAs: `tra-loi-bao-cao.${id}.${answer}`,
    version,
    start: () => ({ reason: '' }),
    read: ({ reason }) => {
      const reader = new FieldReader()
      const body = {
        reason:
          answer === 'returned'
            ? reader.text('reason', reason, 'Nêu lý do để nơi gửi biết phải sửa gì.')
            : reason.trim() || null,
      }
      return reader.problems.length === 0
        ? { complete: true, body }
        : { complete: false, problems: reader.problems }
    },
    marks: ['reason'],
    send: (body, sent) =>
      client.reports.answerReport({ id, answer, ...body, version: sent.version, key: sent.key }),
    onWritten: () => {
      announce(`${words.done} của ${organisation}.`)
      onClose()
    },
  })
  return (
    <Dialog title={`${words.title} của ${organisation}`} open onClose={onClose}>
      <form className="formgrid" noValidate onSubmit={form.onSubmit}>
        <TextField
          label={answer === 'returned' ? 'Lý do trả lại' : 'Ý kiến'}
          optional={answer === 'approved'}
          full
          lines={3}
          max={1000}
          value={form.values.reason}
          onValue={(reason) => form.set({ reason })}
          error={form.errorOf('reason')}
          autoFocus
        />
        {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
        <div className="full acts">
          <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
            {words.button}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
