import { formatDate } from '@ptdv/core/calendar/format-date'
import { CONTACT_PACES, CONTACT_WAYS } from '@ptdv/core/membership/away-payloads'
import type { MemberAnswer } from '@ptdv/core/membership/fold-member'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { AwayContact } from '../api/shapes.ts'
import { LinkMaker } from '../personal/link-maker.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { MEETINGS } from './away-filters.ts'
import { ReachForm } from './reach-form.tsx'
import '../personal/personal.css'
import './away.css'

interface AwayCardProps {
  readonly person: number
  readonly away: NonNullable<MemberAnswer['away']>
}

/** Where a member works away and how the cell keeps in touch: on the member's page, while they are away. */
export function AwayCard({ person, away }: AwayCardProps) {
  const found = useQuery(api.away.getMember.queryOptions({ input: { person } }))
  return (
    <Card title="Đi làm xa" padded>
      <div className="link-out">
        <dl className="kv">
          <dt>Làm việc ở</dt>
          <dd>
            {away.region}, {away.place}
          </dd>
          <dt>Từ ngày</dt>
          <dd>
            {formatDate(away.since)}
            {away.until && `, dự kiến đến ${formatDate(away.until)}`}
          </dd>
          <dt>Hẹn liên lạc</dt>
          <dd>
            qua {CONTACT_WAYS[away.way]}, {CONTACT_PACES[away.pace]}
          </dd>
          {found.data && (
            <>
              <dt>Gần nhất</dt>
              <dd>{formatDate(found.data.inTouchOn)}</dd>
            </>
          )}
        </dl>
        {found.isPending && <Loading label="Đang tải liên lạc" lines={3} />}
        {found.error && (
          <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
        )}
        {found.data && <Contact person={person} contact={found.data} />}
      </div>
    </Card>
  )
}

function Contact({ person, contact }: { readonly person: number; readonly contact: AwayContact }) {
  const queries = useQueryClient()
  const { warnings, reach, link, meetings, isKeeper } = contact
  return (
    <>
      {warnings.length > 0 && <ProblemNotice kind="info" title="Cần liên lạc" changes={warnings} />}
      {isKeeper && <ReachForm key={reach} person={person} reach={reach} />}
      {(isKeeper || link !== null) && (
        <>
          <h3>Đường dẫn cá nhân</h3>
          <LinkMaker
            link={link}
            mayMake={isKeeper}
            whom="đảng viên"
            purpose="Đảng viên xem kỳ họp được hỏi và gửi ý kiến bằng đường dẫn riêng và mã sáu số."
            create={(key) => client.away.createLink({ person, key })}
            revoke={(key) => client.away.revokeLink({ person, key })}
            onChanged={() => queries.invalidateQueries({ queryKey: api.away.getMember.key() })}
          />
        </>
      )}
      {meetings.length > 0 && (
        <>
          <h3>Kỳ họp được hỏi ý kiến</h3>
          <ul className="away-asked">
            {meetings.map((asked) => (
              <li key={asked.meeting}>
                {isKeeper ? (
                  <AppLink href={`${MEETINGS}/${asked.meeting}`}>
                    {formatDate(asked.heldOn)}
                  </AppLink>
                ) : (
                  formatDate(asked.heldOn)
                )}
                <span className="muted">{answerWords(asked)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** What became of one invitation, in a few words. */
function answerWords({ calledOff, answeredOn, readOn }: AwayContact['meetings'][number]): string {
  if (calledOff) return 'đã hoãn'
  if (readOn !== null) return 'đã đọc vào biên bản'
  return answeredOn === null ? 'chưa gửi ý kiến' : `gửi ý kiến ${formatDate(answeredOn)}`
}
