import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface WithdrawCardProps {
  readonly busy: boolean
  readonly onWithdraw: () => void
}

/** Withdrawing is possible at any time and asks for no reason; it is asked twice whether it is meant. */
export function WithdrawCard({ busy, onWithdraw }: WithdrawCardProps) {
  const [asking, setAsking] = useState(false)
  return (
    <section className="ph-withdraw">
      <p>Không muốn tiếp tục nữa thì rút đơn lúc nào cũng được, không phải nêu lý do.</p>
      <Button kind="danger" onClick={() => setAsking(true)}>
        Rút đơn
      </Button>
      <Dialog
        title="Rút đơn xin vào Đảng?"
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              kind="danger"
              busy={busy}
              onClick={() => {
                setAsking(false)
                onWithdraw()
              }}
            >
              Rút đơn
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              Thôi, giữ đơn
            </Button>
          </>
        }
      >
        <p>Chi bộ được báo ngay. Bản nháp lý lịch trên hệ thống bị xóa và không lấy lại được.</p>
      </Dialog>
    </section>
  )
}
