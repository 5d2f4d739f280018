import { useState } from 'react'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'

interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly hint?: string
  readonly error?: string | null
  readonly autoFocus?: boolean
  readonly shown?: boolean
}

export function PasswordField(props: PasswordFieldProps) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <TextInput
          {...control}
          type={props.shown ? 'text' : 'password'}
          autoComplete={props.autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={props.autoFocus}
          maxLength={200}
          value={props.value}
          onChange={(event) => props.onValue(event.target.value)}
        />
      )}
    </Field>
  )
}

/** Seeing what one types helps who types Vietnamese with an input method. */
export function useShownPassword(): readonly [boolean, React.ReactNode] {
  const [shown, setShown] = useState(false)
  return [
    shown,
    <Checkbox key="shown" checked={shown} onValue={setShown}>
      Hiện mật khẩu
    </Checkbox>,
  ]
}
