import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { formatMoment } from '../ui/moment.ts'
import { ProblemView } from '../ui/problem-view.tsx'
import { AccountFrame } from './account-frame.tsx'
import { deviceName } from './device-name.ts'

/** Where one is signed in; what one does not recognise is ended here. */
export function SessionsPage() {
  const queries = useQueryClient()
  const announce = useAnnounce()
  const sessions = useQuery(api.access.listSessions.queryOptions())
  const end = useMutation({
    mutationFn: (id: string) => client.access.endSession({ id }),
    onSuccess: async () => {
      announce('Đã kết thúc phiên; máy đó phải đăng nhập lại.')
      await queries.invalidateQueries({ queryKey: api.access.listSessions.key() })
    },
  })
  return (
    <AccountFrame
      title="Phiên đăng nhập"
      sub="Những máy đang đăng nhập bằng tài khoản này. Thấy máy lạ thì kết thúc phiên rồi đổi mật khẩu."
    >
      {sessions.isPending && <Loading label="Đang tải các phiên" />}
      {sessions.error && (
        <ProblemView problem={problemOf(sessions.error)} onRetry={() => void sessions.refetch()} />
      )}
      {end.error && (
        <div className="page-problem">
          <ProblemView problem={problemOf(end.error)} title="Chưa kết thúc được phiên" />
        </div>
      )}
      {sessions.data && (
        <Card label="Các phiên đăng nhập">
          <ul className="account-list">
            {sessions.data.map((session) => (
              <li key={session.id}>
                <div>
                  <h2>{deviceName(session.device)}</h2>
                  <p className="muted">
                    Đăng nhập {formatMoment(session.startedAt)}, dùng gần nhất{' '}
                    {formatMoment(session.lastSeenAt)}
                    {session.address && `, địa chỉ ${session.address}`}
                  </p>
                </div>
                {session.current ? (
                  <Badge tone="info" icon="check">
                    Máy này
                  </Badge>
                ) : (
                  <Button
                    kind="danger"
                    busy={end.isPending && end.variables === session.id}
                    aria-label={`Kết thúc phiên ${deviceName(session.device)}, đăng nhập ${formatMoment(session.startedAt)}`}
                    onClick={() => end.mutate(session.id)}
                  >
                    Kết thúc phiên
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </AccountFrame>
  )
}
