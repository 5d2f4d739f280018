import { useLocation } from '@tanstack/react-router'
import { AppLink } from './app-link.tsx'

export interface Place {
  readonly href: string
  readonly label: string
}

/** Pages about one thing, side by side; the one that is open is marked. */
export function Places({ label, places }: { label: string; places: readonly Place[] }) {
  const { pathname } = useLocation()
  return (
    <nav className="seg places" aria-label={label}>
      {places.map(({ href, label: name }) => (
        <AppLink
          key={href}
          href={href}
          className={href === pathname ? 'on' : undefined}
          aria-current={href === pathname ? 'page' : undefined}
        >
          {name}
        </AppLink>
      ))}
    </nav>
  )
}
