import { isDocumentKey } from '@ptdv/core/documents/template-kinds'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { saveFile } from '../files/download-file.ts'
import { useMay } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TemplateView } from './template-view.tsx'

/** The Word template of the yearly report: which is in force, its names, and bringing another. */
export function TemplatePage() {
  const maySet = useMay('reports.set_template')
  const query = useQueryParams()
  const named = query.get('giay-to') ?? ''
  const document = isDocumentKey(named) ? named : 'yearly_report'
  const templates = useQuery(api.reports.listTemplates.queryOptions({ input: { document } }))
  const download = useMutation({
    mutationFn: async (id: number) =>
      saveFile(await client.reports.downloadTemplate({ id, document })),
  })
  if (templates.error) {
    return (
      <ProblemView problem={problemOf(templates.error)} onRetry={() => void templates.refetch()} />
    )
  }
  if (!templates.data) return <Loading label="Đang tải các mẫu Word" />
  return (
    <TemplateView
      key={document}
      document={document}
      templates={templates.data}
      maySet={maySet}
      problem={download.error ? problemOf(download.error) : null}
      onDownload={(id) => download.mutate(id)}
    />
  )
}
