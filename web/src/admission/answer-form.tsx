import type { Paper, VettingOutcome } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { useEffect, useRef } from 'react'
import { client } from '../api/client.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DayField, OutcomeField, PaperNumberField } from './act-forms/fields.tsx'
import type { VettingRequestLine } from './vetting-line.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'

interface AnswerFormProps {
  readonly request: VettingRequestLine
  readonly onClose: () => void
}

interface Values {
  readonly outcome: VettingOutcome | null
  readonly number: string
  readonly happenedOn: PlainDate | null
}

interface Body {
  readonly outcome: VettingOutcome
  readonly paper: Paper
  readonly happenedOn: PlainDate
}

/** The asked base committee's answer: outcome, number and date. */
export function AnswerForm({ request, onClose }: AnswerFormProps) {
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `tra-loi.${request.id}`,
    start: (): Values => ({ outcome: null, number: '', happenedOn: null }),
    read,
    marks: ['outcome', 'happenedOn', 'paper'],
    send: (body, { key }) => client.admission.answerVetting({ id: request.id, ...body, key }),
    onWritten: () => {
      announce(`Đã trả lời ${request.from} về ${request.personName}`)
      onClose()
    },
  })
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => place.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={place}
      className="formgrid vetting-answer"
      noValidate
      aria-label={`Trả lời thẩm tra về ${request.personName}`}
      onSubmit={form.onSubmit}
    >
      <OutcomeField
        value={form.values.outcome}
        onValue={(outcome) => form.set({ outcome })}
        error={form.errorOf('outcome')}
      />
      <PaperNumberField form={form} example="47-CV/ĐU" />
      <DayField form={form} label="Ngày văn bản" />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy}>
          Gửi trả lời
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Để sau
        </Button>
      </div>
    </form>
  )
}

function read({ outcome, number, happenedOn }: Values): Reading<Body> {
  const reader = new FieldReader()
  const body = {
    outcome: reader.given('outcome', outcome, 'Chọn kết luận.'),
    paper: reader.paper(number, happenedOn, 'Nhập số văn bản trả lời.'),
    happenedOn: reader.given('happenedOn', happenedOn, 'Nhập ngày văn bản, ví dụ 15/10/2024.'),
  }
  return reader.problems.length > 0
    ? { complete: false, problems: reader.problems }
    : { complete: true, body }
}
