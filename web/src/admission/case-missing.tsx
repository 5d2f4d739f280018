import { DOERS } from '@ptdv/core/admission/doer-words'
import { formatNumber } from '@ptdv/core/text/numbers'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { gateOf } from '@ptdv/core/admission/act-gates'
import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { CaseCondition } from '@ptdv/core/admission/fold-case'
import type { CaseFile } from '../api/shapes.ts'
import { Badge } from '../ui/badge.tsx'
import { Basis } from '../ui/basis.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Words } from '../ui/words.tsx'
import { CLOSURES } from './case-words.ts'

interface CaseMissingProps {
  readonly file: CaseFile
  /** Opens the form of an act; `about` names the vetting request. */
  readonly actHref: (kind: AdmissionActKind, about?: string) => string
}

/** What stands before the next gate: each with its source and the button that mends it. */
export function CaseMissing({ file, actHref }: CaseMissingProps) {
  const { answer } = file
  const { missing, closed, nextGate } = answer
  if (closed) {
    return (
      <Card label="Hồ sơ đã kết thúc">
        <EmptyState title={CLOSURES[closed.reason]} icon="flag">
          Ngày {formatDate(closed.on)}. Hồ sơ vẫn giữ đủ việc đã làm ở dưới.
        </EmptyState>
      </Card>
    )
  }
  if (missing.length === 0) {
    return (
      <Card label="Còn thiếu">
        <EmptyState title={nextGate ? `Đã đủ để ${gateOf(nextGate).doing}` : 'Không còn thiếu gì'}>
          {nextGate
            ? 'Ghi bước tiếp theo ở dưới khi đã làm xong.'
            : 'Các bước đến lễ kết nạp đã xong.'}
        </EmptyState>
      </Card>
    )
  }
  const goal = nextGate ? ` để ${gateOf(nextGate).doing}` : ''
  return (
    <Card title={`Còn thiếu ${formatNumber(missing.length)} điều${goal}`}>
      <ul className="miss">
        {missing.map((condition) => (
          <MissingLine
            key={`${condition.key} ${condition.about ?? ''}`}
            condition={condition}
            file={file}
            actHref={actHref}
          />
        ))}
      </ul>
    </Card>
  )
}

interface MissingLineProps extends CaseMissingProps {
  readonly condition: CaseCondition
}

function MissingLine({ condition, file, actHref }: MissingLineProps) {
  const { label, why, source, confirmed, about, mend, mendBy } = condition
  const late = file.answer.deadlines.find(
    (deadline) =>
      deadline.about !== undefined &&
      deadline.about === about &&
      deadline.state === 'late' &&
      deadline.stoppedOn === undefined,
  )
  const mayMend = mend !== undefined && file.mayRecord.includes(mend)
  return (
    <li>
      <Icon name={late ? 'warning' : iconFor(mend)} {...(late && { className: 'late-t' })} />
      <div>
        <b>{label}</b>
        <p className="src-t what">
          <Words>{why}</Words>
        </p>
        <Basis>
          <Words>{source || 'Chưa có bộ quy định cho ngày này.'}</Words>
          {!confirmed && ' Con số này tỉnh chưa xác nhận.'}
        </Basis>
        {late?.workingDaysLeft !== undefined && (
          <p className="miss-late">
            <Badge tone="late" icon="clock">
              Quá hạn {formatNumber(-late.workingDaysLeft)} ngày làm việc
            </Badge>
          </p>
        )}
      </div>
      {mayMend ? (
        <LinkButton size="small" href={actHref(mend, about)}>
          {gateOf(mend).label}
        </LinkButton>
      ) : (
        mendBy && <span className="muted wait-for">chờ {DOERS[mendBy]}</span>
      )}
    </li>
  )
}

function iconFor(mend: AdmissionActKind | undefined): IconName {
  switch (mend) {
    case 'introduced_by_member':
    case 'introduced_by_union':
    case 'life_history_certified':
      return 'pencil'
    case 'vetting_asked':
    case 'vetting_answered':
      return 'hourglass'
    case undefined:
      return 'info'
    default:
      return 'paper'
  }
}
