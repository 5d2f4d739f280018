import { listBehind, type ReportFigure } from '@ptdv/core/reports/report-figure'
import { figureName } from '@ptdv/core/reports/describe-figure'
import type { YearlyReport } from '../api/shapes.ts'
import { useMay } from '../frame/me.ts'
import { FigurePanel } from './figure-panel.tsx'
import { OpenList } from './open-list.tsx'

interface OpenedFigureProps {
  readonly report: YearlyReport
  /** What the address names; more than one where a number is made of several. */
  readonly figures: readonly ReportFigure[]
  readonly hrefOf: (figures: readonly ReportFigure[]) => string
  readonly onFigures: (figures: readonly ReportFigure[]) => void
}

/** What lies behind the figure that is open: its people as they were when frozen, or how it is reckoned. */
export function OpenedFigure({ report, figures, hrefOf, onFigures }: OpenedFigureProps) {
  const mayList = useMay('people.read')
  const { data, shown, freeze } = report
  const [figure] = figures
  if (figure === undefined) return null
  const list = figures.length === 1 && mayList ? listBehind(data, figure) : null
  const close = () => onFigures([])
  if (list === null) {
    return (
      <FigurePanel
        data={data}
        over={`${data.organisation.name}, năm ${data.year}`}
        figures={figures}
        hrefOf={(part) => hrefOf([part])}
        onClose={close}
      />
    )
  }
  const { fact, source, ...asked } = list
  return (
    <OpenList
      key={JSON.stringify(figure)}
      input={{
        ...asked,
        basis: data.basis,
        ...(shown === 'frozen' && freeze !== null ? { frozen: freeze.act } : {}),
      }}
      figure={{ fact, ...(source === undefined ? {} : { source }) }}
      over={`${figureName(data, figure)}${shown === 'frozen' ? ', như lúc chốt' : ''}`}
      to={list.asOf}
      onClose={close}
      onSource={(chosen) => {
        const { source: _, ...whole } = figure
        onFigures([{ ...whole, ...(chosen === null ? {} : { source: chosen }) }])
      }}
    />
  )
}
