import { CHECKS } from '@ptdv/core/reports/forms/checks'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { Problem } from '../../api/problem.ts'
import type { FormChecksAnswer } from '../../api/shapes.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemView } from '../../ui/problem-view.tsx'

interface FormChecksProps {
  /** Undefined while they are being reckoned. */
  readonly checks: FormChecksAnswer | undefined
  readonly problem: Problem | null
  readonly hrefOf: (check: string) => string
}

type Line = FormChecksAnswer[number]

/** The sums that must agree: those that do not stand first and open the people behind the difference. */
export function FormChecks({ checks, problem, hrefOf }: FormChecksProps) {
  if (problem) return <ProblemView problem={problem} />
  if (!checks) return <Loading label="Đang đối chiếu các số" lines={2} />
  if (checks.length === 0) return null
  const agrees = ({ differing }: Line) => differing === 0
  const wrong = checks.filter((line) => !agrees(line))
  const agreeing = checks.filter(agrees)
  return (
    <div className="form-agreeing">
      <Card label="Đối chiếu">
        {wrong.length > 0 && (
          <ul className="form-checks">
            {wrong.map((line) => (
              <LineView key={line.check} line={line} href={hrefOf(line.check)} />
            ))}
          </ul>
        )}
        <details>
          <summary>
            <Badge tone="ok" icon="check">
              Khớp
            </Badge>{' '}
            {wrong.length === 0
              ? `${formatNumber(checks.length)} phép đối chiếu đều khớp`
              : `${formatNumber(agreeing.length)} trong ${formatNumber(checks.length)} phép đối chiếu khớp`}
          </summary>
          <ul className="form-checks">
            {agreeing.map((line) => (
              <LineView key={line.check} line={line} href={null} />
            ))}
          </ul>
        </details>
      </Card>
    </div>
  )
}

/** A check; one that does not agree opens on whom. */
function LineView({ line, href }: { readonly line: Line; readonly href: string | null }) {
  const { check, left, right, differing } = line
  const label = CHECKS[check]?.label
  if (href === null) {
    return (
      <li>
        <span>
          {label}: <span className="tn">{formatNumber(left)}</span>.
        </span>
      </li>
    )
  }
  return (
    <li>
      <Badge tone="late" icon="warning">
        Lệch
      </Badge>
      <span>
        {label}: <span className="tn">{formatNumber(left)}</span> và{' '}
        <span className="tn">{formatNumber(right)}</span>.{' '}
        <AppLink href={href}>Xem {formatNumber(differing)} chỗ khác nhau</AppLink>
      </span>
    </li>
  )
}
