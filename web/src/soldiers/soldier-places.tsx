import { Places } from '../ui/places.tsx'
import { SOLDIERS } from './soldier-filters.ts'

/** One by one, by organisation, by who took them in, and the hamlets of the model. */
const PLACES = [
  { href: SOLDIERS, label: 'Danh sách' },
  { href: `${SOLDIERS}/bang`, label: 'Theo tổ chức' },
  { href: `${SOLDIERS}/noi-nhan`, label: 'Nơi nhận' },
  { href: `${SOLDIERS}/thon-doi-truong`, label: 'Thôn đội trưởng' },
]

export function SoldierPlaces() {
  return <Places label="Quân nhân xuất ngũ" places={PLACES} />
}
