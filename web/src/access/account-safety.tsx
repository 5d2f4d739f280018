import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Account } from '../api/shapes.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { formatMoment } from '../ui/moment.ts'
import { ProblemView } from '../ui/problem-view.tsx'
import { FirstPassword } from './first-password.tsx'

/** A new first password, opening a lock, ending the account; what is hard to take back is asked again. */
export function AccountSafety({ account }: { account: Account }) {
  const { id, userName, displayName } = account
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [asked, setAsked] = useState<'reset' | 'disable' | null>(null)
  const [secondFactorToo, setSecondFactorToo] = useState(false)
  // One key as long as the same thing is asked: after a lost answer the same password comes back.
  const [resetKey, setResetKey] = useState(newWriteKey)
  const refresh = () => queries.invalidateQueries({ queryKey: api.access.listAccounts.key() })
  const reset = useMutation({
    mutationFn: () => client.access.resetPassword({ id, secondFactorToo, key: resetKey }),
    onSuccess: () => {
      setAsked(null)
      setResetKey(newWriteKey())
      return refresh()
    },
  })
  const unlock = useMutation({
    mutationFn: () => client.access.unlockAccount({ id, key: newWriteKey() }),
    onSuccess: () => {
      announce(`Đã mở khóa cho ${displayName}.`)
      return refresh()
    },
  })
  const disable = useMutation({
    mutationFn: () => client.access.disableAccount({ id, key: newWriteKey() }),
    onSuccess: () => {
      setAsked(null)
      announce(`Đã ngừng tài khoản ${userName}.`)
      return refresh()
    },
  })
  const failure = reset.error ?? unlock.error ?? disable.error
  return (
    <section className="stack-s">
      <h3>Mật khẩu và khóa</h3>
      {failure && <ProblemView problem={problemOf(failure)} title="Chưa làm được" />}
      {reset.data && <FirstPassword userName={userName} password={reset.data.firstPassword} />}
      {account.lockedUntil && (
        <p>
          Tạm khóa đến {formatMoment(account.lockedUntil)} vì nhập sai nhiều lần.{' '}
          <Button size="small" busy={unlock.isPending} onClick={() => unlock.mutate()}>
            Mở khóa
          </Button>
        </p>
      )}
      {asked === 'reset' ? (
        <div className="stack-s">
          <p>
            Cấp mật khẩu mới thì mật khẩu cũ hết dùng và mọi máy đang đăng nhập của {displayName}{' '}
            phải đăng nhập lại.
          </p>
          {account.secondFactor && (
            <Checkbox checked={secondFactorToo} onValue={setSecondFactorToo}>
              Mất điện thoại: gỡ cả lớp bảo vệ thứ hai
            </Checkbox>
          )}
          <div className="acts">
            <Button busy={reset.isPending} onClick={() => reset.mutate()}>
              Cấp mật khẩu mới
            </Button>
            <Button kind="quiet" onClick={() => setAsked(null)}>
              Thôi
            </Button>
          </div>
        </div>
      ) : asked === 'disable' ? (
        <div className="stack-s">
          <p>
            Ngừng thì {displayName} không đăng nhập được nữa; việc đã ghi vẫn giữ nguyên tên. Không
            mở lại được tài khoản đã ngừng.
          </p>
          <div className="acts">
            <Button kind="danger" busy={disable.isPending} onClick={() => disable.mutate()}>
              Ngừng tài khoản
            </Button>
            <Button kind="quiet" onClick={() => setAsked(null)}>
              Thôi
            </Button>
          </div>
        </div>
      ) : (
        <div className="acts">
          <Button onClick={() => setAsked('reset')}>Cấp lại mật khẩu</Button>
          <Button kind="danger" onClick={() => setAsked('disable')}>
            Ngừng tài khoản
          </Button>
        </div>
      )}
    </section>
  )
}
