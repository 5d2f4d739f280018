import { isPlainDate } from '@ptdv/core/calendar/plain-date'
import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { NEXT, safetyStop } from '../access/account-places.ts'
import { countWork } from '../work/work-words.ts'
import { setActingMandate } from '../api/acting-mandate.ts'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { forgetEverythingKept } from '../writing/kept-values.ts'
import { Frame } from './frame.tsx'
import { AS_OF, MeContext } from './me.ts'
import { useQueryParams } from './query-params.ts'
import type { SearchHit } from './search-box.tsx'
import { useNotices } from './use-notices.ts'

/** Asks who is here, then draws the frame around the page. */
export function FramedPage() {
  const router = useRouter()
  const queries = useQueryClient()
  const { pathname, href } = useLocation()
  const query = useQueryParams()
  const me = useQuery(api.access.me.queryOptions())
  const mayWork = me.data?.capabilities.includes('admission.read') ?? false
  const work = useQuery(api.work.list.queryOptions({ enabled: mayWork }))
  const { notices, markSeen } = useNotices(
    me.data?.capabilities.includes('organisations.read') ?? false,
  )
  const problem = me.error ? problemOf(me.error) : null
  const signedOut = problem?.kind === 'signed_out'

  const stop = me.data ? safetyStop(me.data) : null
  const wanted = signedOut ? '/dang-nhap' : stop
  // Already on the way there: the address changes before this page gives way.
  const detour = wanted === pathname ? null : wanted

  useEffect(() => {
    if (detour) router.history.replace(`${detour}?${NEXT}=${encodeURIComponent(href)}`)
  }, [detour, router, href])

  const mayFindPeople = me.data?.capabilities.includes('people.read') ?? false
  const find = useCallback((text: string) => findAnything(text, mayFindPeople), [mayFindPeople])
  if (problem && !signedOut) {
    return (
      <div className="dead-end">
        <ProblemView problem={problem} onRetry={() => void me.refetch()} />
      </div>
    )
  }
  if (!me.data || wanted === '/dang-nhap' || detour) return <Loading label="Đang mở" />

  const asOf = query.get(AS_OF)
  return (
    <MeContext value={me.data}>
      <Frame
        me={me.data}
        path={pathname}
        asOf={asOf !== null && isPlainDate(asOf) ? asOf : null}
        counts={{ work: work.data ? countWork(work.data) : 0 }}
        notices={notices}
        onNoticesSeen={markSeen}
        find={find}
        onSwitch={({ id, organisation }) => {
          setActingMandate({ mandate: id, organisation: organisation.id })
          void queries.resetQueries()
          router.history.push('/viec-can-lam')
        }}
        onAsOf={(date) => query.push({ [AS_OF]: date })}
        onFollow={(to) => router.history.push(to)}
        onSignOut={() => {
          void client.access.signOut().finally(() => {
            setActingMandate(null)
            queries.clear()
            forgetEverythingKept()
            router.history.push('/dang-nhap')
          })
        }}
      >
        <Outlet />
      </Frame>
    </MeContext>
  )
}

async function findAnything(text: string, mayFindPeople: boolean): Promise<readonly SearchHit[]> {
  const [people, organisations] = await Promise.all([
    mayFindPeople ? client.people.search({ text }) : [],
    client.organisations.search({ text }),
  ])
  return [
    ...people.map((person): SearchHit => ({
      key: `person-${person.id}`,
      kind: 'person',
      name: person.name,
      detail: `sinh ${formatPartialDate(person.birth)}, ${person.organisation.name}`,
      href:
        person.case === null
          ? `/dang-vien?to-chuc=${person.organisation.id}&tim=${encodeURIComponent(person.name)}`
          : `/ho-so/${person.case}`,
    })),
    ...organisations.map((organisation): SearchHit => ({
      key: `organisation-${organisation.id}`,
      kind: 'organisation',
      name: organisation.name,
      detail: organisation.endedOn
        ? `${organisation.under}, đã kết thúc ${formatPartialDate(organisation.endedOn)}`
        : organisation.under,
      href: `/to-chuc/${organisation.id}`,
    })),
  ]
}
