import type { FactKind } from '@ptdv/core/reports/facts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Figure } from '../ui/figure.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import type { BoardLinks } from './board-links.ts'

interface FunnelProps {
  readonly stages: readonly {
    readonly fact: FactKind
    readonly label: string
    readonly count: number
  }[]
  readonly year: number
  readonly links: BoardLinks
}

/** From in view to admitted: how many did each thing in the year. */
export function Funnel({ stages, year, links }: FunnelProps) {
  const most = Math.max(1, ...stages.map(({ count }) => count))
  return (
    <div className="funnel-card">
      <Card
        title={`Từ nguồn đến kết nạp, năm ${year}`}
        aside={
          <span className="muted">
            số người làm xong từng bước trong năm;{' '}
            <AppLink href={links.durationsHref}>từng chặng mất bao lâu</AppLink>
          </span>
        }
      >
        <table className="funnel">
          <caption className="vh">Số người làm xong từng bước trong năm {year}</caption>
          <thead className="vh">
            <tr>
              <th scope="col">Bước</th>
              <th scope="col">So sánh</th>
              <th scope="col">Số người</th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ fact, label, count }) => (
              <tr key={fact}>
                <th scope="row">{label}</th>
                <td className="funnel-bar">
                  <ProgressBar share={count / most} />
                </td>
                <td className="num">
                  <Figure
                    value={count}
                    href={links.listHref({ fact })}
                    open={links.isOpen({ fact })}
                    label={label}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  )
}
