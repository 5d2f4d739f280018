import type { ReactNode } from 'react'
import { useMay, useMe } from '../frame/me.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Places } from '../ui/places.tsx'
import { PASSWORD_PATH, safetyStop, SECOND_FACTOR_PATH } from './account-places.ts'
import './account.css'

const PLACES = [
  { href: PASSWORD_PATH, label: 'Mật khẩu' },
  { href: SECOND_FACTOR_PATH, label: 'Lớp bảo vệ thứ hai' },
  { href: '/tai-khoan/phien', label: 'Phiên đăng nhập' },
  { href: '/tai-khoan/thu', label: 'Nhắc việc, thư' },
  { href: '/tai-khoan/uy-quyen', label: 'Ủy quyền' },
] as const

interface AccountFrameProps {
  readonly title: string
  readonly sub?: string
  readonly children: ReactNode
}

/** The pages about one's own account, side by side; only one of them while the account is not yet safe. */
export function AccountFrame({ title, sub, children }: AccountFrameProps) {
  const me = useMe()
  const mayDelegate = useMay('access.delegate')
  const places = PLACES.filter(({ href }) => href !== '/tai-khoan/uy-quyen' || mayDelegate)
  return (
    <>
      <PageHead
        title={title}
        sub={sub ?? `${me.account.displayName}, tên đăng nhập ${me.account.userName}`}
      />
      {safetyStop(me) === null && <Places label="Tài khoản" places={places} />}
      {children}
    </>
  )
}
