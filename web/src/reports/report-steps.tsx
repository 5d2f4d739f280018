import { formatDate } from '@ptdv/core/calendar/format-date'
import { REPORT_ACTS, REPORT_STATES, type ReportState } from '@ptdv/core/reports/report-state'
import type { YearlyReport } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge, type BadgeTone } from '../ui/badge.tsx'
import type { IconName } from '../ui/icon.tsx'
import { formatMoment } from '../ui/moment.ts'
import { reportHref } from './report-links.ts'

type Placed = YearlyReport['line'][number]

const LOOKS = {
  drafting: { tone: 'wait', icon: 'pencil' },
  frozen: { tone: 'info', icon: 'lock' },
  submitted: { tone: 'soon', icon: 'upload' },
  approved: { tone: 'ok', icon: 'check' },
  returned: { tone: 'soon', icon: 'back' },
} as const satisfies Record<ReportState, { tone: BadgeTone; icon: IconName }>

/** Where a report stands, as a sign and a word; past the province’s day that is told beside it. */
export function StateBadge({ state, late }: { state: ReportState; late: boolean }) {
  const { tone, icon } = LOOKS[state]
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {REPORT_STATES[state].name}
      </Badge>
      {late && (
        <>
          {' '}
          <Badge tone="late" icon="clock">
            Quá hạn gửi
          </Badge>
        </>
      )}
    </>
  )
}

interface ReportStepsProps {
  readonly report: YearlyReport
  /** Organisations whose report one may open. */
  readonly mayOpen: (organisation: number) => boolean
  /** Until when reports are handed in, in words. */
  readonly due: string
  readonly isLate: (state: ReportState) => boolean
}

/** The way of the report up the tree: the levels above, this one, those below, and what was done with it. */
export function ReportSteps({ report, due, ...levels }: ReportStepsProps) {
  const { data, line, children, history } = report
  const done = children.filter(({ state }) => state !== 'drafting').length
  return (
    <div className="report-steps">
      <h2>Các cấp</h2>
      {due !== '' && <p className="muted">{due}</p>}
      <ol>
        {line.map((placed) => (
          <Level key={placed.organisation.id} placed={placed} year={data.year} {...levels} />
        ))}
        <li aria-current="step">
          <b>{data.organisation.name}</b>
          <StateBadge state={report.state} late={levels.isLate(report.state)} />
        </li>
      </ol>
      {children.length > 0 && (
        <details>
          <summary>
            {done} / {children.length} tổ chức trực thuộc đã chốt
          </summary>
          <ul>
            {children.map((placed) => (
              <Level key={placed.organisation.id} placed={placed} year={data.year} {...levels} />
            ))}
          </ul>
        </details>
      )}
      {history.length > 0 && (
        <>
          <h2>Đã làm</h2>
          <ul className="done">
            {history.map((act) => (
              <li key={act.at}>
                <b>{REPORT_ACTS[act.kind].name}</b>
                <span>
                  {act.by}, {act.organisationName}
                  {act.onBehalfOf && `, thay ${act.onBehalfOf}`}
                </span>
                <span className="muted">{formatMoment(act.at)}</span>
                {act.reason && <span>Lý do: {act.reason}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

interface LevelProps extends Pick<ReportStepsProps, 'mayOpen' | 'isLate'> {
  readonly placed: Placed
  readonly year: number
}

function Level({ placed: { organisation, state, cutOff }, year, mayOpen, isLate }: LevelProps) {
  return (
    <li>
      {mayOpen(organisation.id) ? (
        <AppLink href={reportHref(year, organisation.id)}>{organisation.name}</AppLink>
      ) : (
        organisation.name
      )}
      <StateBadge state={state} late={isLate(state)} />
      {cutOff && <span className="muted">số đến {formatDate(cutOff)}</span>}
    </li>
  )
}
