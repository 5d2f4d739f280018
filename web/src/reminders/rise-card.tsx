import { RISE_RANGE } from '@ptdv/core/reminders/rising'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Card } from '../ui/card.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { DaysForm } from './days-form.tsx'

/** How soon what is late shows one level higher: told to everybody, set by the province. */
export function RiseCard({ maySet }: { readonly maySet: boolean }) {
  const found = useQuery(api.reminders.getRise.queryOptions())
  if (found.error) return <ProblemView problem={problemOf(found.error)} />
  if (!found.data) return null
  const { days, setBy } = found.data
  return (
    <Card title="Việc quá hạn hiện lên cấp trên" padded>
      <div className="stack-s">
        <p>
          Việc quá hạn hiện ngay ở cấp trên trực tiếp; cứ quá thêm {days} ngày thì hiện lên thêm một
          cấp.{' '}
          <span className="muted">
            {setBy ? `${setBy} đặt.` : 'Cách làm của hệ thống, tỉnh chưa đặt.'}
          </span>
        </p>
        {maySet && (
          <DaysForm
            key={days}
            label="Số ngày quá hạn thêm"
            keptAs="nhac-len-cap"
            days={days}
            range={RISE_RANGE}
            send={(body) => client.reminders.setRise(body)}
          />
        )}
      </div>
    </Card>
  )
}
