import { initials } from '@ptdv/core/text/collation'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

interface PersonMenuProps {
  readonly name: string
  readonly mayDelegate: boolean
  readonly onFollow: (href: string) => void
  readonly onSignOut: () => void
}

const DELEGATE = '/tai-khoan/uy-quyen'
const PLACES = [
  { href: '/viec-chay', label: 'Việc của tôi' },
  { href: '/tai-khoan/mat-khau', label: 'Mật khẩu, lớp bảo vệ thứ hai' },
  { href: '/tai-khoan/phien', label: 'Phiên đăng nhập' },
  { href: '/tai-khoan/thu', label: 'Nhắc việc, thư' },
  { href: DELEGATE, label: 'Ủy quyền khi vắng' },
  { href: '/tro-giup', label: 'Trợ giúp' },
] as const

export function PersonMenu({ name, mayDelegate, onFollow, onSignOut }: PersonMenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className="me">
        <i aria-hidden="true">{initials(name)}</i>
        <span>
          {name}
          <span className="vh">, tài khoản</span>
        </span>
      </AriaButton>
      <Popover className="pop" placement="bottom end">
        <Menu className="choices" aria-label="Tài khoản">
          {PLACES.filter(({ href }) => href !== DELEGATE || mayDelegate).map((place) => (
            <MenuItem key={place.href} className="choice" onAction={() => onFollow(place.href)}>
              {place.label}
            </MenuItem>
          ))}
          <MenuItem className="choice" onAction={onSignOut}>
            Đăng xuất
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
