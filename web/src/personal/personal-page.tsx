import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { LifeHistoryPage } from './life-history-page.tsx'
import { PersonalFrame } from './personal-frame.tsx'

/** An applicant's own page. */
export function PersonalPage() {
  const { token } = useParams({ strict: false }) as { token: string }
  const mine = useQuery(api.personal.mine.queryOptions({ input: { token } }))
  return (
    <PersonalFrame token={token} title="Trang của người xin vào Đảng" own={mine}>
      {(own) => <LifeHistoryPage token={token} mine={own} />}
    </PersonalFrame>
  )
}
