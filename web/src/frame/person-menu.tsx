import { initials } from '@ptdv/core/text/collation'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

interface PersonMenuProps {
  readonly name: string
  readonly onFollow: (href: string) => void
  readonly onSignOut: () => void
}

const PLACES = [
  { href: '/tai-khoan/mat-khau', label: 'Mật khẩu, lớp bảo vệ thứ hai' },
  { href: '/tai-khoan/phien', label: 'Phiên đăng nhập' },
] as const

export function PersonMenu({ name, onFollow, onSignOut }: PersonMenuProps) {
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
          {PLACES.map((place) => (
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
