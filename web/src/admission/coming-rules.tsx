import { comingChanges } from '@ptdv/core/admission/coming-changes'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { CaseFile } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

interface ComingRulesProps {
  readonly file: CaseFile
  readonly today: PlainDate
}

/** What amendments dated ahead will change in this case. */
export function ComingRules({ file, today }: ComingRulesProps) {
  const { acts, circumstances, settings } = file
  const changes = comingChanges({
    acts,
    circumstances,
    settings,
    calendar: VIETNAM_CALENDAR,
    today,
  })
  if (changes.length === 0) return null
  return (
    <ProblemNotice
      kind="info"
      title="Quy định sắp thay đổi"
      changes={changes}
      action={<AppLink href="/quy-dinh?xem=amended">Xem văn bản sửa đổi</AppLink>}
    />
  )
}
