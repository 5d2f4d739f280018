import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { useState, type ReactNode } from 'react'
import { AppLink } from '../ui/app-link.tsx'
import { Icon } from '../ui/icon.tsx'
import { DateSwitcher } from './date-switcher.tsx'
import { MainMenu, type NavCounts } from './main-menu.tsx'
import { NoticesMenu, type Notice } from './notices-menu.tsx'
import { OrganisationSwitcher, type Mandate } from './organisation-switcher.tsx'
import { PanelSlot } from './panel-slot.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SearchBox, type SearchHit } from './search-box.tsx'

/** What the frame must know of the person signed in; core's `Me` fits. */
export interface FrameMe {
  readonly account: { readonly displayName: string }
  readonly mandates: readonly Mandate[]
  readonly acting: Mandate | null
  readonly capabilities: readonly string[]
  readonly demo: boolean
  readonly today: PlainDate
}

export interface FrameProps {
  readonly me: FrameMe
  readonly path: string
  readonly asOf: PlainDate | null
  readonly counts: NavCounts
  readonly notices: readonly Notice[]
  readonly onNoticesSeen: () => void
  readonly find: (text: string) => Promise<readonly SearchHit[]>
  readonly onSwitch: (mandate: Mandate) => void
  readonly onAsOf: (date: PlainDate | null) => void
  readonly onFollow: (href: string) => void
  readonly onSignOut: () => void
  readonly children: ReactNode
}

export function Frame(props: FrameProps) {
  const { me } = props
  const [menuOpen, setMenuOpen] = useState(false)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  return (
    <PanelSlot value={slot}>
      <a className="skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <div className={menuOpen ? 'app menu-open' : 'app'}>
        <header className="top">
          <AppLink className="brand" href="/">
            PTĐV<span className="vh"> – Phát triển đảng viên</span>{' '}
            {me.demo ? <DemoMark /> : <small>Hưng Yên</small>}
          </AppLink>
          <div className="top-r">
            {me.acting && (
              <OrganisationSwitcher
                mandates={me.mandates}
                acting={me.acting}
                onSwitch={props.onSwitch}
              />
            )}
            <DateSwitcher today={me.today} asOf={props.asOf} onAsOf={props.onAsOf} />
            <SearchBox find={props.find} onFollow={props.onFollow} />
            <NoticesMenu
              notices={props.notices}
              onSeen={props.onNoticesSeen}
              onFollow={props.onFollow}
            />
            <PersonMenu
              name={me.account.displayName}
              mayDelegate={me.capabilities.includes('access.delegate')}
              onFollow={props.onFollow}
              onSignOut={props.onSignOut}
            />
            <button
              type="button"
              className="menu-btn"
              aria-expanded={menuOpen}
              aria-controls="menu-chinh"
              onClick={() => setMenuOpen(!menuOpen)}
            >
              <Icon name={menuOpen ? 'close' : 'menu'} />
              Menu
            </button>
          </div>
        </header>
        <MainMenu
          capabilities={me.capabilities}
          counts={props.counts}
          path={props.path}
          onFollow={() => setMenuOpen(false)}
        />
        <main className="main" id="noi-dung" tabIndex={-1}>
          {props.children}
        </main>
        <div className="panel-slot" ref={setSlot} />
      </div>
    </PanelSlot>
  )
}

/** People, figures and cases here are made up: said calmly on every page. */
function DemoMark() {
  return (
    <span className="demo-mark" title="Người, hồ sơ và số liệu ở đây đều là dữ liệu tạo ra để thử">
      Dữ liệu mẫu
    </span>
  )
}
