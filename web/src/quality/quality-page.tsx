import type { Severity } from '@ptdv/core/quality/severities'
import { SEVERITY_KEYS } from '@ptdv/core/quality/severities'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { OrganisationFilter } from '../admission/organisation-filter.tsx'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { ORGANISATION } from '../frame/address-names.ts'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { QualityView } from './quality-view.tsx'

/** Names of the filters in the address. */
const SEVERITY = 'muc'
const CHECK = 'dieu'

/** What the checks of the data found, how it goes, and where each is mended. */
export function QualityPage() {
  const { acting } = useMe()
  const mayRun = useMay('quality.run')
  const query = useQueryParams()
  const queries = useQueryClient()
  const chosen = query.getNumber(ORGANISATION)
  const organisation = chosen ?? acting?.organisation.id ?? 0
  const severity: Severity | null = SEVERITY_KEYS.find((key) => key === query.get(SEVERITY)) ?? null
  const open = query.get(CHECK)
  const found = useQuery(
    api.quality.get.queryOptions({ input: { organisation }, placeholderData: keepPreviousData }),
  )
  const [job, setJob] = useState<number | null>(null)
  const run = useMutation({
    mutationFn: () => client.quality.run({ organisation, key: newWriteKey() }),
    onSuccess: (asked) => setJob(asked.job),
  })
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <Loading label="Đang xem chất lượng dữ liệu" lines={6} />
  return (
    <QualityView
      quality={found.data}
      severity={severity}
      onSeverity={(key) => query.set({ [SEVERITY]: key, [CHECK]: null })}
      filter={
        <OrganisationFilter
          value={chosen}
          onValue={(id) => query.set({ [ORGANISATION]: id, [CHECK]: null })}
        />
      }
      checkHref={(key) => query.hrefWith({ [CHECK]: key })}
      open={open}
      actions={
        <>
          <ExportButton
            what="quality"
            filters={{ organisation, ...(severity !== null && { severity }) }}
          />
          {mayRun && (
            <Button
              kind="primary"
              busy={run.isPending || job !== null}
              onClick={() => run.mutate()}
            >
              Kiểm lại ngay
            </Button>
          )}
        </>
      }
      progress={
        <>
          {run.error && <ProblemView problem={problemOf(run.error)} onRetry={() => run.mutate()} />}
          {job !== null && (
            <Card label="Đang kiểm dữ liệu" padded>
              <JobProgress
                job={job}
                onEnd={() => {
                  setJob(null)
                  void queries.invalidateQueries({ queryKey: api.quality.key() })
                }}
              />
            </Card>
          )}
        </>
      }
      panel={
        open && (
          <FindingsPanel
            key={`${organisation} ${open}`}
            organisation={organisation}
            over={found.data.organisation.name}
            check={open}
            onClose={() => query.set({ [CHECK]: null })}
          />
        )
      }
    />
  )
}
