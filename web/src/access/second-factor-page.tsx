import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Card } from '../ui/card.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { AccountFrame } from './account-frame.tsx'
import { isOwnPath, NEXT } from './account-places.ts'
import { BackupCodes } from './backup-codes.tsx'
import { ConfirmCode } from './confirm-code.tsx'
import { StartSecondFactor } from './start-second-factor.tsx'

/** Setting up the code on the telephone: password, then the QR code, then the backup codes, shown once. */
export function SecondFactorPage() {
  const me = useMe()
  const router = useRouter()
  const queries = useQueryClient()
  const next = useQueryParams().get(NEXT)
  const [isConfirmed, setConfirmed] = useState(false)
  const start = useMutation({
    mutationFn: (password: string) => client.access.startSecondFactor({ password }),
  })
  const confirm = useMutation({
    mutationFn: (code: string) => client.access.confirmSecondFactor({ code }),
    onSuccess: () => setConfirmed(true),
  })
  const finish = async () => {
    await queries.invalidateQueries({ queryKey: api.access.me.key() })
    router.history.replace(isOwnPath(next) ? next : '/viec-can-lam')
  }
  const started = start.data
  return (
    <AccountFrame title="Lớp bảo vệ thứ hai">
      {me.mustEnrolSecondFactor && !isConfirmed && (
        <div className="page-problem">
          <ProblemNotice
            kind="info"
            title="Nhiệm vụ này cần lớp bảo vệ thứ hai"
            sentence="Người ra quyết định đăng nhập bằng mật khẩu và một mã sáu số trên điện thoại. Cài một lần, khoảng hai phút."
          />
        </div>
      )}
      {!started && (
        <Card title="Bước 1: xác nhận là chính mình" padded>
          <StartSecondFactor
            userName={me.account.userName}
            busy={start.isPending}
            problem={start.error ? problemOf(start.error) : null}
            onStart={(password) => start.mutate(password)}
          />
        </Card>
      )}
      {started && !isConfirmed && (
        <Card title="Bước 2: đưa mã vào điện thoại" padded>
          <ConfirmCode
            uri={started.uri}
            secret={started.secret}
            busy={confirm.isPending}
            problem={confirm.error ? problemOf(confirm.error) : null}
            onConfirm={(code) => confirm.mutate(code)}
          />
        </Card>
      )}
      {started && isConfirmed && (
        <Card title="Bước 3: cất mã dự phòng" padded>
          <BackupCodes codes={started.backupCodes} onDone={() => void finish()} />
        </Card>
      )}
    </AccountFrame>
  )
}
