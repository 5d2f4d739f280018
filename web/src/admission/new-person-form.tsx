import { SOURCES, type SourceId } from '@ptdv/core/sources/five-sources'
import { client } from '../api/client.ts'
import { useMe } from '../frame/me.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { IDENTITY_MARKS, wantedOf } from '../people/identity.ts'
import { useTwins } from '../people/twins.ts'
import { readNewPerson, type NewPersonValues } from './new-person-values.ts'
import { PersonFields } from './person-fields.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'
import './new-person.css'

interface NewPersonFormProps {
  readonly cell: number
  readonly start: NewPersonValues
  readonly onEntered: (entered: {
    readonly case: number
    readonly name: string
    readonly values: NewPersonValues
  }) => void
}

const SOURCE_OPTIONS = SOURCES.map(({ id, name }) => ({ value: String(id), label: name }))

export function NewPersonForm({ cell, start, onEntered }: NewPersonFormProps) {
  const { demo } = useMe()
  const form = useWriteForm({
    keptAs: `moi.${cell}`,
    start: () => start,
    read: (values) => readNewPerson(values, demo),
    marks: [...IDENTITY_MARKS, 'schooling', 'source', 'happenedOn'],
    send: (body, { key }) =>
      client.admission
        .openCase({ ...body, cell, key })
        .catch((failure: unknown) => twins.askIfRefused(failure)),
    onWritten: ({ case: id }, values) =>
      onEntered({ case: id, name: wantedOf(values, demo)?.fullName ?? values.fullName, values }),
  })
  const { values, set, errorOf } = form
  const wanted = wantedOf(values, demo)
  const twins = useTwins(values, wanted)
  return (
    <form className="formgrid new-person" noValidate onSubmit={form.onSubmit}>
      <PersonFields {...form} twins={twins} />
      <fieldset className="f full">
        <legend className="lb">Đoàn thể đang tham gia</legend>
        <div className="rads">
          <Checkbox
            checked={values.youthUnionMember}
            onValue={(youthUnionMember) => set({ youthUnionMember })}
          >
            Đoàn viên Đoàn thanh niên
          </Checkbox>
          <Checkbox
            checked={values.tradeUnionMember}
            onValue={(tradeUnionMember) => set({ tradeUnionMember })}
          >
            Đoàn viên Công đoàn
          </Checkbox>
        </div>
      </fieldset>
      <RadioGroup
        label="Nguồn"
        options={SOURCE_OPTIONS}
        value={values.source === null ? null : String(values.source)}
        onValue={(source) => set({ source: Number(source) as SourceId })}
        error={errorOf('source')}
      />
      <DateInput
        label="Ngày chi bộ đưa vào danh sách"
        value={values.happenedOn}
        onValue={(happenedOn) => set({ happenedOn })}
        error={errorOf('happenedOn')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={twins.reason}>
          Đưa vào danh sách
        </Button>
      </div>
    </form>
  )
}
