import { ProblemNotice } from '../ui/problem-notice.tsx'

interface FirstPasswordProps {
  readonly userName: string
  readonly password: string
}

/** Shown this once, to be handed over in person; the holder changes it at the first sign-in. */
export function FirstPassword({ userName, password }: FirstPasswordProps) {
  return (
    <ProblemNotice
      kind="info"
      title="Mật khẩu lần đầu, chỉ hiện lần này"
      sentence={
        <>
          <span className="secret">{password}</span>
          <br />
          Đưa tận tay người dùng “{userName}”; họ phải đổi ngay khi đăng nhập lần đầu.
        </>
      }
    />
  )
}
