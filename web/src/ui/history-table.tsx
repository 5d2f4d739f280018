import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ReactNode } from 'react'
import { Words } from './words.tsx'

export interface HistoryLine {
  readonly id: number
  readonly happenedOn: PlainDate
  readonly what: string
  readonly by: ReactNode
  /** What stands under it, as its papers. */
  readonly under?: ReactNode
}

interface Recorded {
  readonly organisationName: string
  readonly recordedBy: string
  readonly onBehalfOf?: string | null | undefined
}

interface HistoryTableProps {
  readonly caption: string
  readonly lines: readonly HistoryLine[]
}

/** What was recorded: when, what, by whom. */
export function HistoryTable({ caption, lines }: HistoryTableProps) {
  return (
    <table className="hist">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="when">
            Ngày
          </th>
          <th scope="col">Việc, người ghi</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, happenedOn, what, by, under }) => (
          <tr key={id}>
            <td>{formatDate(happenedOn)}</td>
            <td>
              <Words>{what}</Words>
              <span className="muted by">{by}</span>
              {under}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whose act it was, who recorded it and in whose place. */
export function recordedBy({ organisationName, recordedBy, onBehalfOf }: Recorded): string {
  return `${organisationName}; ${recordedBy} ghi${onBehalfOf ? `, thay ${onBehalfOf}` : ''}`
}

/** Newest first; of one day the one recorded last. */
export function newestFirst<L extends { readonly id: number; readonly happenedOn: PlainDate }>(
  acts: readonly L[],
): L[] {
  return acts.toSorted((a, b) => b.happenedOn.localeCompare(a.happenedOn) || b.id - a.id)
}
