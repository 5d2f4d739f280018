import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useMay } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { MendPersonForm } from './mend-person-form.tsx'
import { PersonView } from './person-view.tsx'

/** Name in the address: whether the form is open. */
const MENDING = 'sua'

/** What is kept of one person, how it was mended, and the form to mend it. */
export function PersonPage() {
  const query = useQueryParams()
  const mayMend = useMay('people.mend')
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(api.people.get.queryOptions({ input: { id: Number(id) } }))
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <Loading label="Đang mở thông tin cá nhân" lines={6} />
  const person = found.data
  const isMending = mayMend && query.get(MENDING) !== null
  const close = () => query.set({ [MENDING]: null })
  return (
    <PersonView
      person={person}
      mendHref={mayMend && !isMending ? query.hrefWith({ [MENDING]: '1' }) : null}
      form={
        isMending && (
          <Card title="Bổ sung, đính chính" current padded>
            <MendPersonForm key={person.version} person={person} onDone={close} />
          </Card>
        )
      }
    />
  )
}
