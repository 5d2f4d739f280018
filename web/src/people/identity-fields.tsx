import { attempt } from '@ptdv/core/attempt'
import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { parsePartialDate } from '@ptdv/core/calendar/parse-date'
import { Refusal } from '@ptdv/core/refusal'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../writing/text-field.tsx'
import type { FormFields } from '../writing/use-write-form.ts'
import { SEXES, type IdentityValues } from './identity.ts'

interface IdentityFieldsProps extends FormFields<IdentityValues> {
  /** The first thing of its page. */
  readonly autoFocus?: boolean
  /** Looks for people who may be the same. */
  readonly ask: () => void
}

/** Who somebody is: name, birth, sex and number. */
export function IdentityFields({
  values,
  set,
  errorOf,
  autoFocus = false,
  ask,
}: IdentityFieldsProps) {
  return (
    <>
      <TextField
        label="Họ và tên"
        autoFocus={autoFocus}
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
    </>
  )
}

/** A birth date that can be read, as it is written everywhere; anything else as typed. */
function asWritten(typed: string): string {
  const birth = attempt(() => parsePartialDate(typed))
  return birth instanceof Refusal ? typed : formatPartialDate(birth)
}
