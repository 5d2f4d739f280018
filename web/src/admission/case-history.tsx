import { describeAct } from '@ptdv/core/admission/describe-act'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useState, type ReactNode } from 'react'
import type { CaseFile } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { HistoryTable, newestFirst, recordedBy } from '../ui/history-table.tsx'

const SHOWN = 5

interface CaseHistoryProps {
  readonly acts: CaseFile['acts']
  readonly exporting?: ReactNode
  /** What stands under an act: its papers. */
  readonly under?: ((act: CaseFile['acts'][number]) => ReactNode) | undefined
}

/** Acts, newest first: when, what, by whom, recorded by whom and in which capacity. */
export function CaseHistory({ acts, exporting, under }: CaseHistoryProps) {
  const [isWhole, setWhole] = useState(false)
  const newest = newestFirst(acts)
  const shown = isWhole ? newest : newest.slice(0, SHOWN)
  return (
    <Card
      title="Đã làm"
      aside={
        <span className="acts">
          {acts.length > SHOWN && !isWhole && (
            <button type="button" className="link" onClick={() => setWhole(true)}>
              Xem cả {formatNumber(acts.length)} việc
            </button>
          )}
          {exporting}
        </span>
      }
    >
      <HistoryTable
        caption="Những việc đã làm, mới nhất trước"
        lines={shown.map((act) => ({
          id: act.id,
          happenedOn: act.happenedOn,
          what: describeAct(act),
          by: recordedBy(act),
          under: under?.(act),
        }))}
      />
    </Card>
  )
}
