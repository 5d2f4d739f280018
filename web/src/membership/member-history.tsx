import { formatDate } from '@ptdv/core/calendar/format-date'
import { actReadings, type ActReading } from '@ptdv/core/membership/act-readings'
import { describeCaseEvent, describeMemberAct } from '@ptdv/core/membership/member-words'
import type { MemberFile } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { HistoryTable, newestFirst, recordedBy, type HistoryLine } from '../ui/history-table.tsx'

/** What happened to the member, newest first; what their case of admission did stands among it, with its link. */
export function MemberHistory({ member: { acts, input } }: { member: MemberFile }) {
  const { today } = useMe()
  const lines: HistoryLine[] = [
    ...actReadings(acts, today).map((reading) => ({
      id: reading.act.id,
      happenedOn: (reading.readAs ?? reading.act).happenedOn,
      what: reading.words,
      by: recordedBy(reading.act),
      under: <AsRecorded reading={reading} />,
    })),
    ...input.caseEvents.map((event) => ({
      id: event.id,
      happenedOn: event.happenedOn,
      what: describeCaseEvent(event),
      by: <AppLink href={`/ho-so/${event.case}`}>Xem hồ sơ kết nạp</AppLink>,
    })),
  ]
  return (
    <Card title="Đã ghi">
      {lines.length === 0 ? (
        <p className="bd muted">Chưa có việc nào được ghi trong hệ thống.</p>
      ) : (
        <HistoryTable caption="Những việc đã ghi, mới nhất trước" lines={newestFirst(lines)} />
      )}
    </Card>
  )
}

/** What stood there before it was corrected: never taken away, read no more. */
function AsRecorded({ reading: { act, readAs } }: { readonly reading: ActReading }) {
  if (readAs === null) return null
  return (
    <span className="by as-recorded">
      Đã đính chính. Trước ghi: <s>{`${formatDate(act.happenedOn)}, ${describeMemberAct(act)}`}</s>
    </span>
  )
}
