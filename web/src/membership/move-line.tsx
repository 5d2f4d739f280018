import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { STANDING_WORDS } from '@ptdv/core/membership/transfer-words'
import { useState, type ReactNode } from 'react'
import type { Temporary, Transfer } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Words } from '../ui/words.tsx'
import { ReturnForm } from './return-form.tsx'

/** What a line of either list of moves is told. */
export interface MoveProps<Line> {
  readonly line: Line
  readonly side: 'in' | 'out'
  /** Marked to be received; null where that is not the asker's to do. */
  readonly chosen: boolean | null
  readonly onChosen: (chosen: boolean) => void
}

interface MoveLineProps extends Omit<MoveProps<Transfer | Temporary>, 'side'> {
  readonly what: 'transfers' | 'temporary'
  /** The page of whoever moves; null where it is not the asker's to open. */
  readonly href: string | null
  /** From where, where to and why. */
  readonly said: string
  /** What is known of the paper besides its number, its date and who gave it. */
  readonly received?: string
  readonly badge: ReactNode
  readonly notes: readonly (string | false | null)[]
}

/** One who moves, for good or for a time: who, from where, by which paper; received together, sent back one by one. */
export function MoveLine({ what, line, chosen, onChosen, ...told }: MoveLineProps) {
  const [isReturning, setReturning] = useState(false)
  return (
    <li className="transfer">
      <div>
        <p className="who">
          {chosen !== null ? (
            <Checkbox checked={chosen} onValue={onChosen}>
              {line.name}
            </Checkbox>
          ) : told.href !== null ? (
            <AppLink href={told.href}>{line.name}</AppLink>
          ) : (
            line.name
          )}
          <span className="muted">
            {' '}
            sinh {formatPartialDate(line.birth)}, {STANDING_WORDS[line.standing]}
          </span>
        </p>
        <p>
          <Words>{told.said}</Words>
        </p>
        <p className="muted">
          <Words>{`Giấy số ${line.paper} ngày ${formatDate(line.introducedOn)}, ${line.introducerName} giới thiệu${told.received ?? ''}`}</Words>
        </p>
      </div>
      {told.badge}
      {told.notes.map(
        (note) =>
          note && (
            <p key={note} className="whole muted">
              <Words>{note}</Words>
            </p>
          ),
      )}
      {chosen !== null && !isReturning && (
        <p className="whole">
          <Button size="small" kind="quiet" onClick={() => setReturning(true)}>
            Trả lại giấy giới thiệu
          </Button>
        </p>
      )}
      {chosen !== null && isReturning && (
        <ReturnForm what={what} line={line} onClose={() => setReturning(false)} />
      )}
    </li>
  )
}
