import { SOLDIER_ACTS } from '@ptdv/core/soldiers/act-kinds'
import type { SoldierActKind } from '@ptdv/core/soldiers/acts'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import type { SoldierFile } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'
import { SoldierFieldInput } from './soldier-field-input.tsx'
import { SOLDIER_FORMS } from './soldier-forms.ts'
import { EMPTY, readSoldierForm, refusalOfSoldier, type SoldierValues } from './soldier-values.ts'

interface SoldierFormProps {
  readonly soldier: SoldierFile
  readonly kind: SoldierActKind
  /** Written: the soldier has been asked for again. */
  readonly onDone: () => void
}

/** The form of one act: its day, its fields, one button, and why it may not be recorded. */
export function SoldierForm({ soldier, kind, onDone }: SoldierFormProps) {
  const { today } = useMe()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const row = SOLDIER_FORMS[kind]
  const fields = (row?.fields ?? []).filter(({ of }) => of === undefined || of(soldier))
  const { label, doing } = SOLDIER_ACTS[kind]
  const form = useWriteForm({
    keptAs: `soldier.${soldier.id}.${kind}`,
    start: (): SoldierValues => EMPTY,
    read: (values) => readSoldierForm(kind, fields, values),
    check: (body) => refusalOfSoldier(soldier, kind, body, today),
    marks: ['happenedOn', ...fields.map(({ key }) => key)],
    version: soldier.version,
    send: (body, { key, version }) =>
      client.soldiers.record({ id: soldier.id, kind, ...body, version, key }),
    onWritten: () => {
      announce(`Đã ${doing}`)
      onDone()
    },
  })
  const reload = async () => {
    await queries.invalidateQueries({
      queryKey: api.soldiers.get.key({ input: { id: soldier.id } }),
    })
    form.retry()
  }
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      {fields.map((field) => (
        <SoldierFieldInput key={field.key} field={field} soldier={soldier} {...form} />
      ))}
      <DateInput
        label={row?.day ?? 'Ngày'}
        value={form.values.happenedOn}
        onValue={(happenedOn) => form.set({ happenedOn })}
        error={form.errorOf('happenedOn')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={() => void reload()} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
          {label}
        </Button>
      </div>
    </form>
  )
}
