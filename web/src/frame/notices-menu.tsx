import { formatNumber } from '@ptdv/core/text/numbers'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '../ui/icon.tsx'
import { Words } from '../ui/words.tsx'

export interface Notice {
  readonly id: string
  readonly text: string
  readonly when: string
  readonly href: string
  /** Not yet seen by this account. */
  readonly isNew: boolean
}

interface NoticesMenuProps {
  /** Newest first. */
  readonly notices: readonly Notice[]
  /** The list was open before somebody's eyes. */
  readonly onSeen: () => void
  readonly onFollow: (href: string) => void
}

export function NoticesMenu({ notices, onSeen, onFollow }: NoticesMenuProps) {
  const count = notices.filter(({ isNew }) => isNew).length
  return (
    <MenuTrigger
      onOpenChange={(isOpen) => {
        if (!isOpen) onSeen()
      }}
    >
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
          renderEmptyState={() => <p className="muted none">Chưa có thông báo nào.</p>}
        >
          {notices.map((notice) => (
            <MenuItem
              key={notice.id}
              className="choice"
              textValue={`${notice.text}, ${notice.when}${notice.isNew ? ', mới' : ''}`}
              onAction={() => onFollow(notice.href)}
            >
              <span className={notice.isNew ? 'new' : undefined}>
                <Words>{notice.text}</Words>
              </span>
              <span className="muted">
                {notice.when}
                {notice.isNew && ', mới'}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
