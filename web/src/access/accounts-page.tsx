import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { TEXT } from '../frame/address-names.ts'
import { useMay } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { SearchFilter } from '../ui/search-filter.tsx'
import { AccountPanel } from './account-panel.tsx'
import { AccountsTable } from './accounts-table.tsx'
import { CreateAccountDialog } from './create-account-dialog.tsx'
import './account.css'

/** Names in the address: what is searched for, whose panel stands open. */
const ACCOUNT = 'tai-khoan'

/** Accounts within the administrator's organisation: who holds which mandate, and keeping them in order. */
export function AccountsPage() {
  const mayAdminister = useMay('access.administer')
  const query = useQueryParams()
  const text = query.get(TEXT) ?? ''
  const open = query.getNumber(ACCOUNT)
  const [isCreating, setCreating] = useState(false)
  const accounts = useQuery(
    api.access.listAccounts.queryOptions({
      input: text ? { text } : {},
      placeholderData: (earlier) => earlier,
      enabled: mayAdminister,
    }),
  )
  if (!mayAdminister) {
    return (
      <Card label="Quản trị">
        <EmptyState title="Nhiệm vụ này không quản trị tài khoản" icon="lock">
          Cần cấp hay sửa tài khoản thì báo quản trị hệ thống của cấp ủy.
        </EmptyState>
      </Card>
    )
  }
  const opened = accounts.data?.find(({ id }) => id === open)
  return (
    <>
      <PageHead
        title="Quản trị tài khoản"
        sub={
          accounts.data &&
          `${formatNumber(accounts.data.length)} tài khoản${text ? ' khớp chữ đã gõ' : ' trong phạm vi'}.`
        }
        actions={
          <>
            <ExportButton what="accounts" filters={text ? { text } : {}} />
            <Button kind="primary" onClick={() => setCreating(true)}>
              Tạo tài khoản
            </Button>
          </>
        }
      />
      <div className="filters accounts-filters">
        <SearchFilter
          label="Tìm tài khoản"
          placeholder="Tên đăng nhập hoặc họ tên"
          text={text}
          onText={(typed) => query.set({ [TEXT]: typed })}
        />
      </div>
      {accounts.isPending && <Loading label="Đang tải danh sách tài khoản" lines={6} />}
      {accounts.error && (
        <ProblemView problem={problemOf(accounts.error)} onRetry={() => void accounts.refetch()} />
      )}
      {accounts.data && (
        <Card label="Danh sách tài khoản">
          {accounts.data.length === 0 ? (
            <EmptyState title="Không có tài khoản nào khớp" icon="search" />
          ) : (
            <AccountsTable
              accounts={accounts.data}
              open={open}
              hrefOf={(id) => query.hrefWith({ [ACCOUNT]: id })}
            />
          )}
        </Card>
      )}
      {opened && (
        <AccountPanel
          key={opened.id}
          account={opened}
          onClose={() => query.set({ [ACCOUNT]: null })}
        />
      )}
      {isCreating && (
        <CreateAccountDialog
          onClose={() => setCreating(false)}
          onOpen={(id) => {
            setCreating(false)
            query.set({ [TEXT]: null, [ACCOUNT]: id })
          }}
        />
      )}
    </>
  )
}
