import { formatNumber } from '@ptdv/core/text/numbers'
import { AppLink } from '../ui/app-link.tsx'
import { formatMoment } from '../ui/moment.ts'
import { useVisit } from './use-visit.ts'

/** On the work list: how much is new, with where to look at it. What cannot be told leaves the list alone. */
export function NewsLine() {
  const { visit } = useVisit()
  if (visit === null) return null
  const total = Object.values(visit.counts).reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  return (
    <p className="grp news-line">
      <AppLink href="/co-gi-moi">{formatNumber(total)} điều mới</AppLink>{' '}
      <span className="muted">người khác ghi từ {formatMoment(visit.since)}</span>
    </p>
  )
}
