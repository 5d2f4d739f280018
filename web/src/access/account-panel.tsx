import { formatDate } from '@ptdv/core/calendar/format-date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Account } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { AccountSafety } from './account-safety.tsx'
import { AccountState, isHeld } from './accounts-table.tsx'
import { GrantMandateForm } from './grant-mandate-form.tsx'

interface AccountPanelProps {
  readonly account: Account
  readonly onClose: () => void
}

/** One account: its mandates, giving and ending them, and what keeps it safe. */
export function AccountPanel({ account, onClose }: AccountPanelProps) {
  const me = useMe()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [isGranting, setGranting] = useState(false)
  const end = useMutation({
    mutationFn: (mandate: number) => client.access.endMandate({ mandate, key: newWriteKey() }),
    onSuccess: async () => {
      announce('Đã kết thúc nhiệm vụ.')
      await queries.invalidateQueries({ queryKey: api.access.listAccounts.key() })
    },
  })
  const isOwn = account.id === me.account.id
  const held = account.mandates.filter((mandate) => isHeld(mandate, me.today))
  const past = account.mandates.length - held.length
  const mayChange = !isOwn && account.disabledOn === null
  return (
    <Panel
      over={`Tên đăng nhập ${account.userName}`}
      title={account.displayName}
      label="Tài khoản"
      head={<AccountState account={account} />}
      onClose={onClose}
    >
      <div className="account-panel">
        {isOwn && (
          <p className="muted">
            Đây là tài khoản của chính đồng chí: quản trị viên khác mới đổi được nhiệm vụ và mật
            khẩu ở đây.
          </p>
        )}
        {account.disabledOn && (
          <p className="muted">Tài khoản ngừng từ ngày {formatDate(account.disabledOn)}.</p>
        )}
        <section>
          <h3>Nhiệm vụ</h3>
          {end.error && <ProblemView problem={problemOf(end.error)} title="Chưa kết thúc được" />}
          {held.length === 0 && (
            <p className="muted">Chưa có nhiệm vụ nào, nên chưa vào việc được.</p>
          )}
          <ul className="account-list">
            {held.map((mandate) => (
              <li key={mandate.id}>
                <div>
                  {mandate.roleName}, {mandate.organisation.name}
                  <p className="muted">{termWords(mandate)}</p>
                </div>
                {mayChange && (
                  <Button
                    kind="danger"
                    size="small"
                    busy={end.isPending && end.variables === mandate.id}
                    aria-label={`Kết thúc nhiệm vụ ${mandate.roleName}, ${mandate.organisation.name}`}
                    onClick={() => end.mutate(mandate.id)}
                  >
                    Kết thúc
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {past > 0 && <p className="muted">Đã kết thúc: {past} nhiệm vụ.</p>}
          {mayChange &&
            (isGranting ? (
              <GrantMandateForm account={account} onDone={() => setGranting(false)} />
            ) : (
              <div className="acts">
                <Button onClick={() => setGranting(true)}>Giao thêm nhiệm vụ</Button>
              </div>
            ))}
        </section>
        {mayChange && <AccountSafety account={account} />}
      </div>
    </Panel>
  )
}

function termWords({ from, to, delegatedBy }: Account['mandates'][number]): string {
  const term = to ? `từ ${formatDate(from)} đến hết ${formatDate(to)}` : `từ ${formatDate(from)}`
  return delegatedBy ? `${term}, ${delegatedBy} ủy quyền` : term
}
