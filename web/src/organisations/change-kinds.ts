import { MAY_CONTAIN } from '@ptdv/core/organisations/kinds'
import type { OrganisationChange, TreeNode } from '../api/shapes.ts'

export type ChangeKind = OrganisationChange['change']['kind']

/**
 * The changes as people name them, what each brings with it, and the fields of its form beside
 * which a refusal is shown.
 */
export const CHANGE_KINDS = {
  founded: {
    label: 'Thành lập tổ chức trực thuộc',
    hint: 'Tổ chức mới có từ ngày có hiệu lực, trực thuộc tổ chức đang xem.',
    marks: ['organisationKind', 'name', 'code'],
  },
  renamed: {
    label: 'Đổi tên',
    hint: 'Đảng viên, hồ sơ và số liệu giữ nguyên; tên cũ còn trong lịch sử.',
    marks: ['name'],
  },
  moved: {
    label: 'Chuyển sang cấp trên khác',
    hint: 'Các tổ chức bên dưới chuyển theo.',
    marks: ['parent'],
  },
  dissolved: {
    label: 'Giải thể',
    hint: 'Chỉ giải thể được khi không còn tổ chức trực thuộc. Hồ sơ và đảng viên còn lại về cấp trên trực tiếp.',
    marks: [],
  },
  merged: {
    label: 'Sáp nhập, hợp nhất',
    hint: 'Hợp nhất thành tổ chức mới: ghi thành lập tổ chức ấy trước, cùng ngày có hiệu lực.',
    marks: ['organisations', 'into'],
  },
  split: {
    label: 'Chia tách',
    hint: 'Ghi thành lập từng tổ chức mới trước, rồi ghi chia tách. Tổ chức trực thuộc chưa có quyết định riêng theo về phần chính.',
    marks: ['into', 'principal'],
  },
} as const satisfies Record<
  ChangeKind,
  { readonly label: string; readonly hint: string; readonly marks: readonly string[] }
>

/** One's own organisation is moved, merged or ended by the level above, not by itself. */
const OF_ONES_OWN: readonly ChangeKind[] = ['founded', 'renamed']

/** The changes that can be recorded on an organisation's page, in the order they are offered. */
export function changesFor(subject: TreeNode, isOwn: boolean): readonly ChangeKind[] {
  const kinds = Object.keys(CHANGE_KINDS) as ChangeKind[]
  return kinds
    .filter((kind) => !isOwn || OF_ONES_OWN.includes(kind))
    .filter((kind) => kind !== 'founded' || MAY_CONTAIN[subject.kind].length > 0)
}
