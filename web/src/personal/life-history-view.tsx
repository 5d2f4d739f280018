import { formatDate } from '@ptdv/core/calendar/format-date'
import { PARTS, partOf, type PartKey } from '@ptdv/core/personal/life-history-form'
import type { DeclaredPart } from '@ptdv/core/personal/life-history'
import type { PartProblem } from '@ptdv/core/personal/part-problems'
import { useEffect, useRef } from 'react'
import type { Problem } from '../api/problem.ts'
import type { Mine } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { clockTime } from '../ui/moment.ts'
import { OwnSteps } from './own-steps.tsx'
import { PartForm } from './part-form.tsx'
import { PartsList } from './parts-list.tsx'
import { WithdrawCard } from './withdraw-card.tsx'

interface LifeHistoryViewProps {
  readonly mine: Mine
  readonly part: PartKey
  readonly declared: DeclaredPart
  /** What the open part still lacks. */
  readonly problems: readonly PartProblem[]
  /** Parts that still lack something, and parts that were begun. */
  readonly open: ReadonlySet<PartKey>
  readonly begun: ReadonlySet<PartKey>
  readonly saving: 'saved' | 'saving' | 'unsaved'
  readonly savedAt: string | null
  readonly problem: Problem | null
  readonly problemTitle: string
  readonly onRetry: () => void
  readonly onChange: (declared: DeclaredPart) => void
  readonly onPart: (part: PartKey) => void
  readonly busy: boolean
  readonly onHandIn: () => void
  readonly onWithdraw: () => void
}

export function LifeHistoryView(props: LifeHistoryViewProps) {
  const { mine } = props
  const at = mine.steps.findIndex(({ state }) => state === 'now')
  const current = mine.steps[at]
  const ended = mine.closed || mine.withdrawalAskedOn !== null
  return (
    <>
      <main className="ph-main">
        <section aria-label="Hồ sơ đang ở đâu">
          <p className="muted">
            {mine.name}, {mine.cell}
          </p>
          <h1>
            {current
              ? `Bước ${at + 1} trong ${mine.steps.length}: ${lowerFirst(current.label)}`
              : 'Hồ sơ của tôi'}
          </h1>
          <p className="ph-foot">
            <a href="#duong-di">Xem cả {mine.steps.length} bước</a>
            <span className="muted" role="status">
              {savedWords(props)}
            </span>
          </p>
        </section>
        {props.problem && (
          <ProblemView problem={props.problem} title={props.problemTitle} onRetry={props.onRetry} />
        )}
        {mine.withdrawalAskedOn !== null && (
          <ProblemNotice
            kind="info"
            title={`Đã đề nghị rút đơn ngày ${formatDate(mine.withdrawalAskedOn)}`}
            sentence="Chi bộ đã được báo. Bản nháp lý lịch trên hệ thống đã xóa."
          />
        )}
        {mine.handedInOn !== null && !ended && (
          <ProblemNotice
            kind="info"
            title={`Đã nộp lý lịch ngày ${formatDate(mine.handedInOn)}`}
            sentence="Chi bộ sẽ in ra để đồng chí đọc lại và ký từng trang. Trước khi ký vẫn sửa và nộp lại được."
          />
        )}
        {!ended && <OpenPart {...props} />}
        {!ended && (
          <>
            {mine.helpers.length > 0 && (
              <ProblemNotice
                kind="info"
                title="Có chỗ chưa rõ?"
                sentence={`Hỏi đảng viên giúp đỡ: ${mine.helpers.join(', ')}.`}
              />
            )}
            <PartsList {...props} />
          </>
        )}
        <OwnSteps steps={mine.steps} />
        {!ended && <WithdrawCard busy={props.busy} onWithdraw={props.onWithdraw} />}
        <p className="muted">
          Đường dẫn này dùng được đến hết ngày {formatDate(mine.expiresOn)}. Chỉ người xin vào Đảng
          mở được bản nháp; chi bộ chỉ thấy lý lịch sau khi nộp.
        </p>
      </main>
      {!ended && <PartBar {...props} />}
    </>
  )
}

function OpenPart({ part, problems, ...props }: LifeHistoryViewProps) {
  const index = PARTS.findIndex(({ key }) => key === part)
  const heading = useRef<HTMLDivElement>(null)
  const shown = useRef(part)
  // Going on to another part begins at its head; the first one is where the page begins.
  useEffect(() => {
    if (shown.current === part) return
    shown.current = part
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
  }, [part])
  return (
    <div ref={heading} tabIndex={-1} className="ph-part">
      <Card
        title={partOf(part).label}
        aside={
          <span className="muted">
            Phần {index + 1} trong {PARTS.length}
          </span>
        }
      >
        <PartForm key={part} part={part} problems={problems} {...props} />
      </Card>
    </div>
  )
}

function PartBar({ part, open, onPart, onHandIn, busy }: LifeHistoryViewProps) {
  const index = PARTS.findIndex(({ key }) => key === part)
  const before = PARTS[index - 1]
  const after = PARTS[index + 1]
  return (
    <div className="ph-bar">
      {before && (
        <Button size="large" onClick={() => onPart(before.key)}>
          <Icon name="back" />
          Phần {index}
        </Button>
      )}
      {after ? (
        <Button kind="primary" size="large" onClick={() => onPart(after.key)}>
          {open.has(part) ? `Sang phần ${index + 2}` : `Xong, sang phần ${index + 2}`}
        </Button>
      ) : (
        <Button
          kind="primary"
          size="large"
          busy={busy}
          reason={open.size > 0 ? `Còn ${open.size} phần chưa khai đủ.` : null}
          onClick={onHandIn}
        >
          Nộp lý lịch
        </Button>
      )}
    </div>
  )
}

function savedWords({ saving, savedAt }: LifeHistoryViewProps): string {
  if (saving === 'saving') return 'Đang lưu…'
  if (saving === 'unsaved') return 'Chưa lưu'
  return savedAt === null ? '' : `Đã lưu ${clockTime(savedAt)}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
