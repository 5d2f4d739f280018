import { formatDate } from '@ptdv/core/calendar/format-date'
import { TRANSFER_BECAUSE } from '@ptdv/core/membership/transfer-payloads'
import { transferOutcome } from '@ptdv/core/membership/transfer-words'
import type { Transfer } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { Badge } from '../ui/badge.tsx'
import { MoveLine, type MoveProps } from './move-line.tsx'

/** One on the way for good, and until when the paper must be presented. */
export function TransferLine({ line, side, ...choosing }: MoveProps<Transfer>) {
  const isOurs = side === 'out' || line.outcome === 'received'
  const href = line.case === null ? `/dang-vien/${line.person}` : `/ho-so/${line.case}`
  return (
    <MoveLine
      {...choosing}
      what="transfers"
      line={line}
      href={isOurs && line.endedOn === null ? href : null}
      said={`Từ ${line.fromName} đến ${line.toName}, ${TRANSFER_BECAUSE[line.because]}.`}
      badge={<DueBadge line={line} />}
      notes={[line.endedOn !== null && transferOutcome(line)]}
    />
  )
}

function DueBadge({ line }: { line: Transfer }) {
  const { today } = useMe()
  if (line.endedOn !== null) {
    return (
      <Badge tone={line.outcome === 'received' ? 'ok' : 'wait'} icon="check">
        {formatDate(line.endedOn)}
      </Badge>
    )
  }
  if (line.dueOn === null) return null
  const isLate = line.dueOn < today
  return (
    <Badge tone={isLate ? 'late' : 'wait'} icon={isLate ? 'warning' : 'hourglass'}>
      {isLate ? 'quá hạn' : 'hạn'} {formatDate(line.dueOn)}
    </Badge>
  )
}
