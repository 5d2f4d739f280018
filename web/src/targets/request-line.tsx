import { formatDate } from '@ptdv/core/calendar/format-date'
import type { ReactNode } from 'react'
import type { TargetRequest } from '../api/shapes.ts'
import { Badge } from '../ui/badge.tsx'
import { AmountsTable, type SourceAmount } from './amounts-table.tsx'

const STATES = {
  accepted: { tone: 'ok', icon: 'check', word: 'Đã chấp nhận' },
  declined: { tone: 'plain', icon: 'close', word: 'Chưa chấp nhận' },
  waiting: { tone: 'wait', icon: 'hourglass', word: 'Chờ trả lời' },
} as const

interface RequestLineProps {
  readonly request: TargetRequest
  readonly isOwn?: boolean
  /** What is assigned by source; null while nothing is, or only a total. */
  readonly given: readonly SourceAmount[] | null
  readonly children?: ReactNode
}

/** One request: who, what instead of what, why, and the answer. */
export function RequestLine({ request, isOwn, given, children }: RequestLineProps) {
  const state = STATES[request.answer ?? 'waiting']
  const dated = `Đề nghị ngày ${formatDate(request.requestedOn)}`
  return (
    <li>
      <div className="request-hd">
        <h3>{isOwn ? dated : request.organisation.name}</h3>
        <Badge tone={state.tone} icon={state.icon}>
          {state.word}
        </Badge>
        {!isOwn && <span className="muted">{dated}</span>}
      </div>
      <p>{request.reason}</p>
      <AmountsTable given={given} asked={request.amounts} />
      {request.answerReason && (
        <p>
          <b>Trả lời:</b> {request.answerReason}
        </p>
      )}
      {children}
    </li>
  )
}
