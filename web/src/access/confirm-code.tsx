import { useState } from 'react'
import type { Problem } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { QrCode } from './qr-code.tsx'

interface ConfirmCodeProps {
  readonly uri: string
  readonly secret: string
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onConfirm: (code: string) => void
}

/** The secret as a picture and as text, and the first code that proves the telephone has it. */
export function ConfirmCode({ uri, secret, busy, problem, onConfirm }: ConfirmCodeProps) {
  const [code, setCode] = useState('')
  const digits = code.replace(/\s/g, '')
  return (
    <div className="enrol">
      <QrCode text={uri} label="Mã QR để quét bằng ứng dụng tạo mã trên điện thoại" />
      <form
        className="account-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (digits.length >= 6) onConfirm(digits)
        }}
      >
        <p>Mở ứng dụng tạo mã trên điện thoại, chọn thêm tài khoản rồi quét hình này.</p>
        <div>
          <p className="muted">
            Không quét được thì gõ khóa này vào ứng dụng, loại “theo thời gian”:
          </p>
          <p className="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
        </div>
        {problem && !problem.field && <ProblemView problem={problem} title="Chưa xác nhận được" />}
        <Field
          label="Mã sáu số đang hiện trên điện thoại"
          error={problem?.field === 'code' ? problem.sentence : null}
        >
          {(control) => (
            <TextInput
              {...control}
              className="tn"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <div className="acts">
          <Button
            kind="primary"
            type="submit"
            busy={busy}
            reason={digits.length >= 6 ? null : 'Nhập đủ sáu số.'}
          >
            Xác nhận
          </Button>
        </div>
      </form>
    </div>
  )
}
