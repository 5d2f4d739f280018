import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react'

interface TextInputProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly ref?: Ref<HTMLInputElement>
}

export function TextInput({ className, ...rest }: TextInputProps) {
  return (
    <input
      type="text"
      autoComplete="off"
      {...rest}
      className={inputClass(rest['aria-invalid'], className)}
    />
  )
}

export function TextArea({ className, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <textarea
      rows={3}
      {...rest}
      className={inputClass(rest['aria-invalid'], `area ${className ?? ''}`)}
    />
  )
}

export function inputClass(invalid: unknown, extra?: string): string {
  return ['inp', invalid ? 'bad' : '', extra ?? ''].filter(Boolean).join(' ').trim()
}
