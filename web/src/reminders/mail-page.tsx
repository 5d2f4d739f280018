import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { AccountFrame } from '../access/account-frame.tsx'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { OwnMail } from '../api/shapes.ts'
import { useMay } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { formatMoment } from '../ui/moment.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { AheadCard } from './ahead-card.tsx'
import { MailForm } from './mail-form.tsx'
import { RiseCard } from './rise-card.tsx'

/** Where one's letters with the day's work go, and what became of them. */
export function MailPage() {
  const own = useQuery(api.reminders.getOwn.queryOptions())
  const mayAdminister = useMay('access.administer')
  const maySetRise = useMay('rules.set')
  const maySetAhead = useMay('reminders.set')
  return (
    <AccountFrame
      title="Nhắc việc"
      sub="Mỗi sáng có việc quá hạn, đến hạn hoặc sắp đến hạn thì có một thông báo trong hệ thống. Ai muốn thì nhận thêm qua thư; thư chỉ nêu số việc và đường dẫn, không nêu tên người."
    >
      <div className="stack">
        {own.isPending && <Loading label="Đang tải" />}
        {own.error && (
          <ProblemView problem={problemOf(own.error)} onRetry={() => void own.refetch()} />
        )}
        {own.data && !own.data.sends && (
          <ProblemNotice
            kind="info"
            title="Hệ thống này chưa gửi thư"
            sentence="Quản trị hệ thống chưa đặt máy chủ thư. Địa chỉ ghi ở đây được dùng khi đặt xong."
          />
        )}
        {own.data && (
          <>
            <Card label="Địa chỉ nhận thư" padded>
              <MailForm key={own.data.address} own={own.data} />
              {own.data.sends && own.data.address !== null && <TestLetter />}
            </Card>
            {own.data.letters.length > 0 && <Letters letters={own.data.letters} />}
          </>
        )}
        <AheadCard maySet={maySetAhead} />
        <RiseCard maySet={maySetRise} />
        {mayAdminister && <GivenUp />}
      </div>
    </AccountFrame>
  )
}

function TestLetter() {
  const announce = useAnnounce()
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: () => client.reminders.sendTest({ key: newWriteKey() }),
    onSuccess: async () => {
      announce('Đã gửi thư thử, vài phút nữa xem hộp thư.')
      await queries.invalidateQueries({ queryKey: api.reminders.getOwn.key() })
    },
  })
  return (
    <p>
      <Button busy={send.isPending} onClick={() => send.mutate()}>
        Gửi thư thử
      </Button>
      {send.error && <ProblemView problem={problemOf(send.error)} />}
    </p>
  )
}

const STATES = {
  waiting: { tone: 'wait', icon: 'hourglass', label: 'chờ gửi' },
  sent: { tone: 'info', icon: 'check', label: 'đã gửi' },
  given_up: { tone: 'late', icon: 'warning', label: 'không đến được' },
} as const satisfies Record<OwnMail['letters'][number]['state'], unknown>

function Letters({ letters }: Pick<OwnMail, 'letters'>) {
  return (
    <Card title="Thư gần đây">
      <ul className="account-list">
        {letters.map(({ subject, at, state, problem }) => (
          <li key={`${at} ${subject}`}>
            <div>
              <h2>{subject}</h2>
              <p className="muted">
                {formatMoment(at)}
                {problem && `. ${problem}`}
              </p>
            </div>
            <Badge tone={STATES[state].tone} icon={STATES[state].icon}>
              {STATES[state].label}
            </Badge>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Whose letters did not arrive, for the administrator. */
function GivenUp() {
  const found = useQuery(api.reminders.listGivenUp.queryOptions())
  if (!found.data || found.data.length === 0) return null
  return (
    <Card title="Thư của các tài khoản không đến được">
      <ul className="account-list">
        {found.data.map(({ account, problem, at }) => (
          <li key={`${account} ${at}`}>
            <div>
              <h2>{account}</h2>
              <p className="muted">
                {formatMoment(at)}. {problem}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
