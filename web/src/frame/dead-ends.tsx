import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

export function NotFoundNotice() {
  return (
    <main className="dead-end">
      <h1>Không có trang này</h1>
      <p className="muted">Địa chỉ có thể gõ thiếu, hoặc trang nằm ngoài phạm vi của nhiệm vụ.</p>
      <LinkButton href="/viec-can-lam">Về việc cần làm</LinkButton>
    </main>
  )
}

/** A page that broke: what was written is on the server, what was being typed may be lost. */
export function CrashNotice() {
  return (
    <div className="dead-end">
      <ProblemNotice
        title="Trang này gặp sự cố"
        sentence="Những gì đã ghi vẫn còn nguyên. Tải lại trang; nếu vẫn vậy thì báo người quản trị."
        code="TRANG-SU-CO"
        action={
          <Button size="small" onClick={() => window.location.reload()}>
            Tải lại trang
          </Button>
        }
      />
    </div>
  )
}
