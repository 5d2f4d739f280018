import type { ComponentType } from 'react'
import type { SoldierFile } from '../api/shapes.ts'
import { ProvinceField } from '../organisations/province-field.tsx'
import { OrganisationField } from '../organisations/organisation-field.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../writing/text-field.tsx'
import type { FormFields } from '../writing/use-write-form.ts'
import type { SoldierField } from './soldier-forms.ts'
import type { SoldierValues } from './soldier-values.ts'

interface InputProps extends FormFields<SoldierValues> {
  readonly field: SoldierField
  readonly soldier: SoldierFile
}

/** How each field is drawn. */
const INPUTS: { readonly [As in SoldierField['as']]: ComponentType<InputProps> } = {
  text: TextLine,
  date: Day,
  paper: PaperFields,
  choice: Choice,
  yes: Yes,
  cell: Cell,
  commune: Commune,
}

export function SoldierFieldInput(props: InputProps) {
  const Input = INPUTS[props.field.as]
  return <Input {...props} />
}

const LONGEST = 200
const PAPER_NUMBER = 60

function TextLine({ field, values, set, errorOf }: InputProps) {
  const { key, label, hint, optional = false, max = LONGEST } = field
  return (
    <TextField
      label={label}
      {...(hint && { hint })}
      optional={optional}
      max={max}
      value={values.texts[key] ?? ''}
      onValue={(text) => set({ texts: { ...values.texts, [key]: text } })}
      error={errorOf(key)}
    />
  )
}

function Day({ field: { key, label, hint, optional = false }, values, set, errorOf }: InputProps) {
  return (
    <DateInput
      label={label}
      {...(hint && { hint })}
      optional={optional}
      value={values.dates[key] ?? null}
      onValue={(date) => set({ dates: { ...values.dates, [key]: date } })}
      error={errorOf(key)}
    />
  )
}

function PaperFields({
  field: { key, label, paperDay = 'Ngày ghi trên giấy' },
  values,
  set,
  errorOf,
}: InputProps) {
  return (
    <>
      <TextField
        label={label}
        placeholder="ví dụ 15-SHĐ"
        max={PAPER_NUMBER}
        value={values.texts[key] ?? ''}
        onValue={(text) => set({ texts: { ...values.texts, [key]: text } })}
        error={errorOf(`${key}.number`)}
      />
      <DateInput
        label={paperDay}
        value={values.dates[key] ?? null}
        onValue={(date) => set({ dates: { ...values.dates, [key]: date } })}
        error={errorOf(`${key}.date`)}
      />
    </>
  )
}

function Choice({ field, soldier, values, set, errorOf }: InputProps) {
  const { key, label, options } = field
  return (
    <Field label={label} error={errorOf(key)}>
      {(control) => (
        <Select
          {...control}
          placeholder="Chọn"
          options={options?.(soldier) ?? []}
          value={values.texts[key] ?? ''}
          onValue={(chosen) => set({ texts: { ...values.texts, [key]: chosen } })}
        />
      )}
    </Field>
  )
}

function Yes({ field, soldier, values, set, errorOf }: InputProps) {
  const { key, label, options } = field
  return (
    <RadioGroup
      label={label}
      options={options?.(soldier) ?? []}
      value={values.texts[key] ?? null}
      onValue={(chosen) => set({ texts: { ...values.texts, [key]: chosen } })}
      error={errorOf(key)}
    />
  )
}

function Cell({ field: { key, label, hint }, values, set, errorOf }: InputProps) {
  return (
    <div className="full">
      <OrganisationField
        label={label}
        {...(hint && { hint })}
        value={values.places[key] ?? null}
        onValue={(place) => set({ places: { ...values.places, [key]: place } })}
        error={errorOf(key)}
      />
    </div>
  )
}

function Commune({ field: { key, label, hint }, values, set, errorOf }: InputProps) {
  const chosen = values.places[key] ?? null
  return (
    <div className="full">
      <ProvinceField
        among="arrivals"
        label={label}
        {...(hint && { hint })}
        value={chosen?.id ?? null}
        name={chosen?.name ?? ''}
        onValue={(id, name) =>
          set({ places: { ...values.places, [key]: id === null ? null : { id, name } } })
        }
        error={errorOf(key)}
      />
    </div>
  )
}
