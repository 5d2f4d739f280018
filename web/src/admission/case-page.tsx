import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { ACT_GATES } from '@ptdv/core/admission/act-gates'
import { isPlainDate } from '@ptdv/core/calendar/plain-date'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { CaseFile } from '../api/shapes.ts'
import { AS_OF, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { ActFormFor } from './act-forms/act-form-for.tsx'
import { CaseView } from './case-view.tsx'

/** One case: the act whose form is open stands in the address. */
export function CasePage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const router = useRouter()
  const queries = useQueryClient()
  const { today } = useMe()
  const query = useQueryParams()
  const asOf = query.get(AS_OF)
  const input = {
    id: Number(id),
    ...(asOf !== null && isPlainDate(asOf) ? { asOf } : {}),
  }
  const file = useQuery(api.admission.getCase.queryOptions({ input }))
  if (file.error) {
    return <ProblemView problem={problemOf(file.error)} onRetry={() => void file.refetch()} />
  }
  if (!file.data) return <Loading label="Đang mở hồ sơ" />

  const past = input.asOf !== undefined && input.asOf < today
  const asked = Object.keys(ACT_GATES).find((kind) => kind === query.get('viec'))
  const openAct = past ? null : ((asked as AdmissionActKind | undefined) ?? nextAct(file.data))
  const about = query.get('ve') ?? undefined
  return (
    <CaseView
      file={file.data}
      today={input.asOf ?? today}
      openAct={openAct}
      form={
        openAct && (
          <ActFormFor
            key={`${openAct} ${about ?? ''}`}
            case={file.data}
            kind={openAct}
            about={about}
            onDone={() => {
              query.set({ viec: null, ve: null })
              void queries.invalidateQueries({ queryKey: api.admission.key() })
            }}
          />
        )
      }
      actHref={(kind, request) =>
        kind === 'cell_voted'
          ? `/bieu-quyet/${file.data.case.cell.id}?ho-so=${file.data.case.id}`
          : query.hrefWith({ viec: kind, ve: request ?? null })
      }
      onFollow={(href) => router.history.push(href)}
    />
  )
}

/**
 * What this mandate should do first: the next gate when it may be passed, else what mends the first thing missing,
 * else any act its desk may record now.
 */
function nextAct({ answer, mayRecord }: CaseFile): AdmissionActKind | null {
  const allowed = answer.next.filter(({ kind, allowed: may }) => may && mayRecord.includes(kind))
  const wanted = [
    ...(answer.nextGate === undefined ? [] : [answer.nextGate]),
    ...answer.missing.flatMap(({ mend }) => (mend === undefined ? [] : [mend])),
  ]
  return wanted.find((kind) => allowed.some((act) => act.kind === kind)) ?? null
}
