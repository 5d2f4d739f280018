import { figureName } from '@ptdv/core/reports/describe-figure'
import { indicator } from '@ptdv/core/reports/indicators'
import type { ReportData } from '@ptdv/core/reports/report-data'
import { figureOf, listBehind, type ReportFigure } from '@ptdv/core/reports/report-figure'
import { AppLink } from '../ui/app-link.tsx'
import { Panel } from '../ui/panel.tsx'
import { shownValue } from './report-number.tsx'

interface FigurePanelProps {
  readonly data: ReportData
  readonly over: string
  readonly figures: readonly ReportFigure[]
  readonly hrefOf: (figure: ReportFigure) => string
  readonly onClose: () => void
}

/** How a number is made: its figures, each with its meaning, and the list where people stand behind it. */
export function FigurePanel({ data, over, figures, hrefOf, onClose }: FigurePanelProps) {
  return (
    <Panel over={over} title="Số này tính thế nào" label="Cách tính con số" onClose={onClose}>
      {figures.map((figure) => {
        const value = shownValue(figureOf(data, figure))
        const name = figureName(data, figure)
        return (
          <section className="figure-part" key={name}>
            <h3>
              {name}:{' '}
              {listBehind(data, figure) === null ? (
                <span className="tn">{value}</span>
              ) : (
                <AppLink
                  className="fig"
                  href={hrefOf(figure)}
                  aria-label={`${value}: mở danh sách`}
                >
                  {value}
                </AppLink>
              )}
            </h3>
            <p className="muted">{indicator(figure.indicator).definition}</p>
          </section>
        )
      })}
    </Panel>
  )
}
