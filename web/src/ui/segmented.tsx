import { useId } from 'react'
import type { Option } from './select.tsx'

interface SegmentedProps<Value extends string> {
  /** What is being switched; heard, not seen. */
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onValue: (value: Value) => void
}

/** Two or three ways of looking at the same thing: a native radio group in one row. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset className="seg">
      <legend className="vh">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            className="vh"
            type="radio"
            name={name}
            checked={props.value === option.value}
            onChange={() => props.onValue(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
