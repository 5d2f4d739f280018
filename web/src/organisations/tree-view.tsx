import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ReactNode } from 'react'
import type { TreeNode } from '../api/shapes.ts'
import { OrganisationPicker, type PickableOrganisation } from '../ui/organisation-picker.tsx'
import { DateSlider } from './date-slider.tsx'
import { TreeBranch, type TreeAccess } from './tree-branch.tsx'

export interface TreeViewProps extends TreeAccess {
  readonly roots: readonly TreeNode[]
  readonly found: readonly PickableOrganisation[]
  readonly onSearch: (text: string) => void
  readonly onFollow: (organisation: number) => void
  readonly from: PlainDate
  readonly today: PlainDate
  readonly asOf: PlainDate | null
  readonly onAsOf: (date: PlainDate | null) => void
  /** The selected organisation: an OrganisationView, or loading, or a problem. */
  readonly children: ReactNode
}

/** The tree at the left, one organisation at the right, as they stood on the date looked at. */
export function TreeView(props: TreeViewProps) {
  return (
    <div className="tree-page">
      <aside className="card tree-card" aria-label="Cây tổ chức">
        <div className="tree-tools">
          <DateSlider
            from={props.from}
            today={props.today}
            asOf={props.asOf}
            onAsOf={props.onAsOf}
          />
          {/* Begun anew on each page, so that it stands empty for the next search. */}
          <OrganisationPicker
            key={props.selected}
            label="Tìm tổ chức"
            organisations={props.found}
            value={null}
            onValue={(organisation) => {
              if (organisation !== null) props.onFollow(organisation)
            }}
            onSearch={props.onSearch}
          />
        </div>
        <p className="tree-hd muted">
          <span>Tổ chức</span>
          <span>Đảng viên</span>
        </p>
        <div className="tree-scroll">
          <TreeBranch
            label={`Cây tổ chức tại ngày ${formatDate(props.asOf ?? props.today)}`}
            nodes={props.roots}
            childrenOf={props.childrenOf}
            selected={props.selected}
            hrefOf={props.hrefOf}
            isOpen={props.isOpen}
            onToggle={props.onToggle}
          />
        </div>
      </aside>
      <div className="tree-main">{props.children}</div>
    </div>
  )
}
