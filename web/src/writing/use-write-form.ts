import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { flushSync } from 'react-dom'
import { newWriteKey } from '../api/client.ts'
import { problemOf, type Problem } from '../api/problem.ts'
import { useMe } from '../frame/me.ts'
import type { FieldProblem } from './field-reader.ts'
import { useKept } from './kept-values.ts'
import { mayHaveBeenWritten, sendingOf, type Sent } from './sending.ts'

/** A form as read: what to write, or what is still to be filled in. */
export type Reading<Body> =
  | { readonly complete: true; readonly body: Body }
  | { readonly complete: false; readonly problems: readonly FieldProblem[] }

/** What the fields of a form are given. */
export interface FormFields<Values> {
  readonly values: Values
  readonly set: (change: Partial<Values>) => void
  /** The sentence that belongs beside this field, or null. */
  readonly errorOf: (field: string) => string | null
}

interface WriteFormOptions<Values, Body, Answer> {
  /** Tells this form's kept values from those of other forms of the account. */
  readonly keptAs: string
  readonly start: () => Values
  readonly read: (values: Values) => Reading<Body>
  /** What the rules say to a complete form before it is sent; null when it may be written. */
  readonly check?: (body: Body) => Told | null
  /** Fields beside which sentences are shown; everything else is told in `problem`. */
  readonly marks: readonly string[] | ((values: Values) => readonly string[])
  /** The version of the record that was seen, where it has one. */
  readonly version?: number
  readonly send: (body: Body, sent: Sent) => Promise<Answer>
  readonly onWritten: (answer: Answer, values: Values) => void
}

interface Told {
  readonly sentence: string
  readonly field?: string | undefined
}

export interface WriteForm<Values> extends FormFields<Values> {
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
  readonly busy: boolean
  /** Why it was not written, where no field stands for it. */
  readonly problem: Problem | null
  /** Why it may not be written, beside the button. */
  readonly reason: string | null
  /** Takes the last answer back, to try again. */
  readonly retry: () => void
}

interface Draft<Values> {
  readonly values: Values
  readonly sent: Sent | null
}

/**
 * A form that is written once: what is typed is kept until then, what the rules or the server say
 * stands beside its field, and pressing again after a lost answer sends the same write.
 */
export function useWriteForm<Values, Body, Answer>(
  options: WriteFormOptions<Values, Body, Answer>,
): WriteForm<Values> {
  const { version = 0 } = options
  const me = useMe()
  const queries = useQueryClient()
  /** Fields still empty are told only once the button was pressed. */
  const [isPressed, setPressed] = useState(false)
  const { kept, keep, forget } = useKept<Draft<Values>>(
    `${me.account.id}.${options.keptAs}`,
    () => ({
      values: options.start(),
      sent: null,
    }),
  )
  const write = useMutation({
    mutationFn: ({ body, sent }: { body: Body; sent: Sent }) => options.send(body, sent),
    onSuccess: async (answer) => {
      forget()
      setPressed(false)
      await queries.invalidateQueries()
      options.onWritten(answer, kept.values)
    },
    onError: (failure) => {
      if (!mayHaveBeenWritten(problemOf(failure))) keep({ ...kept, sent: null })
    },
  })

  const reading = options.read(kept.values)
  const refusal = reading.complete ? (options.check?.(reading.body) ?? null) : null
  const problem = write.error ? problemOf(write.error) : null
  const told: readonly Told[] = [
    ...(!reading.complete && isPressed ? reading.problems : []),
    ...(refusal ? [refusal] : []),
    ...(problem ? [problem] : []),
  ]
  const marks = typeof options.marks === 'function' ? options.marks(kept.values) : options.marks
  const isMarked = ({ field }: Told) => marks.some((mark) => belongsTo(field, mark))

  return {
    values: kept.values,
    set: (change) => {
      if (write.error) write.reset()
      keep({ ...kept, values: { ...kept.values, ...change } })
    },
    errorOf: (mark) => told.find(({ field }) => belongsTo(field, mark))?.sentence ?? null,
    onSubmit: (event) => {
      event.preventDefault()
      if (!reading.complete || refusal) {
        // Drawn at once, so that focus can go to the first field to mend.
        flushSync(() => setPressed(true))
        focusFirstProblem(event.currentTarget)
        return
      }
      const { body } = reading
      const sent = sendingOf(JSON.stringify(body), kept.sent, version, newWriteKey)
      keep({ ...kept, sent })
      write.mutate({ body, sent })
    },
    busy: write.isPending,
    problem: problem && !isMarked(problem) ? problem : null,
    reason: refusal && (isMarked(refusal) ? 'Sửa ô được đánh dấu rồi ghi.' : refusal.sentence),
    retry: () => write.reset(),
  }
}

function belongsTo(field: string | undefined, mark: string): boolean {
  return field === mark || (field?.startsWith(`${mark}.`) ?? false)
}

function focusFirstProblem(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(.err) input')?.focus()
}
