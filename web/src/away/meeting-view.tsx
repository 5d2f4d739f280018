import { checkReading, NO_VOTE } from '@ptdv/core/away/meeting-rules'
import { refusalOf } from '@ptdv/core/attempt'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { Problem } from '../api/problem.ts'
import type { AwayOpinion, MeetingFile } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { MEETINGS } from './away-filters.ts'
import './away.css'

interface MeetingViewProps {
  readonly meeting: MeetingFile
  readonly today: PlainDate
  /** null until they are opened, which is noted. */
  readonly opinions: readonly AwayOpinion[] | null
  readonly problem: Problem | null
  readonly opening: boolean
  readonly onOpen: () => void
  readonly recording: boolean
  readonly onRead: () => void
  readonly callingOff: boolean
  readonly onCallOff: () => void
  readonly printing: boolean
  readonly onPrint: () => void
}

export function MeetingView({ meeting, today, opinions, problem, ...deeds }: MeetingViewProps) {
  const { heldOn, asked, answered, read, calledOff, subjects } = meeting
  const unread = answered - read
  const notYet = refusalOf(() => checkReading(meeting, today))
  return (
    <div className="narrow">
      <PageHead
        crumb={{ href: MEETINGS, label: 'Kỳ họp đã báo', here: formatDate(heldOn) }}
        title={`Kỳ họp ngày ${formatDate(heldOn)}${calledOff ? ', đã hoãn' : ''}`}
        sub={`${formatNumber(answered)} trong ${formatNumber(asked)} đảng viên ở xa đã gửi ý kiến. ${NO_VOTE}`}
        actions={
          !calledOff &&
          heldOn >= today &&
          read === 0 && (
            <Button busy={deeds.callingOff} onClick={deeds.onCallOff}>
              Hoãn kỳ họp
            </Button>
          )
        }
      />
      <div className="stack">
        {problem && <ProblemView problem={problem} />}
        <Card title="Nội dung" padded>
          <ul className="away-subjects">
            {subjects.map((subject) => (
              <li key={subject}>{subject}</li>
            ))}
          </ul>
        </Card>
        <Card title="Ý kiến bằng văn bản" padded>
          {answered === 0 ? (
            <p className="muted">Chưa ai gửi ý kiến.</p>
          ) : (
            <div className="stack-s">
              {opinions === null ? (
                <p>
                  Ý kiến chỉ chi bộ đọc; mỗi lần mở được ghi nhật ký.{' '}
                  <Button size="small" busy={deeds.opening} onClick={deeds.onOpen}>
                    Mở ý kiến
                  </Button>
                </p>
              ) : (
                opinions.map(({ person, sentOn, text }) => (
                  <article key={person.id} className="away-opinion">
                    <h3>
                      {person.name} <span className="muted">gửi ngày {formatDate(sentOn)}</span>
                    </h3>
                    <p>{text}</p>
                  </article>
                ))
              )}
              <div className="acts">
                {unread > 0 && (
                  <Button
                    kind="primary"
                    busy={deeds.recording}
                    onClick={deeds.onRead}
                    reason={notYet?.sentence ?? null}
                  >
                    Đọc vào biên bản
                  </Button>
                )}
                <Button icon="print" busy={deeds.printing} onClick={deeds.onPrint}>
                  In phụ lục biên bản
                </Button>
              </div>
            </div>
          )}
        </Card>
        <Card title="Ai được hỏi" padded>
          <ul className="away-asked">
            {meeting.people.map(({ person, answeredOn, readOn }) => (
              <li key={person.id}>
                <AppLink href={`/dang-vien/${person.id}`}>{person.name}</AppLink>
                <span className="muted">{stateWords(answeredOn, readOn)}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  )
}

function stateWords(answeredOn: PlainDate | null, readOn: PlainDate | null): string {
  if (readOn !== null) return 'đã đọc vào biên bản'
  return answeredOn === null ? 'chưa gửi ý kiến' : `gửi ngày ${formatDate(answeredOn)}`
}
