import { can, type RoleKey } from '@ptdv/core/access/roles'
import { IMPORT_KIND_KEYS, kindOf, type ImportKindKey } from '@ptdv/core/imports/kinds'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { BringFile } from './bring-file.tsx'
import { KIND } from './import-words.ts'
import { ImportsTable } from './imports-table.tsx'
import './imports.css'

/** Where a workbook is brought in, and all that were. */
export function ImportsPage() {
  const { acting } = useMe()
  const query = useQueryParams()
  const imports = useQuery(api.imports.list.queryOptions())
  const kinds = kindsFor(acting?.role)
  const wanted = kinds.find((kind) => kind === query.get(KIND))
  return (
    <>
      <PageHead
        title="Nhập từ Excel"
        sub="Hệ thống đọc thử trước, nói rõ từng dòng: hiểu được, cần sửa, bỏ qua. Chưa bấm ghi thì chưa có gì thay đổi."
      />
      <div className="import-body">
        {kinds.length > 0 && (
          <BringFile
            kinds={kinds}
            kind={wanted ?? kinds[0]!}
            onKind={(kind) => query.set({ [KIND]: kind })}
          />
        )}
        {imports.isPending && <Loading label="Đang tải các lần nhập" lines={4} />}
        {imports.error && (
          <ProblemView problem={problemOf(imports.error)} onRetry={() => void imports.refetch()} />
        )}
        {imports.data && (
          <Card
            title="Các lần nhập"
            aside={
              imports.data.length > 0 && (
                <ExportButton what="imports" filters={{}} size="small" label="Excel" />
              )
            }
          >
            {imports.data.length === 0 ? (
              <EmptyState title="Chưa nhập tệp nào" icon="excel">
                Tải tệp mẫu ở trên, điền rồi thả vào; hoặc thả tệp đang dùng, hệ thống tự nhận cột.
              </EmptyState>
            ) : (
              <ImportsTable imports={imports.data} />
            )}
          </Card>
        )}
      </div>
    </>
  )
}

function kindsFor(role: RoleKey | undefined): readonly ImportKindKey[] {
  if (role === undefined) return []
  return IMPORT_KIND_KEYS.filter((key) => can(role, kindOf(key).capability))
}
