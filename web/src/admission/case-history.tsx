import { describeAct } from '@ptdv/core/admission/describe-act'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useState, type ReactNode } from 'react'
import type { CaseFile } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { Words } from '../ui/words.tsx'

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
  const newest = [...acts].sort((a, b) => b.happenedOn.localeCompare(a.happenedOn) || b.id - a.id)
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
      <table className="hist">
        <caption className="vh">Những việc đã làm, mới nhất trước</caption>
        <thead>
          <tr>
            <th scope="col" className="when">
              Ngày
            </th>
            <th scope="col">Việc, người ghi</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((act) => (
            <tr key={act.id}>
              <td>{formatDate(act.happenedOn)}</td>
              <td>
                <Words>{describeAct(act)}</Words>
                <span className="muted by">
                  {act.organisationName}; {act.recordedBy} ghi
                  {act.onBehalfOf && `, thay ${act.onBehalfOf}`}
                </span>
                {under?.(act)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
