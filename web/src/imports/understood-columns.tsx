import { kindOf } from '@ptdv/core/imports/kinds'
import type { ImportFile } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Words } from '../ui/words.tsx'

type UnderstoodColumn = ImportFile['columns'][number]

/** What each column of the sheet was taken for; what is not kept is not stored, and says why. */
export function UnderstoodColumns({ file }: { readonly file: ImportFile }) {
  const { columns, name } = kindOf(file.kind)
  const titles = new Map(columns.map(({ key, heads: [head] }) => [key, head ?? key]))
  const table: readonly Column<UnderstoodColumn, 'head' | 'as' | 'note'>[] = [
    { key: 'head', title: 'Cột trong tệp', cell: ({ head }) => <Words>{head}</Words> },
    {
      key: 'as',
      title: 'Được hiểu là',
      cell: ({ key }) =>
        key === null ? <span className="muted">bỏ qua, không lưu</span> : (titles.get(key) ?? key),
    },
    { key: 'note', title: 'Ghi chú', cell: ({ note }) => <Words>{note ?? ''}</Words> },
  ]
  const missing = columns.filter(
    ({ key, required }) => required && !file.columns.some((column) => column.key === key),
  )
  return (
    <Card title="Các cột trong tệp">
      {missing.length > 0 && (
        <p className="import-missing">
          Tệp không có cột {missing.map(({ heads: [head] }) => `“${head}”`).join(', ')} của bảng{' '}
          {name.toLocaleLowerCase('vi')}.
        </p>
      )}
      <DataTable
        className="understood"
        caption="Các cột của tệp và cách hiểu"
        columns={table}
        rows={file.columns}
        rowKey={({ index }) => index}
      />
    </Card>
  )
}
