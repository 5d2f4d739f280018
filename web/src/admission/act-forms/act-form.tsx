import { gateOf } from '@ptdv/core/admission/act-gates'
import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, newWriteKey } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { CaseFile } from '../../api/shapes.ts'
import { useMe } from '../../frame/me.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { readActForm, refusalOf } from './act-reading.ts'
import type { ActSpec, ActValues } from './act-spec.ts'
import { FormProblem } from './form-problem.tsx'
import { useKept } from './kept-values.ts'
import { mayHaveBeenWritten, sendingOf, type Sent } from './sending.ts'

export interface ActFormProps {
  readonly case: CaseFile
  /** Written: the case has been asked for again. */
  readonly onDone: () => void
}

interface Draft<V> {
  readonly values: V
  readonly sent: Sent | null
}

/** The frame of every act's form: reads it, checks it by the rules, writes it once, keeps what was typed. */
export function ActForm<K extends AdmissionActKind, V extends ActValues>({
  spec,
  case: file,
  onDone,
}: ActFormProps & { readonly spec: ActSpec<K, V> }) {
  const me = useMe()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const form = useRef<HTMLFormElement>(null)
  /** How often the button was pressed with something still to mend: each time focus goes there. */
  const [refusedPresses, setRefusedPresses] = useState(0)
  const { kept, keep, forget } = useKept<Draft<V>>(
    `${me.account.id}.${file.case.id}.${spec.keptAs ?? spec.kind}`,
    () => ({ values: spec.start(file), sent: null }),
  )
  const { label } = gateOf(spec.kind)
  const reading = readActForm(spec, kept.values, file)
  const refusal = reading.complete ? refusalOf(file, spec.kind, reading, me.today) : null

  const record = useMutation(
    api.admission.recordAct.mutationOptions({
      onSuccess: async () => {
        forget()
        announce(`Đã ghi: ${label}`)
        await queries.invalidateQueries()
        onDone()
      },
      onError: (failure) => {
        if (!mayHaveBeenWritten(problemOf(failure))) keep({ ...kept, sent: null })
      },
    }),
  )
  const problem = record.error ? problemOf(record.error) : null

  useEffect(() => {
    if (refusedPresses > 0) focusFirstProblem(form.current)
  }, [refusedPresses])

  const marks = ['happenedOn', 'paper', ...spec.marks]
  const isMarked = (field: string | undefined) =>
    field !== undefined && marks.some((mark) => field === mark || field.startsWith(`${mark}.`))
  const told = [
    ...(!reading.complete && refusedPresses > 0 ? reading.problems : []),
    ...(refusal ? [refusal] : []),
    ...(problem ? [problem] : []),
  ]
  const errorOf = (field: string) =>
    told.find((it) => it.field === field || it.field?.startsWith(`${field}.`))?.sentence ?? null

  const submit = () => {
    if (!reading.complete || refusal) {
      setRefusedPresses(refusedPresses + 1)
      return
    }
    const { happenedOn, payload } = reading
    const content = JSON.stringify({ happenedOn, payload })
    const sent = sendingOf(content, kept.sent, file.version, newWriteKey)
    keep({ ...kept, sent })
    record.mutate({
      id: file.case.id,
      kind: spec.kind,
      happenedOn,
      payload: { ...payload },
      version: sent.version,
      key: sent.key,
    })
  }
  const reload = async () => {
    await queries.invalidateQueries({
      queryKey: api.admission.getCase.key({ input: { id: file.case.id } }),
    })
    record.reset()
  }

  return (
    <form
      ref={form}
      className="formgrid"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <spec.Fields
        case={file}
        values={kept.values}
        set={(change) => {
          if (record.error) record.reset()
          keep({ ...kept, values: { ...kept.values, ...change } })
        }}
        errorOf={errorOf}
      />
      {problem && !isMarked(problem.field) && (
        <FormProblem problem={problem} onReload={() => void reload()} />
      )}
      <div className="full acts">
        <Button
          kind="primary"
          type="submit"
          busy={record.isPending}
          reason={refusal ? reasonOf(refusal, isMarked(refusal.field)) : notYet(spec, kept, file)}
        >
          {label}
        </Button>
      </div>
    </form>
  )
}

function reasonOf({ sentence }: { sentence: string }, marked: boolean): string {
  return marked ? 'Sửa ô được đánh dấu rồi ghi.' : sentence
}

/** Why the act waits today; with another day typed the rules of that day are asked instead. */
function notYet<K extends AdmissionActKind, V extends ActValues>(
  spec: ActSpec<K, V>,
  { values }: Draft<V>,
  { answer }: CaseFile,
): string | null {
  if (values.happenedOn !== null) return null
  const next = answer.next.find(({ kind }) => kind === spec.kind)
  if (next === undefined) return 'Việc này đã ghi hoặc đã qua; xem phần đã làm.'
  return next.because ?? null
}

function focusFirstProblem(form: HTMLFormElement | null): void {
  form
    ?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(.err) input, .err ~ * input')
    ?.focus()
}
