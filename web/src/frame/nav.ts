import type { Capability } from '@ptdv/core/access/roles'
import type { IconName } from '../ui/icon.tsx'

interface NavEntry {
  readonly key: string
  readonly label: string
  readonly icon: IconName
  readonly href: string
  /** Any one of these opens the entry; an empty list opens it to everyone signed in. */
  readonly needs: readonly Capability[]
}

/** The menu by work, not by table: one row per kind of work, in the order people do it. */
export const NAV = [
  {
    key: 'work',
    label: 'Việc cần làm',
    icon: 'tasks',
    href: '/viec-can-lam',
    needs: ['admission.read', 'admission.introduce', 'courses.certify'],
  },
  { key: 'board', label: 'Chỉ tiêu', icon: 'target', href: '/chi-tieu', needs: ['board.read'] },
  {
    key: 'sources',
    label: 'Nguồn',
    icon: 'sprout',
    href: '/nguon',
    needs: ['targets.read'],
  },
  {
    key: 'cases',
    label: 'Hồ sơ kết nạp',
    icon: 'folder',
    href: '/ho-so',
    needs: ['admission.read'],
  },
  {
    key: 'members',
    label: 'Đảng viên',
    icon: 'people',
    href: '/dang-vien',
    needs: ['members.read'],
  },
  {
    key: 'soldiers',
    label: 'Quân nhân xuất ngũ',
    icon: 'flag',
    href: '/quan-nhan-xuat-ngu',
    needs: ['soldiers.read'],
  },
  {
    key: 'reports',
    label: 'Báo cáo',
    icon: 'report',
    href: '/bao-cao',
    needs: ['reports.read'],
  },
  {
    key: 'organisations',
    label: 'Tổ chức',
    icon: 'tree',
    href: '/to-chuc',
    needs: ['organisations.read'],
  },
  {
    key: 'quality',
    label: 'Chất lượng dữ liệu',
    icon: 'check',
    href: '/chat-luong-du-lieu',
    needs: ['quality.read'],
  },
  {
    key: 'regulations',
    label: 'Quy định',
    icon: 'book',
    href: '/quy-dinh',
    needs: ['admission.read'],
  },
  {
    key: 'administration',
    label: 'Quản trị',
    icon: 'gear',
    href: '/quan-tri',
    needs: ['access.administer'],
  },
] as const satisfies readonly NavEntry[]

export type NavKey = (typeof NAV)[number]['key']

export function navFor(capabilities: readonly string[]): readonly (NavEntry & { key: NavKey })[] {
  const entries: readonly (NavEntry & { key: NavKey })[] = NAV
  return entries.filter(
    ({ needs }) => needs.length === 0 || needs.some((need) => capabilities.includes(need)),
  )
}
