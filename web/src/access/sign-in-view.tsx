import { useState } from 'react'
import type { Problem } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TextInput } from '../ui/text-input.tsx'

export interface Credentials {
  readonly userName: string
  readonly password: string
  readonly code?: string
}

export interface SignInViewProps {
  /** The password was right and the account has a second factor. */
  readonly codeNeeded: boolean
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onSubmit: (credentials: Credentials) => void
}

export function SignInView({ codeNeeded, busy, problem, onSubmit }: SignInViewProps) {
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const fieldError = (field: string) => (problem?.field === field ? problem.sentence : null)
  return (
    <main className="sign-in">
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = { userName: userName.trim(), password }
          onSubmit(codeNeeded ? { ...typed, code: code.replace(/\s/g, '') } : typed)
        }}
      >
        <header>
          <p className="sign-in-name">PTĐV</p>
          <h1>Phát triển đảng viên</h1>
          <p className="muted">Thực hiện Chỉ thị 49-CT/TU, tỉnh Hưng Yên</p>
        </header>
        {problem && !problem.field && <ProblemView problem={problem} title="Chưa đăng nhập được" />}
        <Field label="Tên đăng nhập" error={fieldError('userName')}>
          {(control) => (
            <TextInput
              {...control}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              required
              value={userName}
              onChange={(event) => setUserName(event.target.value)}
            />
          )}
        </Field>
        <Field label="Mật khẩu" error={fieldError('password')}>
          {(control) => (
            <TextInput
              {...control}
              type="password"
              name="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {codeNeeded && (
          <Field
            label="Mã sáu số"
            hint="Mở ứng dụng tạo mã trên điện thoại. Mất điện thoại thì gõ một mã dự phòng."
            error={fieldError('code')}
          >
            {(control) => (
              <TextInput
                {...control}
                className="tn"
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                autoFocus
                required
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        )}
        <Button kind="primary" size="large" type="submit" busy={busy}>
          Đăng nhập
        </Button>
        <p className="muted">Quên mật khẩu thì báo người quản trị của cấp ủy để được cấp lại.</p>
      </form>
    </main>
  )
}
