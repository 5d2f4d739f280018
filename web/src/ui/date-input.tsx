import { parseVietnameseDate } from '@ptdv/core/calendar/parse-date'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { useState } from 'react'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'
import { inputClass } from './text-input.tsx'

interface DateInputProps {
  readonly label: string
  readonly value: PlainDate | null
  /** null while what stands in the field is empty or cannot be read. */
  readonly onValue: (date: PlainDate | null) => void
  readonly hint?: string
  readonly error?: string | null | undefined
  readonly optional?: boolean
  readonly full?: boolean
}

/** A date typed as people write it: 5/3/2024, 05032024. What was typed stays until it is understood. */
export function DateInput({ label, value, onValue, error, optional, ...rest }: DateInputProps) {
  const [typed, setTyped] = useState(value ? formatDate(value) : '')
  const [shown, setShown] = useState(value)
  const [problem, setProblem] = useState<string | null>(null)
  if (value !== shown) {
    setShown(value)
    if (value) setTyped(formatDate(value))
  }

  const read = (text: string): PlainDate | null => {
    if (text.trim() === '') return null
    try {
      return parseVietnameseDate(text)
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      return null
    }
  }
  const change = (text: string) => {
    setTyped(text)
    setProblem(null)
    const date = read(text)
    setShown(date)
    if (date !== value) onValue(date)
  }
  const leave = () => {
    if (typed.trim() === '') return
    try {
      setTyped(formatDate(parseVietnameseDate(typed)))
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      setProblem(refused.sentence)
    }
  }
  return (
    <Field label={label} error={problem ?? error} optional={optional ?? false} {...rest}>
      {(control) => (
        <span className="with-icon">
          <input
            {...control}
            className={inputClass(control['aria-invalid'], 'tn')}
            inputMode="numeric"
            autoComplete="off"
            placeholder="ngày/tháng/năm"
            value={typed}
            onChange={(event) => change(event.target.value)}
            onBlur={leave}
          />
          <Icon name="calendar" />
        </span>
      )}
    </Field>
  )
}
