import { useId, type ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** primary: one on a page, the thing to do first. danger: hard to take back, dashed and asked again. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'normal' | 'large'

const KIND = { primary: 'pri', secondary: '', quiet: 'txt', danger: 'danger' } as const
const SIZE = { small: 'sm', normal: '', large: 'lg' } as const

export function buttonClass(kind: ButtonKind = 'secondary', size: ButtonSize = 'normal'): string {
  return ['btn', KIND[kind], SIZE[size]].filter(Boolean).join(' ')
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly icon?: IconName
  /** Why the button cannot be used now; giving it disables the button and shows the sentence beside it. */
  readonly reason?: string | null | undefined
  readonly busy?: boolean
}

export function Button({ kind, size, icon, reason, busy, children, ...rest }: ButtonProps) {
  const reasonId = useId()
  const button = (
    <button
      type="button"
      {...rest}
      className={[buttonClass(kind, size), rest.className].filter(Boolean).join(' ')}
      disabled={Boolean(rest.disabled) || Boolean(reason)}
      // A disabled button lets go of the focus, and a dialog then hears no key: while busy it only takes no press.
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      aria-busy={busy || undefined}
      aria-describedby={reason ? reasonId : rest['aria-describedby']}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
  if (!reason) return button
  return (
    <span className="with-reason">
      {button}
      <span className="muted" id={reasonId}>
        {reason}
      </span>
    </span>
  )
}
