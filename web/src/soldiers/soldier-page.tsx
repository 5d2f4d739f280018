import { SOLDIER_ACT_KINDS, SOLDIER_ACTS } from '@ptdv/core/soldiers/act-kinds'
import { fromAnnounced, standingActs } from '@ptdv/core/soldiers/standing-acts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { useFormInSight } from '../writing/use-form-in-sight.ts'
import { CorrectionForm } from './correction-form.tsx'
import { SoldierForm } from './soldier-form.tsx'
import { SoldierView } from './soldier-view.tsx'

/** Names in the address: the act whose form is open, and the one to be corrected. */
const ACT = 'viec'
const CORRECT = 'dinh-chinh'

/** One demobilised soldier: where they are on the way home, what was done for them, what can be recorded now. */
export function SoldierPage() {
  const query = useQueryParams()
  const id = Number((useParams({ strict: false }) as { id: string }).id)
  const found = useQuery(
    api.soldiers.get.queryOptions({ input: { id }, placeholderData: keepPreviousData }),
  )
  useFormInSight(query.get(ACT) ?? query.get(CORRECT), found.isSuccess)
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!found.data || found.data.id !== id) {
    return <Loading label="Đang mở trang quân nhân xuất ngũ" lines={6} />
  }
  const soldier = found.data
  const asked = SOLDIER_ACT_KINDS.find(
    (kind) => kind === query.get(ACT) && soldier.mayRecord.includes(kind),
  )
  const mended = standingActs(fromAnnounced(soldier.acts)).find(
    (act) => act.id === query.getNumber(CORRECT) && soldier.mayCorrect.includes(act.id),
  )
  return (
    <SoldierView
      soldier={soldier}
      actHref={(kind) => query.hrefWith({ [ACT]: kind })}
      correctHref={(act) => query.hrefWith({ [ACT]: null, [CORRECT]: act })}
      form={
        mended ? (
          <Card
            title={`Đính chính: ${SOLDIER_ACTS[mended.kind].label}`}
            aside={<AppLink href={query.hrefWith({ [CORRECT]: null })}>Để nguyên</AppLink>}
            current
            padded
          >
            <CorrectionForm
              key={`${id} ${mended.id}`}
              soldier={soldier}
              act={mended}
              onDone={() => query.set({ [CORRECT]: null })}
            />
          </Card>
        ) : asked ? (
          <Card
            title={SOLDIER_ACTS[asked].label}
            aside={<AppLink href={query.hrefWith({ [ACT]: null })}>Việc khác</AppLink>}
            current
            padded
          >
            <SoldierForm
              key={`${id} ${asked}`}
              kind={asked}
              soldier={soldier}
              onDone={() => query.set({ [ACT]: null })}
            />
          </Card>
        ) : null
      }
    />
  )
}
