import type { VoteSheet } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { StepMark } from '../ui/step-mark.tsx'

export type QueuedCandidate = VoteSheet['candidates'][number] & {
  readonly href: string
  readonly isCurrent: boolean
  /** What was recorded in this sitting. */
  readonly verdict: string | null
}

/** One person at a time: who is being voted on, who comes next, what was decided. */
export function VoteQueue({ candidates }: { candidates: readonly QueuedCandidate[] }) {
  if (candidates.length === 0) return null
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
    </nav>
  )
}

function stateOf({ verdict, isCurrent, ready }: QueuedCandidate) {
  if (verdict !== null) return 'done'
  if (isCurrent) return 'current'
  return ready ? 'todo' : 'blocked'
}

function wordsOf({ verdict, isCurrent, ready, missing }: QueuedCandidate): string {
  if (verdict !== null) return verdict
  const dossier = ready ? 'hồ sơ đủ' : `hồ sơ còn thiếu ${missing.length}`
  return `${isCurrent ? 'đang biểu quyết' : 'chưa xét'}, ${dossier}`
}
