import { useState } from 'react'
import { useMay, useMe } from '../frame/me.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ArrivalForm } from './arrival-form.tsx'

/** A member from outside the province, by the paper they bring. */
export function ArrivalPage() {
  const { acting } = useMe()
  const isCell = useMay('members.cell')
  const isBase = useMay('members.base')
  const [entered, setEntered] = useState<readonly { person: number; name: string }[]>([])
  const last = entered.at(-1)
  return (
    <div className="narrow">
      <PageHead
        crumb={{
          href: '/dang-vien/chuyen-sinh-hoat',
          label: 'Chuyển sinh hoạt đảng',
          here: 'Từ ngoài tỉnh',
        }}
        title="Tiếp nhận đảng viên từ ngoài tỉnh"
        sub="Theo giấy giới thiệu đảng viên mang đến. Trong tỉnh thì tiếp nhận ở danh sách chuyển đến, không nhập lại người."
      />
      {acting === null || !(isCell || isBase) ? (
        <ProblemNotice
          kind="info"
          title="Việc này do chi bộ hoặc đảng ủy cơ sở ghi"
          sentence="Có nhiệm vụ ở đó thì đổi tổ chức đang làm việc ở góc trên."
          action={<LinkButton href="/dang-vien">Về danh sách đảng viên</LinkButton>}
        />
      ) : (
        <Card title={last ? 'Đã tiếp nhận' : 'Người đến'} current={!last} padded>
          {last ? (
            <div className="stack-s">
              <p>
                <AppLink href={`/dang-vien/${last.person}`}>{last.name}</AppLink> đã có tên trong
                danh sách đảng viên.
              </p>
              <Button onClick={() => setEntered([])}>Nhập người tiếp theo</Button>
            </div>
          ) : (
            <ArrivalForm
              own={isBase ? null : acting.organisation}
              onEntered={(person) => setEntered([person])}
            />
          )}
        </Card>
      )}
    </div>
  )
}
