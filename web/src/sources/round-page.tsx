import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { ORGANISATION } from '../frame/address-names.ts'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { RoundView } from './round-view.tsx'

/** Name in the address of the organisation one looks at within the round. */

export function RoundPage() {
  const { today } = useMe()
  const mayReport = useMay('sources.report')
  const { id } = useParams({ strict: false }) as { id: string }
  const organisation = useQueryParams().getNumber(ORGANISATION)
  const round = useQuery(
    api.sources.getRound.queryOptions({
      input: { id: Number(id), ...(organisation !== null && { organisation }) },
    }),
  )
  const here = useQuery(
    api.organisations.get.queryOptions({
      input: { id: organisation ?? 0 },
      enabled: organisation !== null,
    }),
  )
  if (round.error) {
    return <ProblemView problem={problemOf(round.error)} onRetry={() => void round.refetch()} />
  }
  if (!round.data) return <Loading label="Đang tải đợt khảo sát" lines={6} />
  const above = here.data?.node.id === organisation ? here.data?.line.at(-1) : undefined
  return (
    <RoundView
      // What is typed into a report belongs to one organisation.
      key={round.data.organisation.id}
      round={round.data}
      above={above ?? null}
      today={today}
      mayReport={mayReport}
      exporting={
        <ExportButton
          what="survey_round"
          filters={{ id: round.data.round.id, organisation: round.data.organisation.id }}
        />
      }
    />
  )
}
