import type { Decision } from '@ptdv/core/imports/decision'
import type { Finding } from '@ptdv/core/imports/finding'
import { kindOf } from '@ptdv/core/imports/kinds'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { DECIDED } from './decided.ts'
import { problemOf } from '../api/problem.ts'
import type { ImportFile, ImportRowLine } from '../api/shapes.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TextField } from '../writing/text-field.tsx'

interface ImportRowProps {
  readonly file: ImportFile
  readonly row: ImportRowLine
  readonly editable: boolean
}

const SIGNS = {
  error: 'warning',
  warning: 'info',
  skip: 'close',
  read: 'check',
} as const satisfies Record<Finding['severity'], IconName>

/** One row: its number, what it says, what was found, and a field for each cell to be mended. */
export function ImportRow({ file, row, editable }: ImportRowProps) {
  const { columns } = kindOf(file.kind)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const announce = useAnnounce()
  const queries = useQueryClient()
  const mend = useMutation({
    mutationFn: ({ cells, decision }: Mending) =>
      client.imports.mend({
        id: file.id,
        rows: [{ number: row.number, cells, decision }],
        key: newWriteKey(),
      }),
    onSuccess: async ({ rows, counts }) => {
      setTyped({})
      const mended = rows.find(({ number }) => number === row.number)
      announce(
        mended?.verdict === 'repair'
          ? `Dòng ${row.number} còn phải sửa: ${mended.findings[0]?.sentence ?? ''}`
          : `Đã sửa dòng ${row.number}. Còn ${counts.repair} dòng cần sửa.`,
      )
      await queries.invalidateQueries({ queryKey: api.imports.key() })
    },
  })
  const toMend = columns.filter(({ key }) =>
    row.findings.some(({ column, severity }) => column === key && severity === 'error'),
  )
  const errors = row.findings.filter(({ severity }) => severity === 'error')
  const asks = DECIDED.filter(({ settles }) => errors.some(settles))
  const said = columns.filter(({ key }) => (row.cells[key] ?? '') !== '')
  const [name, ...others] = said
  return (
    <li className="import-row">
      <form
        noValidate
        aria-label={`Dòng ${row.number}`}
        onSubmit={(event) => {
          event.preventDefault()
          mend.mutate({ cells: typed, decision: row.decision === 'skip' ? null : row.decision })
        }}
      >
        <p className="import-row-head">
          <span className="muted">Dòng {row.number}</span>
          <b>{name === undefined ? '(trống)' : row.cells[name.key]}</b>
          <span className="import-row-cells">
            {others.map(({ key, heads: [head] }) => (
              <span key={key}>
                <span className="muted">{head}:</span> {row.cells[key]}
                {row.mended.includes(key) && <span className="muted"> (đã sửa)</span>}
              </span>
            ))}
          </span>
        </p>
        <ul className="import-findings">
          {row.findings
            .filter(
              ({ column, severity }) =>
                severity !== 'error' || !toMend.some(({ key }) => key === column) || !editable,
            )
            .map((finding) => (
              <li key={`${finding.code} ${finding.column}`} data-severity={finding.severity}>
                <Icon name={SIGNS[finding.severity]} />
                <span>{finding.sentence}</span>
              </li>
            ))}
        </ul>
        {editable && toMend.length > 0 && (
          <div className="import-mends">
            {toMend.map(({ key, heads: [head] }) => (
              <TextField
                key={key}
                label={head ?? key}
                max={500}
                value={typed[key] ?? row.cells[key] ?? ''}
                onValue={(text) => setTyped({ ...typed, [key]: text })}
                error={row.findings
                  .filter(({ column, severity }) => column === key && severity === 'error')
                  .map(({ sentence }) => sentence)
                  .join(' ')}
              />
            ))}
          </div>
        )}
        {editable && (
          <div className="import-row-acts">
            {toMend.length > 0 && (
              <Button
                type="submit"
                size="small"
                busy={mend.isPending}
                disabled={Object.keys(typed).length === 0}
              >
                Sửa dòng {row.number}
              </Button>
            )}
            {asks.map(({ decision, label }) => (
              <Button
                key={decision}
                size="small"
                busy={mend.isPending}
                onClick={() => mend.mutate({ cells: typed, decision })}
              >
                {label}
              </Button>
            ))}
            {row.decision !== null ? (
              <Button
                size="small"
                kind="quiet"
                busy={mend.isPending}
                onClick={() => mend.mutate({ cells: {}, decision: null })}
              >
                {row.decision === 'skip' ? 'Lấy lại dòng này' : 'Quyết định lại'}
              </Button>
            ) : (
              row.verdict !== 'skip' && (
                <Button
                  size="small"
                  kind="quiet"
                  busy={mend.isPending}
                  onClick={() => mend.mutate({ cells: {}, decision: 'skip' })}
                >
                  Bỏ qua dòng này
                </Button>
              )
            )}
          </div>
        )}
        {mend.error && <ProblemView problem={problemOf(mend.error)} />}
      </form>
    </li>
  )
}

interface Mending {
  readonly cells: Readonly<Record<string, string>>
  readonly decision: Decision | null
}
