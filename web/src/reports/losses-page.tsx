import { isPlainDate, yearOf } from '@ptdv/core/calendar/plain-date'
import { LOSS_KEYS } from '@ptdv/core/reports/losses'
import { RISK_KEYS } from '@ptdv/core/reports/risks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { OrganisationFilter } from '../admission/organisation-filter.tsx'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { AS_OF, useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import type { FigureKey } from './board-links.ts'
import { printFigure, readFigure } from './figure-key.ts'
import { LossesView } from './losses-view.tsx'
import { OpenList } from './open-list.tsx'
import { RiskPanel } from './risk-panel.tsx'

/** Names of the filters in the address. */
const FIGURE = 'so'
const RISK = 'nguy-co'

/** Members who went off the list, why, and who may follow by the rules' own conditions (clause 0.3). */
export function LossesPage() {
  const { today, acting } = useMe()
  const query = useQueryParams()
  const mayList = useMay('people.read')
  const chosen = query.getNumber('to-chuc')
  const asOf = query.get(AS_OF)
  const input = {
    year: query.getNumber('nam') ?? yearOf(today),
    organisation: chosen ?? acting?.organisation.id ?? 0,
    basis: query.get('cay') === 'hom-nay' ? ('today' as const) : ('then' as const),
    ...(asOf !== null && isPlainDate(asOf) ? { asOf } : {}),
  }
  const figure = readFigure(query.get(FIGURE))
  const risk = RISK_KEYS.find((key) => key === query.get(RISK)) ?? null
  const closed = { [FIGURE]: null, [RISK]: null }
  const losses = useQuery(
    api.reports.losses.queryOptions({ input, placeholderData: keepPreviousData }),
  )
  if (losses.error) {
    return <ProblemView problem={problemOf(losses.error)} onRetry={() => void losses.refetch()} />
  }
  if (!losses.data) return <Loading label="Đang tính số đảng viên ra khỏi danh sách" lines={6} />
  const { organisation, children } = losses.data
  const about = [organisation, ...children.map((child) => child.organisation)].find(
    ({ id }) => id === (figure?.organisation ?? organisation.id),
  )
  return (
    <LossesView
      losses={losses.data}
      basis={input.basis}
      thisYear={yearOf(today)}
      exporting={mayList && <ExportButton what="losses" filters={input} />}
      filter={
        <OrganisationFilter
          value={chosen}
          onValue={(id) => query.set({ 'to-chuc': id, ...closed })}
        />
      }
      onYear={(year) => query.set({ nam: year, ...closed })}
      onBasis={(basis) => query.set({ cay: basis === 'today' ? 'hom-nay' : null, ...closed })}
      organisationHref={(id) => query.hrefWith({ 'to-chuc': id, ...closed })}
      listHref={
        mayList
          ? (key: FigureKey) => query.hrefWith({ ...closed, [FIGURE]: printFigure(key) })
          : undefined
      }
      riskHref={mayList ? (key) => query.hrefWith({ ...closed, [RISK]: key }) : undefined}
      open={query.get(FIGURE)}
      openRisk={risk}
      panel={
        mayList &&
        (risk !== null ? (
          <RiskPanel
            key={risk}
            organisation={organisation}
            risk={risk}
            onClose={() => query.set(closed)}
          />
        ) : (
          figure !== null &&
          LOSS_KEYS.some((key) => key === figure.fact) && (
            <OpenList
              key={printFigure(figure)}
              input={input}
              figure={figure}
              over={`${about?.name ?? organisation.name}, năm ${input.year}`}
              to={losses.data.asOf}
              onClose={() => query.set(closed)}
              onSource={(source) =>
                query.set({ [FIGURE]: printFigure({ ...figure, ...withSource(source) }) })
              }
            />
          )
        ))
      }
    />
  )
}

function withSource(source: number | null): { source: number } {
  return { source: source ?? 0 }
}
