import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client, newWriteKey } from '../api/client.ts'
import { formatMoment } from '../ui/moment.ts'
import type { Notice } from './notices-menu.tsx'

const ASK_AGAIN_MS = 60_000

/** What others did that concerns the organisation one acts for, newest first, asked for every minute. */
export function useNotices(mayRead: boolean): {
  readonly notices: readonly Notice[]
  /** Those told so far count as read. */
  readonly markSeen: () => void
} {
  const queries = useQueryClient()
  const asked = useQuery(
    api.audit.listNotices.queryOptions({ enabled: mayRead, refetchInterval: ASK_AGAIN_MS }),
  )
  const seen = useMutation({
    mutationFn: (upTo: number) => client.audit.readNotices({ upTo, key: newWriteKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.audit.listNotices.key() }),
  })
  const notices = asked.data?.notices ?? []
  return {
    notices: notices.map(({ id, at, text, link, read }) => ({
      id: String(id),
      text,
      when: formatMoment(at),
      href: link,
      isNew: !read,
    })),
    markSeen: () => {
      const newest = notices[0]
      if (newest && notices.some(({ read }) => !read)) seen.mutate(newest.id)
    },
  }
}
