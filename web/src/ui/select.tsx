import type { SelectHTMLAttributes } from 'react'
import { Icon } from './icon.tsx'
import { inputClass } from './text-input.tsx'

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
}

interface SelectProps<Value extends string> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'onChange' | 'value'
> {
  readonly options: readonly Option<Value>[]
  readonly value: Value | ''
  readonly onValue: (value: Value) => void
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  /** field: as wide as its form. filter: as wide as its words. */
  readonly look?: 'field' | 'filter'
}

export function Select<Value extends string>({
  options,
  value,
  onValue,
  placeholder,
  look = 'field',
  className,
  ...rest
}: SelectProps<Value>) {
  const base = look === 'field' ? inputClass(rest['aria-invalid']) : 'sel'
  return (
    <span className={['select', look, className].filter(Boolean).join(' ')}>
      <select
        {...rest}
        className={base}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onValue(chosen.value)
        }}
      >
        {placeholder !== undefined && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}
