import { formatNumber } from '@ptdv/core/text/numbers'
import { AppLink } from '../ui/app-link.tsx'
import { Icon } from '../ui/icon.tsx'
import { navFor, type NavKey } from './nav.ts'

/** How much waits under each entry; entries without a count show none. */
export type NavCounts = Partial<Record<NavKey, number>>

interface MainMenuProps {
  readonly capabilities: readonly string[]
  readonly counts: NavCounts
  readonly path: string
  readonly onFollow: () => void
}

export function MainMenu({ capabilities, counts, path, onFollow }: MainMenuProps) {
  return (
    <nav className="nav" id="menu-chinh" aria-label="Menu chính">
      <div>
        {navFor(capabilities).map((entry) => {
          const here = path === entry.href || path.startsWith(`${entry.href}/`)
          const waiting = counts[entry.key]
          return (
            <AppLink
              key={entry.key}
              href={entry.href}
              className={here ? 'on' : undefined}
              aria-current={here ? 'page' : undefined}
              title={entry.label}
              onClick={onFollow}
            >
              <Icon name={entry.icon} />
              <span>{entry.label}</span>
              {waiting !== undefined && waiting > 0 && (
                <b>
                  {formatNumber(waiting)}
                  <span className="vh"> việc đang chờ</span>
                </b>
              )}
            </AppLink>
          )
        })}
      </div>
    </nav>
  )
}
