import { SCHOOLING, SCHOOLING_NAMES } from '@ptdv/core/admission/circumstances'
import { IdentityFields } from '../people/identity-fields.tsx'
import { TwinList } from '../people/twin-list.tsx'
import type { Twins } from '../people/twins.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../writing/text-field.tsx'
import type { FormFields } from '../writing/use-write-form.ts'
import type { NewPersonValues } from './new-person-values.ts'

interface PersonFieldsProps extends FormFields<NewPersonValues> {
  readonly twins: Twins
}

/** Who somebody is: what a new record asks, and those already known who may be the same person. */
export function PersonFields({ values, set, errorOf, twins }: PersonFieldsProps) {
  return (
    <>
      <IdentityFields values={values} set={set} errorOf={errorOf} autoFocus ask={twins.ask} />
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
      <TwinList twins={twins} choose={(twin) => set({ twin })} />
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
