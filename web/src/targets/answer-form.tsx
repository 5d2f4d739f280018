import { useQueryClient } from '@tanstack/react-query'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'
import { client } from '../api/client.ts'
import type { TargetRequest } from '../api/shapes.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'

type Answer = NonNullable<TargetRequest['answer']>

const ANSWERS = [
  { value: 'accepted', label: 'Chấp nhận: ghi số đề nghị vào bản nháp của bảng giao' },
  { value: 'declined', label: 'Chưa chấp nhận: giữ số đã giao' },
] as const satisfies readonly { value: Answer; label: string }[]

interface Values {
  readonly answer: Answer | null
  readonly reason: string
}

export function AnswerForm({ request }: { request: TargetRequest }) {
  const queries = useQueryClient()
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `tra-loi-de-nghi.${request.id}`,
    start: (): Values => ({ answer: null, reason: '' }),
    read: readAnswer,
    marks: ['answer', 'reason'],
    send: (body, { key }) => client.targets.answerRequest({ id: request.id, ...body, key }),
    onWritten: () => announce(`Đã trả lời đề nghị của ${request.organisation.name}.`),
  })
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <RadioGroup
        label="Trả lời"
        options={ANSWERS}
        value={form.values.answer}
        onValue={(answer) => form.set({ answer })}
        error={form.errorOf('answer')}
      />
      <TextField
        label="Lý do, gửi kèm trả lời"
        full
        lines={2}
        max={1000}
        value={form.values.reason}
        onValue={(reason) => form.set({ reason })}
        error={form.errorOf('reason')}
      />
      {form.problem && (
        <FormProblem
          problem={form.problem}
          onReload={() => {
            void queries.invalidateQueries().then(form.retry)
          }}
        />
      )}
      <div className="full acts">
        <Button type="submit" busy={form.busy}>
          Gửi trả lời
        </Button>
      </div>
    </form>
  )
}

function readAnswer(values: Values): Reading<{ answer: Answer; reason: string }> {
  const reader = new FieldReader()
  const body = {
    answer: reader.given('answer', values.answer, 'Chọn chấp nhận hay chưa chấp nhận.'),
    reason: reader.text('reason', values.reason, 'Ghi lý do để cấp dưới hiểu.'),
  }
  const { problems } = reader
  return problems.length === 0 ? { complete: true, body } : { complete: false, problems }
}
