import { Places } from '../ui/places.tsx'

/** The register, and the lists of what moves in it. */
const PLACES = [
  { href: '/dang-vien', label: 'Danh sách' },
  { href: '/dang-vien/chuyen-sinh-hoat', label: 'Chuyển sinh hoạt' },
  { href: '/dang-vien/di-xa', label: 'Đi làm xa' },
  { href: '/dang-vien/noi-cu-tru', label: 'Nơi cư trú' },
  { href: '/dang-vien/huy-hieu', label: 'Huy hiệu Đảng' },
]

export function MemberPlaces() {
  return <Places label="Đảng viên" places={PLACES} />
}
