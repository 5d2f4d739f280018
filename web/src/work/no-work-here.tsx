import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMe } from '../frame/me.ts'
import { navFor } from '../frame/nav.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** For mandates that read no dossiers: straight to their own work, or a word on what they may open. */
export function NoWorkHere() {
  const router = useRouter()
  const { capabilities } = useMe()
  const entries = navFor(capabilities)
  const others = entries.filter(({ key }) => key !== 'work')
  const detour = others.length === entries.length ? others[0]?.href : undefined
  useEffect(() => {
    if (detour !== undefined) router.history.replace(detour)
  }, [router, detour])
  if (detour !== undefined) return null
  return (
    <div className="narrow">
      <PageHead title="Không có việc nào chờ ở đây" />
      <Card label="Việc cần làm">
        <EmptyState title="Nhiệm vụ này chưa có hồ sơ nào phải xem">
          {others.map(({ key, href, label }) => (
            <LinkButton key={key} href={href}>
              {label}
            </LinkButton>
          ))}
        </EmptyState>
      </Card>
    </div>
  )
}
