import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type SortDirection = 'ascending' | 'descending'

export interface Sort<Key extends string> {
  readonly by: Key
  readonly direction: SortDirection
}

export interface Column<Row, Key extends string> {
  readonly key: Key
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand right-aligned with tabular digits. */
  readonly numeric?: boolean
  /** The direction a first press sorts in; without it the column does not sort. */
  readonly sorts?: SortDirection
  /** Names the row; the first column unless told otherwise. */
  readonly rowHeader?: boolean
  readonly width?: number
  readonly className?: string
}

interface DataTableProps<Row, Key extends string> {
  readonly caption: string
  readonly columns: readonly Column<Row, Key>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string | number
  readonly rowClass?: (row: Row) => string | undefined
  readonly sort?: Sort<Key> | undefined
  readonly onSort?: (sort: Sort<Key>) => void
  /** Stands above the rows and never sorts: “Toàn tỉnh”. */
  readonly total?: Row | undefined
  readonly density?: 'normal' | 'compact'
  readonly className?: string
}

/** Rows already sorted and paged by the caller; sticky head, caption, sorting by buttons in the head. */
export function DataTable<Row, Key extends string>(props: DataTableProps<Row, Key>) {
  const { columns, rows, total, sort, onSort } = props
  const classes = ['data', props.density === 'compact' ? 'compact' : '', props.className ?? '']
  return (
    <table className={classes.filter(Boolean).join(' ')}>
      <caption className="vh">{props.caption}</caption>
      <colgroup>
        {columns.map((column) => (
          <col
            key={column.key}
            className={column.className}
            style={column.width ? { width: column.width } : undefined}
          />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {total !== undefined && <Cells row={total} columns={columns} className="sum" />}
        {rows.map((row) => (
          <Cells
            key={props.rowKey(row)}
            row={row}
            columns={columns}
            className={props.rowClass?.(row)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface HeadCellProps<Row, Key extends string> {
  readonly column: Column<Row, Key>
  readonly sort: Sort<Key> | undefined
  readonly onSort: ((sort: Sort<Key>) => void) | undefined
}

function HeadCell<Row, Key extends string>({ column, sort, onSort }: HeadCellProps<Row, Key>) {
  const sorted = sort?.by === column.key ? sort.direction : undefined
  const first = column.sorts
  return (
    <th scope="col" className={cellClass(column)} aria-sort={sorted}>
      {first && onSort ? (
        <button
          type="button"
          className={sorted ? 'sort on' : 'sort'}
          onClick={() => onSort({ by: column.key, direction: sorted ? opposite(sorted) : first })}
        >
          {column.title}
          {sorted && <Icon name={sorted === 'descending' ? 'down' : 'up'} />}
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

interface CellsProps<Row, Key extends string> {
  readonly row: Row
  readonly columns: readonly Column<Row, Key>[]
  readonly className?: string | undefined
}

function Cells<Row, Key extends string>({ row, columns, className }: CellsProps<Row, Key>) {
  const named = columns.some((column) => column.rowHeader)
  return (
    <tr className={className}>
      {columns.map((column, index) =>
        (named ? column.rowHeader : index === 0) ? (
          <th scope="row" key={column.key} className={cellClass(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={cellClass(column)}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

function cellClass(column: { numeric?: boolean; className?: string }): string | undefined {
  return (
    [column.numeric ? 'num' : '', column.className ?? ''].filter(Boolean).join(' ') || undefined
  )
}

function opposite(direction: SortDirection): SortDirection {
  return direction === 'ascending' ? 'descending' : 'ascending'
}
