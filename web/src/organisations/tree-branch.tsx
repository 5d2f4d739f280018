import { formatNumber } from '@ptdv/core/text/numbers'
import type { KeyboardEvent } from 'react'
import type { TreeNode } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Icon } from '../ui/icon.tsx'

export interface TreeAccess {
  /** Children of an open organisation; undefined while they are being fetched. */
  readonly childrenOf: (organisation: number) => readonly TreeNode[] | undefined
  readonly isOpen: (organisation: number) => boolean
  readonly onToggle: (organisation: number) => void
  readonly selected: number | null
  readonly hrefOf: (organisation: number) => string
}

interface TreeBranchProps extends TreeAccess {
  readonly nodes: readonly TreeNode[]
  readonly label?: string
}

/** Nested lists with buttons that open them: the arrow keys walk the rows, Tab walks everything. */
export function TreeBranch({ nodes, label, ...tree }: TreeBranchProps) {
  return (
    <ul className="tree" aria-label={label} onKeyDown={label ? walk : undefined}>
      {nodes.map((node) => (
        <Branch key={node.id} node={node} {...tree} />
      ))}
    </ul>
  )
}

function Branch({ node, ...tree }: TreeAccess & { readonly node: TreeNode }) {
  const isOpen = tree.isOpen(node.id)
  const isHere = tree.selected === node.id
  const children = isOpen ? tree.childrenOf(node.id) : undefined
  return (
    <li>
      <div className={isHere ? 'tree-row on' : 'tree-row'} ref={isHere ? scrollToRow : null}>
        {node.children > 0 ? (
          <button
            type="button"
            className="tree-open"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Đóng' : 'Mở'} ${node.name}`}
            onClick={() => tree.onToggle(node.id)}
          >
            <Icon name={isOpen ? 'down' : 'right'} />
          </button>
        ) : (
          <span className="tree-open" />
        )}
        <AppLink
          href={tree.hrefOf(node.id)}
          className={node.endedOn ? 'ended' : undefined}
          aria-current={isHere ? 'page' : undefined}
        >
          {node.name}
        </AppLink>
        <span className="tree-count tn">
          {formatNumber(node.members)}
          <span className="vh"> đảng viên</span>
        </span>
      </div>
      {isOpen &&
        (children ? (
          <TreeBranch nodes={children} {...tree} />
        ) : (
          <p className="muted tree-wait" role="status">
            Đang mở…
          </p>
        ))}
    </li>
  )
}

/** Scrolls the tree alone, never the page, until the selected row is in it. */
function scrollToRow(row: HTMLElement | null) {
  const box = row?.closest('.tree-scroll')
  if (!row || !box) return
  const [seen, place] = [box.getBoundingClientRect(), row.getBoundingClientRect()]
  if (place.top >= seen.top && place.bottom <= seen.bottom) return
  box.scrollTop += place.top - seen.top - seen.height / 3
}

/** Up and down go from row to row; right opens, left closes. */
function walk(event: KeyboardEvent<HTMLUListElement>) {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.tree-row')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const row = rows[at]
  if (!row) return
  const button = row.querySelector<HTMLButtonElement>('button.tree-open')
  const isOpen = button?.getAttribute('aria-expanded') === 'true'
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.querySelector('a')?.focus()
      break
    case 'ArrowRight':
      if (!isOpen) button?.click()
      break
    case 'ArrowLeft':
      if (isOpen) button?.click()
      else row.closest('ul')?.closest('li')?.querySelector('a')?.focus()
      break
    default:
      return
  }
  event.preventDefault()
}
