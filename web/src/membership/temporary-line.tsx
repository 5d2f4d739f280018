import { formatDate } from '@ptdv/core/calendar/format-date'
import { TEMPORARY_BECAUSE } from '@ptdv/core/membership/temporary-payloads'
import {
  temporaryDue,
  temporaryStage,
  type TemporaryStage,
} from '@ptdv/core/membership/temporary-stage'
import { temporaryOutcome } from '@ptdv/core/membership/temporary-words'
import type { Temporary } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { Badge } from '../ui/badge.tsx'
import { MoveLine, type MoveProps } from './move-line.tsx'

/** One elsewhere for a time, or on the way there, from when until when. */
export function TemporaryLine({ line, side, ...choosing }: MoveProps<Temporary>) {
  const { from, until, receivedOn } = line
  const waits = line.endedOn === null && receivedOn === null && line.dueOn !== null
  return (
    <MoveLine
      {...choosing}
      what="temporary"
      line={line}
      href={side === 'out' ? `/dang-vien/${line.person}` : null}
      said={`Của ${line.fromName}, đến ${line.receivedName ?? line.toName} từ ${formatDate(from)} đến ${formatDate(until)}, ${TEMPORARY_BECAUSE[line.because].label}.`}
      received={receivedOn === null ? '' : `; tiếp nhận ngày ${formatDate(receivedOn)}`}
      badge={<DueBadge line={line} />}
      notes={[
        waits &&
          !line.dueConfirmed &&
          'Số ngày phải nộp giấy lấy theo chuyển chính thức; áp dụng cho tạm thời tỉnh chưa xác nhận.',
        line.endedOn !== null && temporaryOutcome(line),
      ]}
    />
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
