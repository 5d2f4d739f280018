import { figureName } from '@ptdv/core/reports/describe-figure'
import { INDICATORS, indicator } from '@ptdv/core/reports/indicators'
import type { ReportData } from '@ptdv/core/reports/report-data'
import type { FigureSpan } from '@ptdv/core/reports/report-document'
import { figureOf } from '@ptdv/core/reports/report-figure'
import { formatNumber } from '@ptdv/core/text/numbers'
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components'
import { AppLink } from '../ui/app-link.tsx'

interface ReportNumberProps {
  readonly data: ReportData
  readonly span: FigureSpan
  readonly href: string
  readonly open: boolean
}

/** A figure of the report: what it counts shows on hover or focus, who it counts on a press. */
export function ReportNumber({ data, span, href, open }: ReportNumberProps) {
  const name = span.of.map((figure) => figureName(data, figure)).join(' và ')
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <Focusable>
        <AppLink
          href={href}
          className={open ? 'fig on' : 'fig'}
          aria-current={open || undefined}
          aria-label={`${span.shown}: ${name}`}
        >
          {span.shown}
        </AppLink>
      </Focusable>
      <Tooltip className="pop figure-say" placement="top" offset={6}>
        <FigureSaying data={data} of={span.of} />
      </Tooltip>
    </TooltipTrigger>
  )
}

interface FigureSayingProps {
  readonly data: ReportData
  readonly of: FigureSpan['of']
}

function FigureSaying({ data, of }: FigureSayingProps) {
  const [first, second] = of
  const { definition, base } = indicator(first.indicator)
  if (second === undefined) {
    return (
      <>
        <b>{INDICATORS[first.indicator].name}</b>
        <p>{definition}</p>
        {base && <p className="muted">Tỷ lệ tính trên {base}.</p>}
      </>
    )
  }
  return (
    <>
      <b>Tính từ</b>
      {of.map((figure) => (
        <p key={JSON.stringify(figure)}>
          {figureName(data, figure)}: {shownValue(figureOf(data, figure))}
        </p>
      ))}
    </>
  )
}

export function shownValue(value: number | null): string {
  return value === null ? 'chưa có' : formatNumber(value)
}
