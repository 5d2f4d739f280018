import { AppLink, type AppLinkProps } from './app-link.tsx'
import { buttonClass, type ButtonKind, type ButtonSize } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

interface LinkButtonProps extends AppLinkProps {
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly icon?: IconName
}

/** Goes somewhere, looks like a button. What changes something is a Button. */
export function LinkButton({ kind, size, icon, children, ...rest }: LinkButtonProps) {
  return (
    <AppLink {...rest} className={buttonClass(kind, size)}>
      {icon && <Icon name={icon} />}
      {children}
    </AppLink>
  )
}
