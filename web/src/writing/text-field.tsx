import { Field } from '../ui/field.tsx'
import { TextArea, TextInput } from '../ui/text-input.tsx'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly onLeave?: () => void
  /** Longest text the server takes. */
  readonly max: number
  readonly hint?: string
  readonly placeholder?: string
  readonly error?: string | null
  readonly optional?: boolean
  readonly full?: boolean
  readonly autoFocus?: boolean
  /** Only digits, spaces and dots are expected. */
  readonly numeric?: boolean
  /** More than one line. */
  readonly lines?: number
}

/** A line of text, or several, with its label, hint and error. */
export function TextField(props: TextFieldProps) {
  const { label, value, onValue, max, placeholder, lines, numeric } = props
  return (
    <Field
      label={label}
      hint={props.hint}
      error={props.error}
      optional={props.optional ?? false}
      full={props.full ?? false}
    >
      {(control) =>
        lines ? (
          <TextArea
            {...control}
            rows={lines}
            maxLength={max}
            value={value}
            onChange={(event) => onValue(event.target.value)}
          />
        ) : (
          <TextInput
            {...control}
            className={numeric ? 'tn' : ''}
            inputMode={numeric ? 'numeric' : 'text'}
            autoFocus={props.autoFocus}
            maxLength={max}
            placeholder={placeholder}
            value={value}
            onChange={(event) => onValue(event.target.value)}
            onBlur={props.onLeave}
          />
        )
      }
    </Field>
  )
}
