import { useId, type ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What the control inside a field must carry so that label, hint and error belong to it. */
export interface FieldControl {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  /** The refusal's sentence; ink text, heavy border and a sign, never red. */
  readonly error?: string | null | undefined
  readonly optional?: boolean
  /** Takes the whole width of the form. */
  readonly full?: boolean
  readonly children: (control: FieldControl) => ReactNode
}

export function Field({ label, hint, error, optional, full, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={full ? 'f full' : 'f'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="muted"> (không bắt buộc)</span>}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': optional ? undefined : true,
      })}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError id={`${id}-error`} sentence={error} />}
    </div>
  )
}

export function FieldError({ id, sentence }: { id: string; sentence: string }) {
  return (
    <span className="err" id={id} role="alert">
      <Icon name="warning" />
      {sentence}
    </span>
  )
}
