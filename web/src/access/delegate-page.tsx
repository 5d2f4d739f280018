import { formatDate } from '@ptdv/core/calendar/format-date'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay, useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { AccountFrame } from './account-frame.tsx'
import { DelegateForm } from './delegate-form.tsx'

/** Lending one's own mandate for a time, and taking it back. */
export function DelegatePage() {
  const { today } = useMe()
  const mayDelegate = useMay('access.delegate')
  const queries = useQueryClient()
  const announce = useAnnounce()
  const lent = useQuery(api.access.listDelegations.queryOptions({ enabled: mayDelegate }))
  const end = useMutation({
    mutationFn: (mandate: number) => client.access.endMandate({ mandate, key: newWriteKey() }),
    onSuccess: async () => {
      announce('Đã kết thúc ủy quyền.')
      await queries.invalidateQueries({ queryKey: api.access.listDelegations.key() })
    },
  })
  return (
    <AccountFrame
      title="Ủy quyền khi vắng"
      sub="Người nhận làm việc thay trong những ngày đã chọn; mọi việc ghi rõ ai làm, thay ai."
    >
      {!mayDelegate ? (
        <Card label="Ủy quyền">
          <EmptyState title="Nhiệm vụ này không ủy quyền được" icon="people">
            Cần người làm thay thì báo quản trị hệ thống giao nhiệm vụ.
          </EmptyState>
        </Card>
      ) : (
        <div className="stack">
          <Card title="Ủy quyền mới" padded>
            <DelegateForm />
          </Card>
          {lent.isLoading && <Loading label="Đang tải các ủy quyền" />}
          {lent.error && (
            <ProblemView problem={problemOf(lent.error)} onRetry={() => void lent.refetch()} />
          )}
          {end.error && <ProblemView problem={problemOf(end.error)} title="Chưa kết thúc được" />}
          {lent.data && (
            <Card
              title="Đang và sẽ ủy quyền"
              aside={
                lent.data.length > 0 && (
                  <ExportButton what="delegations" filters={{}} size="small" label="Excel" />
                )
              }
            >
              {lent.data.length === 0 ? (
                <EmptyState title="Chưa ủy quyền cho ai" icon="people" />
              ) : (
                <ul className="account-list">
                  {lent.data.map((one) => (
                    <li key={one.id}>
                      <div>
                        <h3>
                          {one.displayName} ({one.userName})
                        </h3>
                        <p className="muted">
                          {one.roleName}, {one.organisation.name}; từ {formatDate(one.from)} đến hết{' '}
                          {formatDate(one.to)}
                          {one.from > today && ', chưa đến ngày'}
                        </p>
                      </div>
                      <Button
                        kind="danger"
                        busy={end.isPending && end.variables === one.id}
                        aria-label={`Kết thúc ủy quyền cho ${one.displayName}`}
                        onClick={() => end.mutate(one.id)}
                      >
                        Kết thúc ngay
                      </Button>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          )}
        </div>
      )}
    </AccountFrame>
  )
}
