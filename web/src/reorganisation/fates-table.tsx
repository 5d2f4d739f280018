import { formatNumber } from '@ptdv/core/text/numbers'
import type { Plan } from '@ptdv/core/reorganisation/plan'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import type { PlanPreview } from '../api/shapes.ts'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { FieldError } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { FateFields } from './fate-fields.tsx'
import type { Part, PartRow } from './use-part.ts'
import type { DraftInHand } from './use-plan-draft.ts'

interface FatesTableProps {
  readonly held: DraftInHand
  readonly plan: Plan | null
  readonly misfits: PlanPreview['misfits']
  readonly part: Part
}

type FateColumn = 'name' | 'cells' | 'members' | 'fate'

/** One row an organisation: what there is today, and what the plan does with it. */
export function FatesTable({ held, plan, misfits, part }: FatesTableProps) {
  const columns: readonly Column<PartRow, FateColumn>[] = [
    {
      key: 'name',
      title: 'Tổ chức',
      cell: (row) => (
        <span className="fate-name" style={{ paddingInlineStart: row.depth * 20 }}>
          {row.depth > 0 && row.node && row.node.children > 0 ? (
            <button
              type="button"
              className="tree-open"
              aria-expanded={part.isOpen(row.id)}
              aria-label={`${part.isOpen(row.id) ? 'Đóng' : 'Mở'} ${row.name}`}
              onClick={() => part.toggle(row.id)}
            >
              <Icon name={part.isOpen(row.id) ? 'down' : 'right'} />
            </button>
          ) : null}
          <span>
            {row.name}
            {row.node && (
              <span className="muted fate-kind">{ORGANISATION_KINDS[row.node.kind].name}</span>
            )}
          </span>
        </span>
      ),
    },
    {
      key: 'cells',
      title: 'Chi bộ',
      numeric: true,
      className: 'p2',
      cell: ({ node }) => (node ? formatNumber(node.cells) : ''),
    },
    {
      key: 'members',
      title: 'Đảng viên',
      numeric: true,
      className: 'p2',
      cell: ({ node }) => (node ? formatNumber(node.members) : ''),
    },
    {
      key: 'fate',
      title: 'Sắp xếp',
      cell: (row) => {
        const wrong = misfitOf(row.id, plan, misfits)
        return (
          <>
            <FateFields row={row} held={held} places={part.rows} />
            {wrong && <FieldError id={`misfit-${row.id}`} sentence={wrong} />}
          </>
        )
      },
    },
  ]
  return (
    <DataTable
      className="fates"
      caption="Các tổ chức và cách sắp xếp"
      columns={columns}
      rows={part.rows}
      rowKey={({ id }) => id}
    />
  )
}

/** The sentence of the first misfit among the changes that this organisation stands in. */
function misfitOf(id: number, plan: Plan | null, misfits: PlanPreview['misfits']): string | null {
  const found = misfits.find(({ change }) => {
    const at = change === null ? undefined : plan?.changes[change]
    if (at === undefined) return false
    return at.kind === 'merged'
      ? at.organisations[0] === id
      : at.kind !== 'founded' && at.organisation === id
  })
  return found?.sentence ?? null
}
