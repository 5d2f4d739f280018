import type { Decision } from '@ptdv/core/imports/decision'
import { kindOf } from '@ptdv/core/imports/kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { ImportFile } from '../api/shapes.ts'
import { DECIDED } from './decided.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TextField } from '../writing/text-field.tsx'

interface MendAllProps {
  readonly file: ImportFile
  /** The reason that is looked at. */
  readonly code: string
}

interface Mending {
  readonly change: { readonly column: string; readonly from: string; readonly to: string } | null
  readonly decision: Decision | null
}

/** One reason mended in all its rows: what their cells say, most often first, with a field for what they shall say. */
export function MendAll({ file, code }: MendAllProps) {
  const { columns } = kindOf(file.kind)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const announce = useAnnounce()
  const queries = useQueryClient()
  const values = useQuery(api.imports.values.queryOptions({ input: { id: file.id, code } }))
  const mend = useMutation({
    mutationFn: (mending: Mending) => mendUntilNoneIsLeft(file.id, code, mending),
    onSuccess: async (mended) => {
      setTyped({})
      announce(`Đã sửa ${formatNumber(mended)} dòng.`)
      await queries.invalidateQueries({ queryKey: api.imports.key() })
    },
  })
  if (values.isPending) return <Loading label="Đang xem các ô ghi gì" lines={2} />
  if (values.error) {
    return <ProblemView problem={problemOf(values.error)} onRetry={() => void values.refetch()} />
  }
  const { values: written, others } = values.data
  const rows = file.findings.find(
    (finding) => finding.code === code && finding.verdict === 'repair',
  )
  return (
    <section className="mend-all" aria-label="Sửa một lần cho mọi dòng cùng lý do">
      <h3>Sửa một lần cho mọi dòng cùng lý do</h3>
      <ul>
        {written.map(({ column, text, rows: many }) => {
          const key = `${column} ${text}`
          const head = columns.find((one) => one.key === column)?.heads[0] ?? column
          return (
            <li key={key}>
              <form
                noValidate
                onSubmit={(event) => {
                  event.preventDefault()
                  mend.mutate({
                    change: { column, from: text, to: typed[key] ?? text },
                    decision: null,
                  })
                }}
              >
                <TextField
                  label={`${head}: ${text === '' ? '(để trống)' : `“${text}”`}, ${formatNumber(many)} dòng`}
                  max={500}
                  value={typed[key] ?? text}
                  onValue={(to) => setTyped({ ...typed, [key]: to })}
                />
                <Button
                  type="submit"
                  size="small"
                  busy={mend.isPending}
                  disabled={(typed[key] ?? text) === text}
                >
                  Sửa cả {formatNumber(many)} dòng
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
      {others > 0 && (
        <p className="muted">
          Còn {formatNumber(others)} cách ghi khác, ít dòng hơn: hiện ra khi các cách ghi trên đã
          sửa.
        </p>
      )}
      {rows !== undefined && (
        <div className="acts">
          {DECIDED.filter(
            ({ decision, settles }) => decision === 'same_person' && settles(rows),
          ).map(({ decision, label }) => (
            <Button
              key={decision}
              size="small"
              busy={mend.isPending}
              onClick={() => mend.mutate({ change: null, decision })}
            >
              {label}: cả {formatNumber(rows.rows)} dòng
            </Button>
          ))}
          <Button
            size="small"
            kind="quiet"
            busy={mend.isPending}
            onClick={() => mend.mutate({ change: null, decision: 'skip' })}
          >
            Bỏ qua cả {formatNumber(rows.rows)} dòng có lý do này
          </Button>
        </div>
      )}
      {mend.error && <ProblemView problem={problemOf(mend.error)} />}
    </section>
  )
}

/** The server judges so many at once; what is left is asked for again. */
async function mendUntilNoneIsLeft(id: number, code: string, mending: Mending): Promise<number> {
  let mended = 0
  for (;;) {
    const answer = await client.imports.mendAll({ id, code, ...mending, key: newWriteKey() })
    mended += answer.mended
    if (answer.left === 0 || answer.mended === 0) return mended
  }
}
