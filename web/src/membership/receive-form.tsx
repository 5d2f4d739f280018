import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { useState } from 'react'
import { client } from '../api/client.ts'
import type { Transfer } from '../api/shapes.ts'
import { OrganisationField, type ChosenOrganisation } from '../organisations/organisation-field.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'
import { AnswersList, type LineAnswer } from './answers-list.tsx'

interface ReceiveFormProps {
  /** For good, or for a time. */
  readonly what: keyof typeof SEND
  readonly lines: readonly Pick<Transfer, 'id' | 'name' | 'toId' | 'toHome' | 'toIsCell'>[]
  /** All were received. */
  readonly onDone: () => void
}

const SEND = {
  transfers: client.membership.receiveTransfers,
  temporary: client.membership.receiveTemporary,
} as const

interface Values {
  readonly happenedOn: PlainDate | null
  readonly cell: ChosenOrganisation | null
}

/** One day, and one cell for those whose paper names only a committee; each is answered by itself. */
export function ReceiveForm({ what, lines, onDone }: ReceiveFormProps) {
  const [answers, setAnswers] = useState<readonly LineAnswer[]>([])
  const asksCell = lines.some(({ toIsCell }) => !toIsCell)
  const form = useWriteForm({
    keptAs: `${what}.receive.${lines.map(({ id }) => id).join('.')}`,
    start: (): Values => ({ happenedOn: null, cell: null }),
    read: ({ happenedOn, cell }) => {
      const reader = new FieldReader()
      const day = reader.given('happenedOn', happenedOn, 'Nhập ngày tiếp nhận.')
      const chosen = asksCell ? reader.given('cell', cell, 'Chọn chi bộ tiếp nhận.') : null
      return reader.problems.length > 0
        ? { complete: false, problems: reader.problems }
        : {
            complete: true,
            body: {
              happenedOn: day,
              lines: lines.map(({ id, toIsCell, toHome, toId }) => ({
                transfer: id,
                cell: toIsCell ? (toHome ?? toId ?? 0) : (chosen?.id ?? 0),
              })),
            },
          }
    },
    marks: ['happenedOn', 'cell'],
    send: (body, { key }) => SEND[what]({ ...body, key }),
    onWritten: (answered) => {
      const told = lines.map((line, index): LineAnswer => ({
        name: line.name,
        refused: sentenceOf(answered[index]),
      }))
      setAnswers(told)
      if (told.every(({ refused }) => refused === null)) onDone()
    },
  })
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <p className="full">{lines.map(({ name }) => name).join(', ')}</p>
      {asksCell && (
        <div className="full">
          <OrganisationField
            label="Chi bộ tiếp nhận"
            hint="Cho những người mà giấy chỉ ghi đảng ủy nơi đến."
            value={form.values.cell}
            onValue={(cell) => form.set({ cell })}
            error={form.errorOf('cell')}
          />
        </div>
      )}
      <DateInput
        label="Ngày chi ủy tiếp nhận"
        value={form.values.happenedOn}
        onValue={(happenedOn) => form.set({ happenedOn })}
        error={form.errorOf('happenedOn')}
      />
      <AnswersList answers={answers} />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy}>
          Ghi đã tiếp nhận
        </Button>
      </div>
    </form>
  )
}

function sentenceOf(
  answer: Awaited<ReturnType<typeof client.membership.receiveTransfers>>[number] | undefined,
): string | null {
  return answer === undefined || answer.done ? null : answer.sentence
}
