import { NO_VOTE } from '@ptdv/core/away/meeting-rules'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { MyMeeting, MyMeetings } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { OpinionForm } from './opinion-form.tsx'
import './away.css'

interface MyMeetingsViewProps {
  readonly token: string
  readonly mine: MyMeetings
  readonly onSent: () => Promise<unknown>
}

/** The meetings a member is asked about: those still to be held first, then what became of the others. */
export function MyMeetingsView({ token, mine, onSent }: MyMeetingsViewProps) {
  const isOpen = ({ heldOn, calledOff, readOn }: MyMeeting) =>
    !calledOff && readOn === null && heldOn >= mine.today
  const open = mine.meetings.filter(isOpen).toReversed()
  const over = mine.meetings.filter((meeting) => !isOpen(meeting))
  return (
    <main className="ph-main">
      <h1>
        {open.length === 0
          ? 'Chưa có kỳ họp nào hỏi ý kiến'
          : `${formatNumber(open.length)} kỳ họp hỏi ý kiến đồng chí`}
      </h1>
      <p>
        {mine.name}, {mine.cell}. {NO_VOTE} Ý kiến chỉ chi bộ đọc.
      </p>
      {open.map((meeting) => (
        <Card key={meeting.meeting} title={`Kỳ họp ngày ${formatDate(meeting.heldOn)}`} padded>
          <Subjects meeting={meeting} />
          <OpinionForm token={token} meeting={meeting} onSent={onSent} />
        </Card>
      ))}
      {over.length > 0 && (
        <Card title="Kỳ họp đã qua" padded>
          {over.map((meeting) => (
            <section key={meeting.meeting} className="away-over">
              <h2>
                {formatDate(meeting.heldOn)}
                <span className="muted"> {overWords(meeting)}</span>
              </h2>
              <Subjects meeting={meeting} />
              {meeting.text !== null && <p className="away-text">{meeting.text}</p>}
            </section>
          ))}
        </Card>
      )}
      {mine.meetings.length === 0 && (
        <EmptyState title="Chi bộ báo kỳ họp thì hiện ở đây" icon="calendar" />
      )}
      <p className="muted">
        Đường dẫn này dùng đến hết ngày {formatDate(mine.expiresOn)}. Dùng chung máy thì bấm “Đóng
        trang này” khi xong.
      </p>
    </main>
  )
}

function Subjects({ meeting: { subjects } }: { readonly meeting: MyMeeting }) {
  return (
    <ul className="away-subjects">
      {subjects.map((subject) => (
        <li key={subject}>{subject}</li>
      ))}
    </ul>
  )
}

function overWords({ calledOff, readOn, answeredOn }: MyMeeting): string {
  if (calledOff) return 'đã hoãn'
  if (readOn !== null) return `đã đọc vào biên bản kỳ họp ngày ${formatDate(readOn)}`
  return answeredOn === null ? 'đồng chí không gửi ý kiến' : 'đã gửi, chi bộ chưa ghi đã đọc'
}
