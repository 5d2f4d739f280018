import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Account } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Words } from '../ui/words.tsx'

type Key = 'name' | 'mandates' | 'state'

interface AccountsTableProps {
  readonly accounts: readonly Account[]
  readonly open: number | null
  readonly hrefOf: (account: number) => string
}

export function AccountsTable({ accounts, open, hrefOf }: AccountsTableProps) {
  const { today } = useMe()
  const columns: readonly Column<Account, Key>[] = [
    {
      key: 'name',
      title: 'Người dùng',
      className: 'line-head',
      cell: ({ id, displayName, userName }) => (
        <>
          <AppLink href={hrefOf(id)} aria-current={id === open || undefined}>
            {displayName}
          </AppLink>
          <span className="muted"> {userName}</span>
        </>
      ),
    },
    {
      key: 'mandates',
      title: 'Nhiệm vụ',
      cell: ({ mandates }) => {
        const held = mandates.filter((mandate) => isHeld(mandate, today))
        if (held.length === 0) return <span className="muted">chưa có nhiệm vụ</span>
        return (
          <ul className="account-mandates">
            {held.map((mandate) => (
              <li key={mandate.id}>
                <Words>{`${mandate.roleName}, ${mandate.organisation.name}`}</Words>
                {mandate.delegatedBy && <span className="muted"> thay {mandate.delegatedBy}</span>}
              </li>
            ))}
          </ul>
        )
      },
    },
    {
      key: 'state',
      title: 'Đăng nhập',
      cell: (account) => <AccountState account={account} />,
    },
  ]
  return (
    <DataTable
      className="lines"
      caption="Tài khoản trong phạm vi"
      columns={columns}
      rows={accounts}
      rowKey={({ id }) => id}
    />
  )
}

/** Not ended: it holds today, or will. */
export function isHeld({ endedAt, to }: Account['mandates'][number], today: PlainDate): boolean {
  return endedAt === null && (to === null || to >= today)
}

export function AccountState({ account }: { account: Account }) {
  if (account.disabledOn) {
    return (
      <Badge tone="plain" icon="close">
        Đã ngừng
      </Badge>
    )
  }
  if (account.lockedUntil) {
    return (
      <Badge tone="soon" icon="lock">
        Tạm khóa
      </Badge>
    )
  }
  if (account.secondFactor) {
    return (
      <Badge tone="ok" icon="check">
        Mật khẩu và mã
      </Badge>
    )
  }
  return <span className="muted">chỉ mật khẩu</span>
}
