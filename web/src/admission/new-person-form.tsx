import { SCHOOLING, SCHOOLING_NAMES } from '@ptdv/core/admission/circumstances'
import { parsePartialDate } from '@ptdv/core/calendar/parse-date'
import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { Refusal } from '@ptdv/core/refusal'
import { SOURCES, type SourceId } from '@ptdv/core/sources/five-sources'
import { client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useMe } from '../frame/me.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { chosenTwin, readNewPerson, wantedOf, type NewPersonValues } from './new-person-values.ts'
import { TwinList } from './twin-list.tsx'
import { useTwins } from './twins.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
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

const SEXES = [
  { value: 'male', label: 'Nam' },
  { value: 'female', label: 'Nữ' },
] as const

const SOURCE_OPTIONS = SOURCES.map(({ id, name }) => ({ value: String(id), label: name }))

export function NewPersonForm({ cell, start, onEntered }: NewPersonFormProps) {
  const { demo } = useMe()
  const form = useWriteForm({
    keptAs: `moi.${cell}`,
    start: () => start,
    read: (values) => readNewPerson(values, demo),
    marks: ['fullName', 'birth', 'sex', 'citizenNumber', 'schooling', 'source', 'happenedOn'],
    send: (body, { key }) =>
      client.admission.openCase({ ...body, cell, key }).catch((failure: unknown) => {
        if (problemOf(failure).code === 'CO-THE-TRUNG') ask()
        throw failure
      }),
    onWritten: ({ case: id }, values) =>
      onEntered({ case: id, name: wantedOf(values, demo)?.fullName ?? values.fullName, values }),
  })
  const { values, set, errorOf } = form
  const wanted = wantedOf(values, demo)
  const { twins, ask } = useTwins(wanted)
  const choice = chosenTwin(values, wanted)
  return (
    <form className="formgrid new-person" noValidate onSubmit={form.onSubmit}>
      <TextField
        label="Họ và tên"
        autoFocus
        max={60}
        value={values.fullName}
        onValue={(fullName) => set({ fullName })}
        onLeave={ask}
        error={errorOf('fullName')}
      />
      <TextField
        label="Ngày sinh"
        placeholder="ngày/tháng/năm, hoặc chỉ năm"
        numeric
        max={10}
        value={values.birth}
        onValue={(birth) => set({ birth })}
        onLeave={() => {
          const birth = asWritten(values.birth)
          if (birth !== values.birth) set({ birth })
          ask()
        }}
        error={errorOf('birth')}
      />
      <RadioGroup
        label="Giới tính"
        options={SEXES}
        value={values.sex}
        onValue={(sex) => set({ sex })}
        error={errorOf('sex')}
      />
      <TextField
        label="Số định danh cá nhân"
        optional
        numeric
        max={20}
        hint="12 số trên căn cước. Được mã hóa, màn hình chỉ hiện bốn số cuối."
        value={values.citizenNumber}
        onValue={(citizenNumber) => set({ citizenNumber })}
        onLeave={ask}
        error={errorOf('citizenNumber')}
      />
      <Field label="Trình độ học vấn" error={errorOf('schooling')}>
        {(control) => (
          <Select
            {...control}
            placeholder="Chọn trình độ cao nhất đã học xong"
            options={SCHOOLING.map((value) => ({ value, label: SCHOOLING_NAMES[value] }))}
            value={values.schooling ?? ''}
            onValue={(schooling) => set({ schooling })}
          />
        )}
      </Field>
      <TwinList
        twins={twins}
        choice={choice}
        choose={(choice) =>
          set({ twin: choice === null ? null : { wanted: JSON.stringify(wanted), choice } })
        }
      />
      <TextField
        label="Nơi cư trú"
        optional
        max={200}
        value={values.residence}
        onValue={(residence) => set({ residence })}
      />
      <TextField
        label="Nghề nghiệp, nơi làm việc"
        optional
        max={120}
        value={values.occupation}
        onValue={(occupation) => set({ occupation })}
      />
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
        <Button
          kind="primary"
          type="submit"
          busy={form.busy}
          reason={
            twins.length > 0 && choice === null
              ? 'Chọn trong những người gần giống, hoặc bấm “Người khác”.'
              : null
          }
        >
          Đưa vào danh sách
        </Button>
      </div>
    </form>
  )
}

/** A birth date that can be read, as it is written everywhere; anything else as typed. */
function asWritten(typed: string): string {
  try {
    return formatPartialDate(parsePartialDate(typed))
  } catch (refused) {
    if (refused instanceof Refusal) return typed
    throw refused
  }
}
