import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { PersonalFrame } from '../personal/personal-frame.tsx'
import { MyMeetingsView } from './my-meetings-view.tsx'

/** The own page of a member working away, on the telephone. */
export function MyMeetingsPage() {
  const { token } = useParams({ strict: false }) as { token: string }
  const queries = useQueryClient()
  const mine = useQuery(api.away.mine.queryOptions({ input: { token } }))
  return (
    <PersonalFrame token={token} title="Trang của đảng viên đi làm xa" own={mine}>
      {(own) => (
        <MyMeetingsView
          token={token}
          mine={own}
          onSent={() => queries.invalidateQueries({ queryKey: api.away.mine.key() })}
        />
      )}
    </PersonalFrame>
  )
}
