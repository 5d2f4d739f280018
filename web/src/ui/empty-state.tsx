import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

interface EmptyStateProps {
  readonly title: string
  readonly icon?: IconName
  /** What comes next, or what to do. */
  readonly children?: ReactNode
}

export function EmptyState({ title, icon = 'check', children }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p className="empty-title">{title}</p>
      {children && <div className="empty-say">{children}</div>}
    </div>
  )
}
