import { doerWords } from '@ptdv/core/admission/doer-words'
import { useQueries } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { CaseFile } from '../api/shapes.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'

/** Cases chosen for a meeting that cannot consider them, each with where it stands: nobody is dropped in silence. */
export function LeftOut({ cases }: { cases: readonly number[] }) {
  const files = useQueries({
    queries: cases.map((id) => api.admission.getCase.queryOptions({ input: { id } })),
  })
  const failed = files.find(({ error }) => error !== null)
  if (failed?.error) {
    return <ProblemView problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
  }
  const known = files.flatMap(({ data }) => data?.case ?? [])
  if (known.length < cases.length) return <Loading label="Đang xem các hồ sơ đã chọn" lines={1} />
  return (
    <ProblemNotice
      kind="warning"
      title={`${known.length} người đã chọn chưa đưa ra kỳ họp này được`}
      changes={known.map(
        (line) => `${line.person.name} (${line.cell.name}): ${whereItStands(line)}.`,
      )}
    />
  )
}

function whereItStands({ closedOn, stageLabel, waitsFor }: CaseFile['case']): string {
  if (closedOn !== null) return 'hồ sơ đã kết thúc'
  const awaited = doerWords(waitsFor)
  return `đang ở bước “${stageLabel}”${awaited && `, chờ ${awaited}`}`
}
