import { useState } from 'react'
import type { OrganisationFile, TreeNode } from '../api/shapes.ts'
import { OrganisationView } from '../organisations/organisation-view.tsx'
import { toggled } from '../organisations/toggled.ts'
import { TreeView } from '../organisations/tree-view.tsx'

const node = (
  id: number,
  name: string,
  kind: TreeNode['kind'],
  children: number,
  members: number,
  cells: number,
): TreeNode => ({ id, name, kind, code: null, children, members, cells, endedOn: null })

const province = node(1, 'Tỉnh ủy Hưng Yên', 'provincial_committee', 5, 71_268, 4012)
const districts = [
  node(11, 'Thành ủy Hưng Yên', 'district_committee', 61, 8214, 402),
  node(12, 'Huyện ủy Khoái Châu', 'district_committee', 3, 9120, 512),
  node(13, 'Huyện ủy Ân Thi', 'district_committee', 52, 6204, 391),
  node(14, 'Đảng ủy Khối các cơ quan và doanh nghiệp', 'committee_directly_under', 73, 5340, 288),
]
const bases = [
  node(121, 'Đảng bộ xã Tân Dân', 'base_committee', 9, 312, 9),
  node(122, 'Đảng bộ xã Dân Tiến', 'base_committee', 11, 405, 11),
  node(123, 'Chi bộ Trạm Y tế huyện', 'base_cell', 0, 14, 1),
]

const file: OrganisationFile = {
  node: districts[1] ?? province,
  line: [{ id: 1, name: 'Tỉnh ủy Hưng Yên' }],
  history: [
    { on: '1999-09-01', text: 'Thành lập khi tái lập huyện Khoái Châu.', paper: null },
    {
      on: '2020-01-01',
      text: 'Sáp nhập Đảng bộ xã Nhuế Dương vào Đảng bộ xã Tân Châu.',
      paper: '14-QĐ/HU',
    },
  ],
  inCharge: [{ name: 'Nguyễn Văn Hòa', role: 'Ban tổ chức cấp ủy cấp trên', from: '2023-01-01' }],
  figures: [
    { label: 'Kết nạp năm 2024', value: 179 },
    { label: 'Dự bị', value: 204 },
  ],
  version: 2,
}

export function TreeSample() {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set([1, 12]))
  const [asOf, setAsOf] = useState<OrganisationFile['node']['endedOn']>(null)
  return (
    <TreeView
      roots={[province]}
      isOpen={(id) => open.has(id)}
      onToggle={(id) => setOpen(toggled(open, id))}
      childrenOf={(id) => (id === 1 ? districts : id === 12 ? bases : undefined)}
      selected={12}
      hrefOf={() => '/bang-kieu/to-chuc'}
      found={[]}
      onSearch={() => {}}
      onFollow={() => {}}
      from="2023-01-01"
      today="2024-10-15"
      asOf={asOf}
      onAsOf={setAsOf}
    >
      <OrganisationView
        file={file}
        hrefOf={() => '/bang-kieu/to-chuc'}
        membersHref="/dang-vien"
        boardHref="/chi-tieu"
        childNodes={bases}
      />
    </TreeView>
  )
}
