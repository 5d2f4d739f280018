import { useId, type ReactNode } from 'react'

interface CardProps {
  readonly title?: string
  /** Stands at the right of the title: a legend, a link, a small button. */
  readonly aside?: ReactNode
  /** Without a title the card still needs a name for those who hear the page. */
  readonly label?: string
  /** Wraps the content in the usual padding; tables and lists go to the edge. */
  readonly padded?: boolean
  /** A heavier border: the one form to fill on the page. */
  readonly current?: boolean
  readonly children: ReactNode
}

export function Card({ title, aside, label, padded, current, children }: CardProps) {
  const id = useId()
  return (
    <section
      className={current ? 'card current' : 'card'}
      aria-labelledby={title ? id : undefined}
      aria-label={title ? undefined : label}
    >
      {title && (
        <div className="hd">
          <h2 id={id}>{title}</h2>
          {aside}
        </div>
      )}
      {padded ? <div className="bd">{children}</div> : children}
    </section>
  )
}
