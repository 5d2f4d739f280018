import { SCHOOLING, SCHOOLING_NAMES } from '@ptdv/core/admission/circumstances'
import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { parsePartialDate } from '@ptdv/core/calendar/parse-date'
import { Refusal } from '@ptdv/core/refusal'
import { Field } from '../ui/field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../writing/text-field.tsx'
import type { FormFields } from '../writing/use-write-form.ts'
import type { NewPersonValues, TwinChoice, Wanted } from './new-person-values.ts'
import { TwinList } from './twin-list.tsx'
import type { useTwins } from './twins.ts'

interface PersonFieldsProps extends FormFields<NewPersonValues> {
  readonly wanted: Wanted | null
  readonly twins: ReturnType<typeof useTwins>['twins']
  readonly choice: TwinChoice | null
  /** Looks for people who may be the same. */
  readonly ask: () => void
}

const SEXES = [
  { value: 'male', label: 'Nam' },
  { value: 'female', label: 'Nữ' },
] as const

/** Who somebody is: what a new record asks, and those already known who may be the same person. */
export function PersonFields({
  values,
  set,
  errorOf,
  wanted,
  twins,
  choice,
  ask,
}: PersonFieldsProps) {
  return (
    <>
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
    </>
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
