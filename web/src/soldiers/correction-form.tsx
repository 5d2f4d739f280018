import { refusalOf } from '@ptdv/core/attempt'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { SOLDIER_ACTS } from '@ptdv/core/soldiers/act-kinds'
import type { SoldierAct, SoldierActOf } from '@ptdv/core/soldiers/acts'
import { checkCorrection } from '@ptdv/core/soldiers/check-correction'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import type { SoldierFile } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { errorOfAct } from '../writing/correction-grounds.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'
import { SoldierFieldInput } from './soldier-field-input.tsx'
import { SOLDIER_FORMS, type SoldierField } from './soldier-forms.ts'
import {
  inputOfSoldier,
  readSoldierForm,
  unrecordedOf,
  valuesOfAct,
  type SoldierValues,
} from './soldier-values.ts'

interface CorrectionFormProps {
  readonly soldier: SoldierFile
  /** As it stands now, earlier corrections applied. */
  readonly act: SoldierAct
  readonly onDone: () => void
}

/** mend: it happened otherwise. withdraw: it was recorded by mistake. */
type Way = 'mend' | 'withdraw'

interface CorrectionValues extends SoldierValues {
  readonly way: Way
  readonly basis: string
  readonly mendedOn: PlainDate | null
}

interface CorrectionBody {
  readonly happenedOn: PlainDate
  readonly payload: SoldierActOf<'corrected'>['payload'] & Record<string, unknown>
}

/** The correction of one act: the act's own fields as they stand, or that it was a mistake; and on what basis. */
export function CorrectionForm({ soldier, act, onDone }: CorrectionFormProps) {
  const { today } = useMe()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const row = SOLDIER_FORMS[act.kind]
  // Which offer a result answers stays as it was.
  const fields = (row?.fields ?? []).filter(
    ({ of, key }) => key !== 'offer' && (of === undefined || of(soldier)),
  )
  const form = useWriteForm({
    keptAs: `soldier.${soldier.id}.corrected.${act.id}`,
    start: (): CorrectionValues => ({
      ...valuesOfAct(fields, act),
      way: 'mend',
      basis: '',
      mendedOn: today,
    }),
    read: (values) => readCorrection(act, fields, values),
    check: (body) =>
      refusalOf(() =>
        checkCorrection(
          inputOfSoldier(soldier, today),
          unrecordedOf('corrected', body) as SoldierActOf<'corrected'>,
        ),
      ),
    marks: [
      'happenedOn',
      'basis',
      'payload.happenedOn',
      ...fields.map(({ key }) => `payload.${key}`),
      ...fields.map(({ key }) => key),
    ],
    version: soldier.version,
    send: (body, { key, version }) =>
      client.soldiers.record({ id: soldier.id, kind: 'corrected', ...body, version, key }),
    onWritten: () => {
      announce('Đã đính chính')
      onDone()
    },
  })
  const { values, set, errorOf } = form
  const errorOfField = (field: string) => errorOf(`payload.${field}`) ?? errorOf(field)
  const reload = async () => {
    await queries.invalidateQueries({
      queryKey: api.soldiers.get.key({ input: { id: soldier.id } }),
    })
    form.retry()
  }
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      {act.kind !== 'announced' && (
        <RadioGroup
          label="Đính chính thế nào"
          options={[
            { value: 'mend', label: 'Sửa lại cho đúng' },
            { value: 'withdraw', label: 'Việc này ghi nhầm, bỏ đi' },
          ]}
          value={values.way}
          onValue={(way) => set({ way })}
        />
      )}
      {values.way === 'mend' && (
        <>
          {fields.map((field) => (
            <SoldierFieldInput
              key={field.key}
              field={field}
              soldier={soldier}
              values={values}
              set={set}
              errorOf={errorOfField}
            />
          ))}
          <DateInput
            label={row?.day ?? 'Ngày'}
            value={values.happenedOn}
            onValue={(happenedOn) => set({ happenedOn })}
            error={errorOfAct(errorOf)('happenedOn')}
          />
        </>
      )}
      <h3 className="full">Vì sao đính chính</h3>
      <TextField
        label="Căn cứ đính chính"
        hint="Văn bản, giấy tờ hoặc xác nhận làm căn cứ. Việc đã ghi vẫn còn trong lịch sử."
        full
        max={300}
        value={values.basis}
        onValue={(basis) => set({ basis })}
        error={errorOf('basis')}
      />
      <DateInput
        label="Ngày đính chính"
        value={values.mendedOn}
        onValue={(mendedOn) => set({ mendedOn })}
        error={errorOf('happenedOn')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={() => void reload()} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
          {SOLDIER_ACTS.corrected.label}
        </Button>
      </div>
    </form>
  )
}

/** In a correction “happenedOn” is the correction's own day; the act's is told as “payload.happenedOn”. */
function readCorrection(
  act: SoldierAct,
  fields: readonly SoldierField[],
  values: CorrectionValues,
): Reading<CorrectionBody> {
  const reader = new FieldReader()
  const basis = reader.text('basis', values.basis, 'Nhập căn cứ, ví dụ công văn, quyết định.')
  const happenedOn = reader.given('happenedOn', values.mendedOn, 'Nhập ngày đính chính.')
  const told = readSoldierForm(act.kind, fields, values)
  const withdraws = values.way === 'withdraw'
  const problems = [
    ...(withdraws || told.complete
      ? []
      : told.problems.map((problem) => ({ ...problem, field: `payload.${problem.field}` }))),
    ...reader.problems,
  ]
  if (problems.length > 0) return { complete: false, problems }
  const mended =
    withdraws || !told.complete
      ? { happenedOn: null, payload: null }
      : { happenedOn: told.body.happenedOn, payload: { ...act.payload, ...told.body.payload } }
  return { complete: true, body: { happenedOn, payload: { act: act.id, ...mended, basis } } }
}
