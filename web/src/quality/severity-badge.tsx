import { SEVERITIES, type Severity } from '@ptdv/core/quality/severities'
import { Badge, type BadgeTone } from '../ui/badge.tsx'
import type { IconName } from '../ui/icon.tsx'

const MARKS = {
  error: { tone: 'soon', icon: 'close' },
  warning: { tone: 'info', icon: 'warning' },
  note: { tone: 'plain', icon: 'pencil' },
} as const satisfies Record<Severity, { readonly tone: BadgeTone; readonly icon: IconName }>

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  return <Badge {...MARKS[severity]}>{SEVERITIES[severity].name}</Badge>
}
