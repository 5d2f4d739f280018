import { formatDate } from '@ptdv/core/calendar/format-date'
import { FAMILIES, FAMILY_KEYS } from '@ptdv/core/quality/families'
import { SEVERITIES, SEVERITY_KEYS, type Severity } from '@ptdv/core/quality/severities'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { Quality, QualityCheck } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { ChipFilter } from '../ui/chip-filter.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { formatMoment } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { SeverityBadge } from './severity-badge.tsx'
import './quality.css'

export interface QualityViewProps {
  readonly quality: Quality
  readonly severity: Severity | null
  readonly onSeverity: (severity: Severity | null) => void
  /** Narrows to one organisation below. */
  readonly filter: ReactNode
  readonly checkHref: (key: string) => string
  /** The check whose findings stand open. */
  readonly open: string | null
  readonly actions: ReactNode
  /** A run that is going on, or why it did not begin. */
  readonly progress: ReactNode
  readonly panel: ReactNode
}

export function QualityView(props: QualityViewProps) {
  const { quality, severity } = props
  const shown = quality.checks.filter((check) => check.severity === (severity ?? check.severity))
  const found = shown.filter((check) => check.found > 0)
  const clean = shown.filter((check) => check.found === 0)
  return (
    <>
      <PageHead title={headline(quality)} sub={lastRun(quality)} actions={props.actions} />
      <div className="filters quality-filters">
        <ChipFilter
          label="Mức"
          chips={[
            { value: 'all', label: 'Tất cả', count: sum(quality.checks) },
            ...SEVERITY_KEYS.map((key) => ({
              value: key,
              label: SEVERITIES[key].name,
              count: sum(quality.checks.filter((check) => check.severity === key)),
            })),
          ]}
          value={severity ?? 'all'}
          onValue={(key) => props.onSeverity(key === 'all' ? null : (key as Severity))}
        />
        {props.filter}
      </div>
      {severity !== null && <p className="muted quality-means">{SEVERITIES[severity].means}</p>}
      <div className="stack">
        {props.progress}
        {quality.checked === null ? (
          <Card label="Chưa kiểm lần nào">
            <EmptyState title="Phần này chưa được kiểm lần nào" icon="clock">
              Hệ thống kiểm mỗi đêm. Bấm “Kiểm lại ngay” để không phải chờ.
            </EmptyState>
          </Card>
        ) : (
          found.length === 0 && (
            <Card label="Không có gì cần xem lại">
              <EmptyState title="Không có chỗ nào cần xem lại">
                {formatNumber(shown.length)} điều đã kiểm, điều nào cũng ổn.
              </EmptyState>
            </Card>
          )
        )}
        {FAMILY_KEYS.map((key) => {
          const checks = found.filter(({ family }) => family === key)
          return (
            checks.length > 0 && (
              <Card key={key} title={FAMILIES[key]}>
                <DataTable
                  className="quality"
                  caption={`${FAMILIES[key]}: các điều cần xem lại`}
                  columns={columns(props)}
                  rows={checks}
                  rowKey={(check) => check.key}
                />
              </Card>
            )
          )
        })}
        {quality.checked !== null && clean.length > 0 && <CleanChecks checks={clean} />}
      </div>
      {props.panel}
    </>
  )
}

function columns({ checkHref, open }: QualityViewProps): readonly Column<QualityCheck, string>[] {
  return [
    {
      key: 'name',
      title: 'Điều kiểm',
      cell: ({ name, source }) => (
        <>
          {name}
          <span className="under">{source}</span>
        </>
      ),
    },
    {
      key: 'severity',
      title: 'Mức',
      width: 150,
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    {
      key: 'found',
      title: 'Số chỗ',
      numeric: true,
      width: 90,
      cell: ({ key, name, found }) => (
        <Figure value={found} href={checkHref(key)} open={open === key} label={name} />
      ),
    },
    {
      key: 'trend',
      title: 'Bảy ngày qua',
      width: 150,
      cell: ({ fresh, mended }) => <span className="muted">{trend(fresh, mended)}</span>,
    },
    {
      key: 'since',
      title: 'Lâu nhất từ',
      width: 120,
      cell: ({ since }) => (since === null ? '–' : formatDate(since)),
    },
  ]
}

/** “3 mới, 2 đã sửa”; a dash where nothing moved. */
function trend(fresh: number, mended: number): string {
  const words = [
    fresh > 0 && `${formatNumber(fresh)} mới`,
    mended > 0 && `${formatNumber(mended)} đã sửa`,
  ].filter(Boolean)
  return words.length === 0 ? 'không đổi' : words.join(', ')
}

function CleanChecks({ checks }: { readonly checks: readonly QualityCheck[] }) {
  return (
    <details className="quality-clean">
      <summary>{formatNumber(checks.length)} điều khác không thấy gì cần xem lại</summary>
      <ul>
        {checks.map(({ key, name, mended }) => (
          <li key={key}>
            {name}
            {mended > 0 && <span className="muted"> – {formatNumber(mended)} chỗ đã sửa</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function sum(checks: readonly QualityCheck[]): number {
  return checks.reduce((total, { found }) => total + found, 0)
}

function headline({ checks, checked }: Quality): string {
  const total = sum(checks)
  if (checked === null) return 'Chất lượng dữ liệu'
  return total === 0
    ? 'Dữ liệu không có chỗ nào cần xem lại'
    : `${formatNumber(total)} chỗ cần xem lại`
}

function lastRun({ organisation, checks, checked }: Quality): string {
  const what = `${organisation.name}, ${formatNumber(checks.length)} điều kiểm`
  return checked === null
    ? `${what}.`
    : `${what}. Kiểm lần gần nhất lúc ${formatMoment(checked.at)}.`
}
