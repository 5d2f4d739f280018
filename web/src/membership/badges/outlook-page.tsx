import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { ExportButton } from '../../exports/export-button.tsx'
import { OrganisationInAddress } from '../../frame/address-filters.tsx'
import { ORGANISATION } from '../../frame/address-names.ts'
import { useMe } from '../../frame/me.ts'
import { useQueryParams } from '../../frame/query-params.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemView } from '../../ui/problem-view.tsx'
import { OutlookView } from './outlook-view.tsx'

/** How many badges the coming rounds ask for, by round and by organisation. */
export function OutlookPage() {
  const { acting } = useMe()
  const query = useQueryParams()
  const chosen = query.getNumber(ORGANISATION)
  const organisation = chosen ?? acting?.organisation.id ?? 0
  const found = useQuery(
    api.membership.badgeOutlook.queryOptions({
      input: { organisation },
      placeholderData: (earlier) => earlier,
    }),
  )
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <Loading label="Đang tính các đợt tới" lines={6} />
  return (
    <OutlookView
      outlook={found.data}
      exporting={<ExportButton what="badge_outlook" filters={{ organisation }} />}
      filter={<OrganisationInAddress />}
    />
  )
}
