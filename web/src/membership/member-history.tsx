import { formatDate } from '@ptdv/core/calendar/format-date'
import { describeCaseEvent, describeMemberAct } from '@ptdv/core/membership/member-words'
import type { MemberFile } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Words } from '../ui/words.tsx'

/** What happened to the member, newest first; what their case of admission did stands among it, with its link. */
export function MemberHistory({ member: { acts, input } }: { member: MemberFile }) {
  const lines = [
    ...acts.map((act) => ({
      id: act.id,
      on: act.happenedOn,
      what: describeMemberAct(act),
      by: (
        <>
          {act.organisationName}; {act.recordedBy} ghi
          {act.onBehalfOf && `, thay ${act.onBehalfOf}`}
        </>
      ),
    })),
    ...input.caseEvents.map((event) => ({
      id: event.id,
      on: event.happenedOn,
      what: describeCaseEvent(event),
      by: <AppLink href={`/ho-so/${event.case}`}>Xem hồ sơ kết nạp</AppLink>,
    })),
  ].toSorted((a, b) => b.on.localeCompare(a.on) || b.id - a.id)
  return (
    <Card title="Đã ghi">
      {lines.length === 0 ? (
        <p className="bd muted">Chưa có việc nào được ghi trong hệ thống.</p>
      ) : (
        <table className="hist">
          <caption className="vh">Những việc đã ghi, mới nhất trước</caption>
          <thead>
            <tr>
              <th scope="col" className="when">
                Ngày
              </th>
              <th scope="col">Việc, người ghi</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, on, what, by }) => (
              <tr key={id}>
                <td>{formatDate(on)}</td>
                <td>
                  <Words>{what}</Words>
                  <span className="muted by">{by}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
