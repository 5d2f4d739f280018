import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { TRANSFER_BECAUSE } from '@ptdv/core/membership/transfer-payloads'
import { STANDING_WORDS, transferOutcome } from '@ptdv/core/membership/transfer-words'
import { useState } from 'react'
import type { Transfer } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Words } from '../ui/words.tsx'
import { ReturnForm } from './return-form.tsx'

interface TransferLineProps {
  readonly line: Transfer
  readonly side: 'in' | 'out'
  /** Marked to be received; null where that is not the asker's to do. */
  readonly chosen: boolean | null
  readonly onChosen: (chosen: boolean) => void
}

/** One on the way: who, from where, by which paper, and until when it must be presented. */
export function TransferLine({ line, side, chosen, onChosen }: TransferLineProps) {
  const { today } = useMe()
  const [isReturning, setReturning] = useState(false)
  const isLate = line.endedOn === null && line.dueOn !== null && line.dueOn < today
  const isOurs = side === 'out' || line.outcome === 'received'
  const href = line.case === null ? `/dang-vien/${line.person}` : `/ho-so/${line.case}`
  return (
    <li className="transfer">
      <div>
        <p className="who">
          {chosen === null ? (
            isOurs && line.endedOn === null ? (
              <AppLink href={href}>{line.name}</AppLink>
            ) : (
              line.name
            )
          ) : (
            <Checkbox checked={chosen} onValue={onChosen}>
              {line.name}
            </Checkbox>
          )}
          <span className="muted">
            {' '}
            sinh {formatPartialDate(line.birth)}, {STANDING_WORDS[line.standing]}
          </span>
        </p>
        <p>
          <Words>{`Từ ${line.fromName} đến ${line.toName}, ${TRANSFER_BECAUSE[line.because]}.`}</Words>
        </p>
        <p className="muted">
          <Words>{`Giấy số ${line.paper} ngày ${formatDate(line.introducedOn)}, ${line.introducerName} giới thiệu`}</Words>
        </p>
      </div>
      {line.endedOn === null ? (
        line.dueOn && (
          <Badge tone={isLate ? 'late' : 'wait'} icon={isLate ? 'warning' : 'hourglass'}>
            {isLate ? 'quá hạn' : 'hạn'} {formatDate(line.dueOn)}
          </Badge>
        )
      ) : (
        <Badge tone={line.outcome === 'received' ? 'ok' : 'wait'} icon="check">
          {formatDate(line.endedOn)}
        </Badge>
      )}
      {line.endedOn !== null && (
        <p className="whole muted">
          <Words>{transferOutcome(line)}</Words>
        </p>
      )}
      {chosen !== null && !isReturning && (
        <p className="whole">
          <Button size="small" kind="quiet" onClick={() => setReturning(true)}>
            Trả lại giấy giới thiệu
          </Button>
        </p>
      )}
      {chosen !== null && isReturning && (
        <ReturnForm what="transfers" line={line} onClose={() => setReturning(false)} />
      )}
    </li>
  )
}
