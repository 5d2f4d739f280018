import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { VersionView } from './version-view.tsx'

/** One assignment of a year, as it was issued and as it changed the one before. */
export function VersionPage() {
  const { year, version } = useParams({ strict: false }) as { year: string; version: string }
  const found = useQuery(
    api.targets.getVersion.queryOptions({
      input: { year: Number(year), version: Number(version) },
    }),
  )
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <Loading label="Đang mở lần giao" lines={6} />
  const filters = { year: Number(year), version: found.data.version }
  return (
    <VersionView
      year={filters.year}
      version={found.data}
      exporting={<ExportButton what="assignment" filters={filters} />}
    />
  )
}
