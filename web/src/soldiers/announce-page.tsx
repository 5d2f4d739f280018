import { useState } from 'react'
import { useMay } from '../frame/me.ts'
import { importsHref } from '../imports/import-words.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { AnnounceForm } from './announce-form.tsx'
import type { AnnounceValues } from './announce-values.ts'
import { SOLDIERS } from './soldier-filters.ts'

interface Announced {
  readonly soldier: number
  readonly values: AnnounceValues
}

/** The military office announces a round, one person after the other; the decision stays from one to the next. */
export function AnnouncePage() {
  const mayAnnounce = useMay('soldiers.announce')
  const [announced, setAnnounced] = useState<readonly Announced[]>([])
  const last = announced.at(-1)
  return (
    <div className="narrow">
      <PageHead
        crumb={{ href: SOLDIERS, label: 'Quân nhân xuất ngũ', here: 'Công bố danh sách' }}
        title="Công bố danh sách xuất ngũ"
        sub="Chỉ nhập những gì cần để địa phương tiếp nhận và giúp việc làm; không nhập gì khác về thời gian tại ngũ."
        actions={
          mayAnnounce && (
            <LinkButton icon="excel" href={importsHref('soldiers')}>
              Nhập cả danh sách từ Excel
            </LinkButton>
          )
        }
      />
      {mayAnnounce ? (
        <div className="stack">
          <Card title={last ? 'Người tiếp theo' : 'Người xuất ngũ'} current padded>
            <AnnounceForm
              key={announced.length}
              last={last?.values ?? null}
              onAnnounced={(soldier, values) => setAnnounced([...announced, { soldier, values }])}
            />
          </Card>
          {last && (
            <Card title="Đã công bố lần này" padded>
              <ul>
                {announced.map(({ soldier, values }) => (
                  <li key={soldier}>
                    <AppLink href={`${SOLDIERS}/${soldier}`}>{values.fullName}</AppLink>,{' '}
                    {values.commune?.name}
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      ) : (
        <ProblemNotice
          kind="info"
          title="Việc này do cơ quan quân sự ghi"
          sentence="Ban chỉ huy quân sự xã, cơ quan quân sự huyện, tỉnh công bố danh sách trong địa bàn của mình."
          action={<LinkButton href={SOLDIERS}>Về danh sách</LinkButton>}
        />
      )}
    </div>
  )
}
