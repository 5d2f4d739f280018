import { useState } from 'react'
import type { Problem } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { PasswordField } from './password-field.tsx'

interface StartSecondFactorProps {
  readonly userName: string
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onStart: (password: string) => void
}

export function StartSecondFactor({ userName, busy, problem, onStart }: StartSecondFactorProps) {
  const [password, setPassword] = useState('')
  const [isPressed, setPressed] = useState(false)
  return (
    <form
      className="account-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setPressed(true)
        if (password !== '') onStart(password)
      }}
    >
      <p>
        Sau khi cài, mỗi lần đăng nhập cần thêm mã sáu số của một ứng dụng tạo mã trên điện thoại.
        Ứng dụng chạy không cần mạng.
      </p>
      {problem && !problem.field && <ProblemView problem={problem} title="Chưa cài được" />}
      <input type="hidden" name="username" autoComplete="username" value={userName} />
      <PasswordField
        label="Mật khẩu đang dùng"
        autoComplete="current-password"
        value={password}
        onValue={setPassword}
        error={
          problem?.field === 'password'
            ? problem.sentence
            : isPressed && password === ''
              ? 'Nhập mật khẩu đang dùng.'
              : null
        }
      />
      <div className="acts">
        <Button kind="primary" type="submit" busy={busy}>
          Tạo mã QR
        </Button>
      </div>
    </form>
  )
}
