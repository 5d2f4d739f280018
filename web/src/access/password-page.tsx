import { assertPasswordStrong } from '@ptdv/core/access/password-rule'
import { refusalOf } from '@ptdv/core/attempt'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { AccountFrame } from './account-frame.tsx'
import { isOwnPath, NEXT } from './account-places.ts'
import { PasswordField, useShownPassword } from './password-field.tsx'

/** Changing one's own password; nothing of it is kept in the browser, unlike other forms. */
export function PasswordPage() {
  const me = useMe()
  const router = useRouter()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const next = useQueryParams().get(NEXT)
  const [current, setCurrent] = useState('')
  const [wanted, setWanted] = useState('')
  const [again, setAgain] = useState('')
  const [isPressed, setPressed] = useState(false)
  const [shown, showBox] = useShownPassword()
  const change = useMutation({
    mutationFn: () => client.access.changePassword({ current, next: wanted }),
    onSuccess: async () => {
      for (const empty of [setCurrent, setWanted, setAgain]) empty('')
      setPressed(false)
      announce('Đã đổi mật khẩu. Các máy khác phải đăng nhập lại.')
      await queries.invalidateQueries({ queryKey: api.access.me.key() })
      if (isOwnPath(next)) router.history.replace(next)
    },
  })
  const problem = change.error ? problemOf(change.error) : null
  const weak = isPressed ? weaknessOf(wanted, me.account.userName, current) : null
  const differs = isPressed && again !== wanted ? 'Hai lần gõ mật khẩu mới chưa giống nhau.' : null
  const serverSays = (field: string) => (problem?.field === field ? problem.sentence : null)
  return (
    <AccountFrame title={me.mustChangePassword ? 'Đổi mật khẩu trước khi dùng' : 'Đổi mật khẩu'}>
      {me.mustChangePassword && (
        <div className="page-problem">
          <ProblemNotice
            kind="info"
            title="Đây là mật khẩu cấp lần đầu"
            sentence="Đặt mật khẩu riêng rồi mới vào việc được. Người cấp tài khoản không biết mật khẩu mới."
          />
        </div>
      )}
      <Card label="Đổi mật khẩu" padded>
        <form
          className="account-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setPressed(true)
            const isReady = current !== '' && again === wanted
            if (isReady && weaknessOf(wanted, me.account.userName, current) === null) {
              change.mutate()
            }
          }}
        >
          {problem && !problem.field && <ProblemView problem={problem} title="Chưa đổi được" />}
          <input
            type="hidden"
            name="username"
            autoComplete="username"
            value={me.account.userName}
          />
          <PasswordField
            label="Mật khẩu đang dùng"
            autoComplete="current-password"
            autoFocus
            shown={shown}
            value={current}
            onValue={setCurrent}
            error={
              serverSays('current') ??
              (isPressed && current === '' ? 'Nhập mật khẩu đang dùng.' : null)
            }
          />
          <PasswordField
            label="Mật khẩu mới"
            autoComplete="new-password"
            hint="Ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất, có dấu và khoảng trắng cũng được."
            shown={shown}
            value={wanted}
            onValue={setWanted}
            error={weak ?? serverSays('next')}
          />
          <PasswordField
            label="Gõ lại mật khẩu mới"
            autoComplete="new-password"
            shown={shown}
            value={again}
            onValue={setAgain}
            error={differs}
          />
          {showBox}
          <div className="acts">
            <Button kind="primary" type="submit" busy={change.isPending}>
              Đổi mật khẩu
            </Button>
          </div>
        </form>
      </Card>
    </AccountFrame>
  )
}

function weaknessOf(wanted: string, userName: string, current: string): string | null {
  return refusalOf(() => assertPasswordStrong(wanted, userName, current))?.sentence ?? null
}
