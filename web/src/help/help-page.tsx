import { Fragment } from 'react'
import { useMe } from '../frame/me.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Words } from '../ui/words.tsx'
import { topicsFor, type HelpTopic } from './help-topics.ts'
import './help.css'

const KEYS = [
  ['/', 'tìm người, tổ chức từ bất cứ trang nào, không cần dấu'],
  ['Tab', 'sang ô hoặc nút tiếp theo'],
  ['Esc', 'đóng danh sách, hộp thoại đang mở'],
] as const

/** How to do the main jobs of one's own mandate, in steps; the other roles' jobs fold below. */
export function HelpPage() {
  const me = useMe()
  const { own, others } = topicsFor(me.capabilities)
  return (
    <>
      <PageHead
        title="Trợ giúp"
        sub={
          me.acting
            ? `Việc của ${me.acting.roleName}, ${me.acting.organisation.name}. Bấm vào một việc để xem các bước.`
            : 'Bấm vào một việc để xem các bước.'
        }
      />
      <div className="stack">
        <Card label="Việc của nhiệm vụ này">
          {own.map((topic, index) => (
            <Topic key={topic.key} topic={topic} isLinked isOpen={index === 0} />
          ))}
        </Card>
        <Card title="Phím tắt" padded>
          <dl className="help-keys">
            {KEYS.map(([key, words]) => (
              <Fragment key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{words}</dd>
              </Fragment>
            ))}
          </dl>
        </Card>
        {others.length > 0 && (
          <Card title="Việc của nhiệm vụ khác">
            {others.map((topic) => (
              <Topic key={topic.key} topic={topic} />
            ))}
          </Card>
        )}
      </div>
    </>
  )
}

interface TopicProps {
  readonly topic: HelpTopic
  /** The page may be opened under this mandate. */
  readonly isLinked?: boolean
  readonly isOpen?: boolean
}

function Topic({ topic, isLinked, isOpen }: TopicProps) {
  return (
    <details className="help-topic" open={isOpen}>
      <summary>{topic.title}</summary>
      <ol>
        {topic.steps.map((step) => (
          <li key={step}>
            <Words>{step}</Words>
          </li>
        ))}
      </ol>
      {isLinked && topic.page && (
        <p>
          <AppLink href={topic.page.href}>Mở {topic.page.label}</AppLink>
        </p>
      )}
    </details>
  )
}
