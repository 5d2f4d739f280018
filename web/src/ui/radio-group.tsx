import { useId } from 'react'
import { FieldError } from './field.tsx'
import type { Option } from './select.tsx'

interface RadioGroupProps<Value extends string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value | null
  readonly onValue: (value: Value) => void
  readonly error?: string | null | undefined
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const id = useId()
  return (
    <fieldset className="f full" aria-describedby={props.error ? `${id}-error` : undefined}>
      <legend className="lb">{props.label}</legend>
      <div className="rads">
        {props.options.map((option) => (
          <label className="rad" key={option.value}>
            <input
              type="radio"
              name={id}
              checked={props.value === option.value}
              onChange={() => props.onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {props.error && <FieldError id={`${id}-error`} sentence={props.error} />}
    </fieldset>
  )
}
