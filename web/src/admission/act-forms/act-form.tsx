import { gateOf } from '@ptdv/core/admission/act-gates'
import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api/client.ts'
import type { CaseFile } from '../../api/shapes.ts'
import { useMe } from '../../frame/me.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { FormProblem } from '../../writing/form-problem.tsx'
import { useWriteForm } from '../../writing/use-write-form.ts'
import { readDated } from '../../writing/read-dated.ts'
import { refusalOfAct } from './act-reading.ts'
import type { ActSpec, ActValues } from './act-spec.ts'

export interface ActFormProps {
  readonly case: CaseFile
  /** The vetting request the act is about, where one was pointed at. */
  readonly about?: string | undefined
  /** Written: the case has been asked for again. */
  readonly onDone: () => void
}

/** The frame of every act's form: its fields, one button, and why it may not be recorded. */
export function ActForm<K extends AdmissionActKind, V extends ActValues>({
  spec,
  case: file,
  about,
  onDone,
}: ActFormProps & { readonly spec: ActSpec<K, V> }) {
  const { today } = useMe()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const { id } = file.case
  const { label, doing } = gateOf(spec.kind)
  const form = useWriteForm({
    keptAs: [id, spec.keptAs ?? spec.kind, about].filter((part) => part !== undefined).join('.'),
    start: () => withNumber(spec.start(file, undefined, about), file.numbers[spec.kind]),
    read: (values) => readDated(spec, values, file),
    check: (act) => refusalOfAct(file, spec.kind, act, today),
    marks: ['happenedOn', 'paper', ...spec.marks],
    version: file.version,
    send: ({ happenedOn, payload }, { key, version }) =>
      client.admission.recordAct({
        id,
        kind: spec.kind,
        happenedOn,
        payload: { ...payload },
        version,
        key,
      }),
    onWritten: () => {
      announce(`Đã ${doing}`)
      onDone()
    },
  })
  const reload = async () => {
    await queries.invalidateQueries({ queryKey: api.admission.getCase.key({ input: { id } }) })
    form.retry()
  }
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <spec.Fields case={file} values={form.values} set={form.set} errorOf={form.errorOf} />
      {form.problem && <FormProblem problem={form.problem} onReload={() => void reload()} />}
      <div className="full acts">
        <Button
          kind="primary"
          type="submit"
          busy={form.busy}
          reason={form.reason ?? notYet(spec.kind, form.values, file)}
        >
          {label}
        </Button>
      </div>
    </form>
  )
}

/** A number taken for our paper on this case stands in its field from the start. */
function withNumber<V extends ActValues>(values: V, number: string | undefined): V {
  return number !== undefined && 'number' in values && values.number === ''
    ? { ...values, number }
    : values
}

/** Why the act waits today; with another day typed the rules of that day are asked instead. */
function notYet(
  kind: AdmissionActKind,
  { happenedOn }: ActValues,
  { answer }: CaseFile,
): string | null {
  if (happenedOn !== null) return null
  const next = answer.next.find((it) => it.kind === kind)
  if (next === undefined) return 'Việc này đã ghi hoặc đã qua; xem phần đã làm.'
  return next.because ?? null
}
