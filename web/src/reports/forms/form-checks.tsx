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
  const agrees = ({ differing }: Line) => differing === 0
  const wrong = checks.filter((line) => !agrees(line))
  return (
    <div className="stack">
      <Card
        title={
          wrong.length === 0
            ? `${formatNumber(checks.length)} phép đối chiếu đều khớp`
            : `${formatNumber(wrong.length)} trong ${formatNumber(checks.length)} phép đối chiếu không khớp`
        }
      >
        <ul className="form-checks">
          {[...wrong, ...checks.filter(agrees)].map((line) => (
            <li key={line.check}>
              {agrees(line) ? (
                <Badge tone="ok" icon="check">
                  Khớp
                </Badge>
              ) : (
                <Badge tone="late" icon="warning">
                  Lệch
                </Badge>
              )}
              <span>
                {CHECKS[line.check]?.label}: <span className="tn">{formatNumber(line.left)}</span>
                {agrees(line) ? (
                  '.'
                ) : (
                  <>
                    {' '}
                    và <span className="tn">{formatNumber(line.right)}</span>.{' '}
                    <AppLink href={hrefOf(line.check)}>
                      Xem {formatNumber(line.differing)} chỗ khác nhau
                    </AppLink>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
