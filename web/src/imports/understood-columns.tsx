import { missingColumns } from '@ptdv/core/imports/column'
import { kindOf } from '@ptdv/core/imports/kinds'
import type { ChosenColumns } from '@ptdv/core/imports/recognise-head'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { ImportFile } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Select } from '../ui/select.tsx'
import { Words } from '../ui/words.tsx'

type UnderstoodColumn = ImportFile['columns'][number]

/** The choice that leaves a column out; no column of a kind is called so. */
const LEFT_OUT = 'left-out'

interface UnderstoodColumnsProps {
  readonly file: ImportFile
  /** Columns may be chosen anew: nothing is written yet and no job is at it. */
  readonly editable: boolean
  readonly onAsked: (job: number) => void
}

/**
 * What each column of the sheet was taken for, and, while nothing is written, the choice to take it otherwise; what is
 * not kept is not stored, and says why.
 */
export function UnderstoodColumns({ file, editable, onAsked }: UnderstoodColumnsProps) {
  const { columns, name } = kindOf(file.kind)
  /** What was chosen here and not yet read. */
  const [chosen, choose] = useState<ChosenColumns>({})
  const send = useMutation({
    mutationFn: () =>
      client.imports.setOptions({
        id: file.id,
        options: { columns: { ...file.options.columns, ...chosen } },
        key: newWriteKey(),
      }),
    onSuccess: ({ job }) => {
      choose({})
      onAsked(job)
    },
  })
  const titles = new Map(columns.map(({ key, heads: [head] }) => [key, head ?? key]))
  const keyNow = ({ index, key }: UnderstoodColumn) =>
    chosen[index] === undefined ? key : chosen[index]
  const table: readonly Column<UnderstoodColumn, 'head' | 'as' | 'note'>[] = [
    { key: 'head', title: 'Cột trong tệp', cell: ({ head }) => <Words>{head}</Words> },
    {
      key: 'as',
      title: 'Được hiểu là',
      cell: (column) => {
        const key = keyNow(column)
        if (editable) {
          return (
            <Select
              look="filter"
              aria-label={`Cột “${column.head}” được hiểu là`}
              options={[
                { value: LEFT_OUT, label: 'bỏ qua, không lưu' },
                ...columns.map((known) => ({
                  value: known.key,
                  label: titles.get(known.key) ?? known.key,
                })),
              ]}
              value={key ?? LEFT_OUT}
              onValue={(value) =>
                choose({ ...chosen, [column.index]: value === LEFT_OUT ? null : value })
              }
            />
          )
        }
        return key === null ? (
          <span className="muted">bỏ qua, không lưu</span>
        ) : (
          (titles.get(key) ?? key)
        )
      },
    },
    { key: 'note', title: 'Ghi chú', cell: ({ note }) => <Words>{note ?? ''}</Words> },
  ]
  const keys = file.columns.map(keyNow)
  const missing = missingColumns(columns, keys)
  const twice = keys.find((key, index) => key !== null && keys.indexOf(key) !== index)
  const isChanged = file.columns.some((column) => keyNow(column) !== column.key)
  return (
    <Card title="Các cột trong tệp">
      {missing.length > 0 && (
        <p className="import-missing">
          Tệp không có cột {missing.map(({ heads: [head] }) => `“${head}”`).join(', ')} của bảng{' '}
          {name.toLocaleLowerCase('vi')}.{editable && ' Nếu có mà mang tên khác, chọn lại ở dưới.'}
        </p>
      )}
      <DataTable
        className="understood"
        caption="Các cột của tệp và cách hiểu"
        columns={table}
        rows={file.columns}
        rowKey={({ index }) => index}
      />
      {editable && isChanged && (
        <div className="understood-acts acts">
          <Button
            kind="secondary"
            busy={send.isPending}
            reason={
              typeof twice === 'string'
                ? `Hai cột của tệp cùng là “${titles.get(twice) ?? twice}”. Chỉ để một cột.`
                : null
            }
            onClick={() => send.mutate()}
          >
            Đọc lại với các cột này
          </Button>
          <Button kind="quiet" onClick={() => choose({})}>
            Để như cũ
          </Button>
        </div>
      )}
      {send.error && <ProblemView problem={problemOf(send.error)} />}
    </Card>
  )
}
