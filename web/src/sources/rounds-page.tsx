import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { ImportLink } from '../imports/import-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { OpenRoundDialog } from './open-round-dialog.tsx'
import { roundHref } from './round-words.ts'
import { RoundsTable } from './rounds-table.tsx'

/** Name in the address of the round that a notice leads to. */
const ROUND = 'dot'

/** Every survey round that covers the organisation one acts for, newest first. */
export function RoundsPage() {
  const { today } = useMe()
  const mayOpen = useMay('sources.open_round')
  const wanted = useQueryParams().getNumber(ROUND)
  const [isOpening, setOpening] = useState(false)
  const rounds = useQuery(api.sources.listRounds.queryOptions())
  if (wanted !== null) return <Navigate to={roundHref(wanted) as string} replace />
  return (
    <>
      <PageHead
        title="Khảo sát nguồn kết nạp"
        sub="Mỗi chi bộ đếm quần chúng ưu tú của năm nguồn; cấp trên thấy số cộng và nơi chưa báo cáo."
        actions={
          <>
            {rounds.data && rounds.data.length > 0 && (
              <ExportButton what="survey_rounds" filters={{}} />
            )}
            <ImportLink kind="survey" />
            {mayOpen && (
              <Button kind="primary" onClick={() => setOpening(true)}>
                Mở đợt khảo sát
              </Button>
            )}
          </>
        }
      />
      {rounds.isPending && <Loading label="Đang tải các đợt khảo sát" lines={4} />}
      {rounds.error && (
        <ProblemView problem={problemOf(rounds.error)} onRetry={() => void rounds.refetch()} />
      )}
      {rounds.data && (
        <Card label="Các đợt khảo sát">
          {rounds.data.length === 0 ? (
            <EmptyState title="Chưa có đợt khảo sát nào" icon="sprout">
              {mayOpen
                ? 'Mở một đợt: mọi chi bộ trực thuộc nhận được thông báo và hạn báo cáo.'
                : 'Cấp ủy cấp trên mở đợt thì đợt hiện ở đây và có thông báo.'}
            </EmptyState>
          ) : (
            <RoundsTable rounds={rounds.data} today={today} />
          )}
        </Card>
      )}
      {isOpening && <OpenRoundDialog onClose={() => setOpening(false)} />}
    </>
  )
}
