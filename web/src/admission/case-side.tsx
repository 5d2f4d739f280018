import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { isFormCode, type FormCode } from '@ptdv/core/papers/forms'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { CaseFile } from '../api/shapes.ts'
import { PaperMark } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ClockBar } from '../ui/clock-bar.tsx'
import '../papers/papers.css'
import { clockOf } from './case-words.ts'

interface CaseSideProps {
  readonly file: CaseFile
  readonly today: PlainDate
  readonly onPrint?: ((form: FormCode) => void) | undefined
  readonly children?: ReactNode
}

/** Clocks that run, papers with their state, people. */
export function CaseSide({ file, today, onPrint, children }: CaseSideProps) {
  const { deadlines, papers } = file.answer
  const running = deadlines.filter(({ stoppedOn }) => stoppedOn === undefined)
  const held = papers.filter(({ state }) => state === 'have').length
  return (
    <div className="stack">
      {running.length > 0 && (
        <Card title="Đồng hồ" padded>
          {running.map((deadline) => (
            <ClockBar
              key={`${deadline.key} ${deadline.about ?? ''}`}
              {...clockOf(deadline, today)}
            />
          ))}
        </Card>
      )}
      <Card
        title="Giấy tờ"
        padded
        aside={
          <span className="muted">
            {formatNumber(held)} trong {formatNumber(papers.length)}
          </span>
        }
      >
        <ul className="papers">
          {papers.map((paper) => (
            <li key={`${paper.form} ${paper.label}`}>
              <span>
                {paper.label}
                <span className="cd nowrap">{paper.form}</span>
              </span>
              <span className="st-print">
                <PaperMark state={paper.state} />
                {onPrint && isFormCode(paper.form) && (
                  <PrintPaper form={paper.form} label={paper.label} onPrint={onPrint} />
                )}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <MembershipCard member={file.answer.member} />
      <PeopleCard people={file.answer.people} />
      {children}
    </div>
  )
}

const STANDINGS = {
  none: '',
  probationary: 'Đảng viên dự bị, chưa có quyền biểu quyết, ứng cử, bầu cử',
  official: 'Đảng viên chính thức',
  removed: 'Đã xóa tên trong danh sách dự bị',
  cancelled: 'Quyết định đã hủy',
} as const satisfies Record<CaseFile['answer']['member']['standing'], string>

/** The three dates that must not be mixed up: decision, ceremony, official (§4.5). */
function MembershipCard({ member }: { member: CaseFile['answer']['member'] }) {
  const { standing, decidedOn, enteredOn, officialOn, partyAgeFrom, outside } = member
  if (decidedOn === undefined || enteredOn === undefined) return null
  return (
    <Card title="Ngày vào Đảng" padded>
      <dl className="people">
        <dt>{STANDINGS[standing]}</dt>
        <dd>
          Quyết định kết nạp <b>{formatDate(decidedOn)}</b>
        </dd>
        <dd>
          Lễ kết nạp <b>{formatDate(enteredOn)}</b>
        </dd>
        {officialOn && (
          <dd>
            Chính thức từ <b>{formatDate(officialOn)}</b>
          </dd>
        )}
        {partyAgeFrom && (
          <dd className="muted">
            Tuổi đảng tính từ {formatDate(partyAgeFrom)}
            {outside &&
              `, trừ thời gian từ ${formatDate(outside.from)} đến ${formatDate(outside.to)}`}
          </dd>
        )}
      </dl>
    </Card>
  )
}

interface PrintPaperProps {
  readonly form: FormCode
  readonly label: string
  readonly onPrint: (form: FormCode) => void
}

function PrintPaper({ form, label, onPrint }: PrintPaperProps) {
  return (
    <Button
      kind="quiet"
      size="small"
      aria-label={`In ${label}, mẫu ${form}`}
      onClick={() => onPrint(form)}
    >
      In
    </Button>
  )
}

function PeopleCard({ people }: { people: CaseFile['answer']['people'] }) {
  const { helpers, introducers, unions } = people
  if (helpers.length + introducers.length + unions.length === 0) return null
  return (
    <Card title="Người liên quan" padded>
      <dl className="people">
        {helpers.length > 0 && <dt>Đảng viên giúp đỡ</dt>}
        {helpers.map((helper) => (
          <dd key={helper.person}>
            <b>{helper.name}</b>
            <span className="muted">từ {formatDate(helper.since)}</span>
          </dd>
        ))}
        {introducers.length + unions.length > 0 && <dt>Giới thiệu</dt>}
        {introducers.map((introducer) => (
          <dd key={introducer.person}>
            <b>{introducer.name}</b>
            <span className="muted">
              {formatDate(introducer.introducedOn)}
              {!introducer.acquainted && ', chưa đủ 12 tháng cùng công tác'}
            </span>
          </dd>
        ))}
        {unions.map((union) => (
          <dd key={union.name}>
            <b>{union.name}</b>
            <span className="muted">nghị quyết số {union.paper}</span>
          </dd>
        ))}
      </dl>
    </Card>
  )
}
