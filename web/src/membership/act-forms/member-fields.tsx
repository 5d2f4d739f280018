import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../writing/text-field.tsx'
import type { FormFields } from '../../writing/use-write-form.ts'

interface DayProps {
  readonly form: FormFields<{ readonly happenedOn: PlainDate | null }>
  readonly label: string
  readonly hint?: string
}

/** The day of the act, and of the paper that tells of it. */
export function MemberDay({ form, label, hint }: DayProps) {
  return (
    <DateInput
      label={label}
      hint={hint}
      value={form.values.happenedOn}
      onValue={(happenedOn) => form.set({ happenedOn })}
      error={form.errorOf('happenedOn')}
    />
  )
}

interface NumberProps {
  readonly form: FormFields<{ readonly number: string }>
  readonly label: string
  readonly example: string
}

export function MemberPaperNumber({ form, label, example }: NumberProps) {
  return (
    <TextField
      label={label}
      placeholder={`ví dụ ${example}`}
      max={60}
      value={form.values.number}
      onValue={(number) => form.set({ number })}
      error={form.errorOf('paper.number')}
    />
  )
}

interface ReasonProps {
  readonly form: FormFields<{ readonly reason: string }>
  readonly label: string
}

export function MemberReason({ form, label }: ReasonProps) {
  return (
    <TextField
      label={label}
      full
      max={500}
      value={form.values.reason}
      onValue={(reason) => form.set({ reason })}
      error={form.errorOf('reason')}
    />
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value | ''
  readonly onValue: (value: Value) => void
  readonly error: string | null
}

export function MemberChoice<Value extends string>({
  label,
  error,
  ...select
}: ChoiceProps<Value>) {
  return (
    <Field label={label} full error={error}>
      {(control) => <Select {...control} {...select} placeholder="Chọn" />}
    </Field>
  )
}

/** The rows of a table of words as choices, in its order. */
export function choicesFrom<Key extends string>(
  table: Readonly<Record<Key, string>>,
): { readonly value: Key; readonly label: string }[] {
  return (Object.entries(table) as [Key, string][]).map(([value, label]) => ({
    value,
    label: label.charAt(0).toLocaleUpperCase('vi') + label.slice(1),
  }))
}
