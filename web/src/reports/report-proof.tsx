import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { YearlyReport } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { formatMoment } from '../ui/moment.ts'
import { ProblemView } from '../ui/problem-view.tsx'

interface ReportProofProps {
  readonly id: number
  readonly freeze: NonNullable<YearlyReport['freeze']>
}

/** The hash of what was frozen, and whether the ledger gives the same figures again. */
export function ReportProof({ id, freeze }: ReportProofProps) {
  const [isAsked, setAsked] = useState(false)
  const proof = useQuery(
    api.reports.verifyReport.queryOptions({ input: { id }, enabled: isAsked, gcTime: 0 }),
  )
  return (
    <div className="report-proof">
      <h2>Số đã chốt</h2>
      <p>
        {freeze.by}, {formatMoment(freeze.at)}
      </p>
      <p>
        Mã kiểm <code title={freeze.hash}>{freeze.hash.slice(0, 16)}</code>
      </p>
      <Button
        size="small"
        busy={proof.isFetching}
        onClick={() => (isAsked ? void proof.refetch() : setAsked(true))}
      >
        Đối chiếu với sổ
      </Button>
      {proof.error && <ProblemView problem={problemOf(proof.error)} />}
      {proof.data && <p role="status">{resultWords(proof.data)}</p>}
    </div>
  )
}

function resultWords({ intact, reproduced }: { intact: boolean; reproduced: boolean }): string {
  if (!intact) return 'Số lưu giữ không còn khớp mã kiểm. Báo ngay cho quản trị hệ thống.'
  return reproduced
    ? 'Khớp: tính lại từ sổ như lúc chốt được đúng các số này.'
    : 'Số lưu giữ còn nguyên, nhưng tính lại từ sổ như lúc chốt ra số khác. Báo quản trị hệ thống xem lại sổ.'
}
