import { describeCaseEvent, describeMemberAct } from '@ptdv/core/membership/member-words'
import type { MemberFile } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { HistoryTable, newestFirst, recordedBy, type HistoryLine } from '../ui/history-table.tsx'

/** What happened to the member, newest first; what their case of admission did stands among it, with its link. */
export function MemberHistory({ member: { acts, input } }: { member: MemberFile }) {
  const lines: HistoryLine[] = [
    ...acts.map((act) => ({
      id: act.id,
      happenedOn: act.happenedOn,
      what: describeMemberAct(act),
      by: recordedBy(act),
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
