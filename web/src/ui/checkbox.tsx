import type { ReactNode } from 'react'

interface CheckboxProps {
  readonly checked: boolean
  readonly onValue: (checked: boolean) => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

export function Checkbox({ checked, onValue, disabled, children }: CheckboxProps) {
  return (
    <label className="rad">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onValue(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
