import { Button } from '../ui/button.tsx'

interface BackupCodesProps {
  readonly codes: readonly string[]
  readonly onDone: () => void
}

/** Shown this once: who loses the telephone signs in with one of them. */
export function BackupCodes({ codes, onDone }: BackupCodesProps) {
  return (
    <div className="stack-s">
      <p role="status">
        <b>Đã cài xong lớp bảo vệ thứ hai.</b> Các mã dưới đây dùng khi mất điện thoại, mỗi mã một
        lần. Chúng chỉ hiện lần này: in ra hoặc chép vào sổ, cất nơi kín.
      </p>
      <ul className="backup-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="acts no-print">
        <Button kind="primary" onClick={onDone}>
          Đã cất mã, vào việc
        </Button>
        <Button icon="print" onClick={() => window.print()}>
          In mã dự phòng
        </Button>
      </div>
    </div>
  )
}
