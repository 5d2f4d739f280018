import { VOTE_MATTERS } from '@ptdv/core/admission/vote-matters'
import type { ReactNode } from 'react'
import { AppLink } from '../ui/app-link.tsx'
import { StepMark } from '../ui/step-mark.tsx'
import type { Candidate, CandidateMatter } from './meeting.ts'

export type QueuedCandidate = Candidate & {
  readonly href: string
  readonly isCurrent: boolean
  /** The vote that is being held, or comes next. */
  readonly matter: CandidateMatter
  /** What was recorded in this sitting. */
  readonly verdict: string | null
}

interface VoteQueueProps {
  readonly candidates: readonly QueuedCandidate[]
  /** Where the next person who may be voted on stands. */
  readonly nextHref: string | null
  /** How the keyboard goes on. */
  readonly keys: ReactNode
}

/** One person at a time: who is being voted on, who comes next, what was decided. */
export function VoteQueue({ candidates, nextHref, keys }: VoteQueueProps) {
  if (candidates.length === 0) return null
  const at = candidates.findIndex(({ isCurrent }) => isCurrent)
  return (
    <nav className="queue" aria-label="Xét từng người một">
      {candidates.map((candidate, index) => (
        <AppLink
          key={candidate.case}
          href={candidate.href}
          className={candidate.isCurrent ? 'on' : undefined}
          aria-current={candidate.isCurrent || undefined}
        >
          <StepMark state={stateOf(candidate)} />
          <div>
            <b>
              {index + 1}. {candidate.person.name}
            </b>
            <span>{wordsOf(candidate)}</span>
          </div>
        </AppLink>
      ))}
      {candidates.length > 1 && (
        <p className="queue-at muted">
          {at >= 0 && (
            <span>
              Người thứ{' '}
              <b className="tn">
                {at + 1}/{candidates.length}
              </b>
            </span>
          )}
          {nextHref !== null && <AppLink href={nextHref}>Người kế tiếp</AppLink>} {keys}
        </p>
      )}
    </nav>
  )
}

function stateOf({ verdict, isCurrent, matter }: QueuedCandidate) {
  if (verdict !== null) return 'done'
  if (isCurrent) return 'current'
  return matter.ready ? 'todo' : 'blocked'
}

function wordsOf({ verdict, isCurrent, matter, matters }: QueuedCandidate): string {
  if (verdict !== null) return verdict
  const dossier = matter.ready ? 'hồ sơ đủ' : `hồ sơ còn thiếu ${matter.missing.length}`
  const what = VOTE_MATTERS[matters[0]!.kind].choice.toLocaleLowerCase('vi')
  return `${what}, ${isCurrent ? 'đang biểu quyết' : 'chưa xét'}, ${dossier}`
}
