import { AHEAD_RANGE } from '@ptdv/core/reminders/ahead'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Card } from '../ui/card.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { DaysForm } from './days-form.tsx'

/** How many days ahead the organisation is told what falls due: told to everybody there, set by its office. */
export function AheadCard({ maySet }: { readonly maySet: boolean }) {
  const found = useQuery(api.reminders.getAhead.queryOptions())
  if (found.error) return <ProblemView problem={problemOf(found.error)} />
  if (!found.data) return null
  const { days, set } = found.data
  return (
    <Card title="Báo trước việc đến hạn" padded>
      <div className="stack-s">
        <p>
          Việc đến hạn được báo trước {days} ngày, đúng ngày hạn, và mỗi ngày làm việc sau đó cho
          đến khi xong.{' '}
          <span className="muted">
            {set
              ? `${set.by} đặt cho ${set.organisation}.`
              : 'Cách làm của hệ thống, chưa nơi nào đặt.'}
          </span>
        </p>
        {maySet && (
          <DaysForm
            key={days}
            label="Số ngày báo trước"
            keptAs="bao-truoc"
            days={days}
            range={AHEAD_RANGE}
            send={(body) => client.reminders.setAhead(body)}
          />
        )}
      </div>
    </Card>
  )
}
