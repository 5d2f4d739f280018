import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { TEMPORARY_BECAUSE } from '@ptdv/core/membership/temporary-payloads'
import {
  temporaryDue,
  temporaryStage,
  type TemporaryStage,
} from '@ptdv/core/membership/temporary-stage'
import { temporaryOutcome } from '@ptdv/core/membership/temporary-words'
import { STANDING_WORDS } from '@ptdv/core/membership/transfer-words'
import { useState } from 'react'
import type { Temporary } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Words } from '../ui/words.tsx'
import { ReturnForm } from './return-form.tsx'

interface TemporaryLineProps {
  readonly line: Temporary
  readonly side: 'in' | 'out'
  /** Marked to be received; null where that is not the asker's to do. */
  readonly chosen: boolean | null
  readonly onChosen: (chosen: boolean) => void
}

/** One elsewhere for a time, or on the way there: who, from where, where to, by which paper, from when until when. */
export function TemporaryLine({ line, side, chosen, onChosen }: TemporaryLineProps) {
  const [isReturning, setReturning] = useState(false)
  const { from, until, receivedOn } = line
  const waits = line.endedOn === null && receivedOn === null && line.dueOn !== null
  return (
    <li className="transfer">
      <div>
        <p className="who">
          {chosen !== null ? (
            <Checkbox checked={chosen} onValue={onChosen}>
              {line.name}
            </Checkbox>
          ) : side === 'out' ? (
            <AppLink href={`/dang-vien/${line.person}`}>{line.name}</AppLink>
          ) : (
            line.name
          )}
          <span className="muted">
            {' '}
            sinh {formatPartialDate(line.birth)}, {STANDING_WORDS[line.standing]}
          </span>
        </p>
        <p>
          <Words>{`Của ${line.fromName}, đến ${line.receivedName ?? line.toName} từ ${formatDate(from)} đến ${formatDate(until)}, ${TEMPORARY_BECAUSE[line.because].label}.`}</Words>
        </p>
        <p className="muted">
          <Words>{`Giấy số ${line.paper} ngày ${formatDate(line.introducedOn)}, ${line.introducerName} giới thiệu${receivedOn === null ? '' : `; tiếp nhận ngày ${formatDate(receivedOn)}`}`}</Words>
        </p>
      </div>
      <DueBadge line={line} />
      {waits && !line.dueConfirmed && (
        <p className="whole muted">
          Số ngày phải nộp giấy lấy theo chuyển chính thức; áp dụng cho tạm thời tỉnh chưa xác nhận.
        </p>
      )}
      {line.endedOn !== null && (
        <p className="whole muted">
          <Words>{temporaryOutcome(line)}</Words>
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
        <ReturnForm what="temporary" line={line} onClose={() => setReturning(false)} />
      )}
    </li>
  )
}

const SAID: Readonly<Record<TemporaryStage, string>> = {
  on_the_way: 'hạn nộp giấy',
  not_presented: 'quá hạn nộp giấy',
  there: 'đến',
  past: 'quá hạn',
}

/** The next day that matters, or the one on which it was over. */
function DueBadge({ line }: { line: Temporary }) {
  const { today } = useMe()
  if (line.endedOn !== null) {
    return (
      <Badge tone={line.outcome === 'returned' ? 'ok' : 'wait'} icon="check">
        {formatDate(line.endedOn)}
      </Badge>
    )
  }
  const stage = temporaryStage(line, today)
  const isLate = stage === 'past' || stage === 'not_presented'
  return (
    <Badge tone={isLate ? 'late' : 'wait'} icon={isLate ? 'warning' : 'hourglass'}>
      {SAID[stage]} {formatDate(temporaryDue(line))}
    </Badge>
  )
}
