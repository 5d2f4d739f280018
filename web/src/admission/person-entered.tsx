import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { LinkButton } from '../ui/link-button.tsx'

interface PersonEnteredProps {
  readonly name: string
  readonly caseId: number
  readonly onNext: () => void
}

/** Written: Enter goes on to the next person. */
export function PersonEntered({ name, caseId, onNext }: PersonEnteredProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  return (
    <Card label="Đã ghi" current padded>
      <div className="stack-s" ref={place}>
        <h2 role="status">
          <Icon name="check" /> Đã đưa {name} vào danh sách
        </h2>
        <p className="muted">Việc tiếp theo của hồ sơ: phân công đảng viên chính thức giúp đỡ.</p>
        <div className="acts">
          <Button kind="primary" onClick={onNext}>
            Nhập người tiếp theo
          </Button>
          <LinkButton href={`/ho-so/${caseId}`}>Mở hồ sơ {name}</LinkButton>
        </div>
      </div>
    </Card>
  )
}
