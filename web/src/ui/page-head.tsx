import { useEffect, type ReactNode } from 'react'
import { AppLink } from './app-link.tsx'

interface PageHeadProps {
  /** On the work list and the board: a sentence that says the main fact. */
  readonly title: string
  readonly sub?: ReactNode
  readonly crumb?: { readonly href: string; readonly label: string; readonly here?: string }
  readonly actions?: ReactNode
}

export function PageHead({ title, sub, crumb, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} – PTĐV`
  }, [title])
  return (
    <div className="head">
      <div>
        {crumb && (
          <p className="crumb">
            <AppLink href={crumb.href}>{crumb.label}</AppLink>
            {crumb.here && ` / ${crumb.here}`}
          </p>
        )}
        <h1>{title}</h1>
        {sub && <p className="sub">{sub}</p>}
      </div>
      {actions && <div className="acts">{actions}</div>}
    </div>
  )
}
