import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { admissionContract } from '@ptdv/core/admission/contract'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Words } from '../ui/words.tsx'
import { AnswerForm } from './answer-form.tsx'

export type VettingRequestLine = InferContractRouterOutputs<
  typeof admissionContract
>['vettingInbox'][number]

interface VettingLineProps {
  readonly request: VettingRequestLine
  /** asked: they ask us. asking: we ask them. */
  readonly side: 'asked' | 'asking'
  readonly mayAnswer: boolean
  readonly isAnswering: boolean
  readonly onAnswering: (isOpen: boolean) => void
}

/** One request: who asks about whom, by which letter, and the answer written in place. */
export function VettingLine(props: VettingLineProps) {
  const { request, side, isAnswering, onAnswering } = props
  const isOpen = request.answeredOn === null
  return (
    <li className="vetting">
      <div>
        <p className="who">
          {request.case === null ? (
            request.personName
          ) : (
            <AppLink href={`/ho-so/${request.case}`}>{request.personName}</AppLink>
          )}
          <span className="muted"> sinh {formatPartialDate(request.personBirth)}</span>
        </p>
        <p>
          <Words>
            {side === 'asked'
              ? `${request.from} hỏi về ${request.about}.`
              : `Hỏi ${request.to} về ${request.about}.`}
          </Words>
        </p>
        <p className="muted">
          <Words>{`Công văn ${request.paper}, ngày ${formatDate(request.askedOn)}`}</Words>
        </p>
      </div>
      {request.answeredOn !== null && (
        <Badge tone="ok" icon="check">
          đã trả lời {formatDate(request.answeredOn)}
        </Badge>
      )}
      {isOpen && side === 'asking' && (
        <Badge tone="wait" icon="hourglass">
          chờ trả lời
        </Badge>
      )}
      {isOpen && side === 'asked' && props.mayAnswer && !isAnswering && (
        <Button onClick={() => onAnswering(true)} aria-label={`Trả lời về ${request.personName}`}>
          Trả lời
        </Button>
      )}
      {isOpen && isAnswering && props.mayAnswer && (
        <AnswerForm request={request} onClose={() => onAnswering(false)} />
      )}
    </li>
  )
}
