import type { VettingOutcome } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { DateInput } from '../../ui/date-input.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../writing/text-field.tsx'
import type { FormFields } from '../../writing/use-write-form.ts'

interface DayFieldProps {
  readonly form: FormFields<{ readonly happenedOn: PlainDate | null }>
  readonly label: string
  readonly hint?: string | undefined
}

/** The day of the act; where a paper tells of it, the paper's date. */
export function DayField({ form, label, hint }: DayFieldProps) {
  const { errorOf } = form
  const paperError = errorOf('paper.number') ? null : errorOf('paper')
  return (
    <DateInput
      label={label}
      hint={hint}
      value={form.values.happenedOn}
      onValue={(happenedOn) => form.set({ happenedOn })}
      error={errorOf('happenedOn') ?? paperError}
    />
  )
}

interface PaperNumberFieldProps {
  readonly form: FormFields<{ readonly number: string }>
  readonly label?: string
  /** “47-CV/ĐU” */
  readonly example: string
  readonly optional?: boolean
  readonly field?: string
}

export function PaperNumberField({ form, label, example, optional, field }: PaperNumberFieldProps) {
  return (
    <TextField
      label={label ?? 'Số văn bản'}
      placeholder={`ví dụ ${example}`}
      max={60}
      optional={optional ?? false}
      value={form.values.number}
      onValue={(number) => form.set({ number })}
      error={form.errorOf(`${field ?? 'paper'}.number`)}
    />
  )
}

export const VETTING_OUTCOMES = [
  { value: 'clear', label: 'Khai đúng, không có vấn đề về chính trị' },
  { value: 'needs_supplement', label: 'Có điểm khai chưa đúng, cần người xin vào Đảng bổ sung' },
  {
    value: 'refer_upward',
    label: 'Có vấn đề phải xin ý kiến cấp trên (Quy định 58-QĐ/TW)',
  },
] as const satisfies readonly { value: VettingOutcome; label: string }[]

interface OutcomeFieldProps {
  readonly value: VettingOutcome | null
  readonly onValue: (outcome: VettingOutcome) => void
  readonly error: string | null
}

export function OutcomeField(props: OutcomeFieldProps) {
  return <RadioGroup label="Kết luận" options={VETTING_OUTCOMES} {...props} />
}

interface ReasonFieldProps {
  readonly form: FormFields<{ readonly reason: string }>
  readonly label?: string
  readonly optional?: boolean
}

export function ReasonField({ form, label, optional }: ReasonFieldProps) {
  return (
    <TextField
      label={label ?? 'Lý do'}
      full
      lines={2}
      max={500}
      optional={optional ?? false}
      value={form.values.reason}
      onValue={(reason) => form.set({ reason })}
      error={form.errorOf('reason')}
    />
  )
}
