import { formatNumber } from '@ptdv/core/text/numbers'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '../ui/icon.tsx'

export interface Notice {
  readonly id: string
  readonly text: string
  readonly when: string
  readonly href: string
}

interface NoticesMenuProps {
  readonly notices: readonly Notice[]
  readonly onFollow: (href: string) => void
}

export function NoticesMenu({ notices, onFollow }: NoticesMenuProps) {
  const count = notices.length
  return (
    <MenuTrigger>
      <AriaButton
        className="icbtn"
        aria-label={count === 0 ? 'Thông báo' : `Thông báo: ${count} tin mới`}
      >
        <Icon name="bell" />
        {count > 0 && (
          <span className="dot tn" aria-hidden="true">
            {formatNumber(count)}
          </span>
        )}
      </AriaButton>
      <Popover className="pop" placement="bottom end">
        <Menu
          className="choices"
          aria-label="Thông báo"
          renderEmptyState={() => <p className="muted none">Không có tin mới.</p>}
        >
          {notices.map((notice) => (
            <MenuItem
              key={notice.id}
              className="choice"
              textValue={notice.text}
              onAction={() => onFollow(notice.href)}
            >
              <span>{notice.text}</span>
              <span className="muted">{notice.when}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
