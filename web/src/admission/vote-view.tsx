import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { VOTE_MATTERS, type VoteMatter } from '@ptdv/core/admission/vote-matters'
import { useEffect, type ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'
import { succeeds } from '../api/succeeds.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { EarlierVotes } from './earlier-votes.tsx'
import { matterOf, nextIn, type Meeting } from './meeting.ts'
import { RoomCard } from './room-card.tsx'
import { TallyCard } from './tally-card.tsx'
import { useRoom } from './use-room.ts'
import { afterMissed, countBody, countVotes, rollOf, thresholdOf } from './vote-count.ts'
import {
  choosesProposal,
  isOnProbationer,
  payloadOf,
  reasonAsked,
  type Ballot,
} from './vote-outcome.ts'
import { VotePaper } from './vote-paper.tsx'
import { VoteQueue, type QueuedCandidate } from './vote-queue.tsx'

/** One person's vote as it is to be recorded. */
export interface RecordedVote {
  readonly case: number
  readonly kind: VoteMatter
  /** Version of the case that the meeting saw. */
  readonly version: number
  readonly happenedOn: PlainDate
  readonly payload: Record<string, unknown>
  /** “14/20, đạt 70 %, đủ ít nhất 2/3” */
  readonly verdict: string
}

export interface VoteViewProps {
  /** Give the view `keptAs` as its `key`: who is in the room stays while one goes from person to person. */
  readonly meeting: Meeting
  /** Prints for the meeting, prepares it, takes it to Excel. */
  readonly actions?: ReactNode
  /** The case being voted on; one of the candidates. */
  readonly current: number
  /** Which vote on the person, where there are several. */
  readonly matter: string | null
  readonly onMatter: (kind: VoteMatter) => void
  /** The day of the meeting, unless another is entered. */
  readonly metOn: PlainDate
  /** Tells what is entered in this meeting from that of another place, day or account. */
  readonly keptAs: string
  readonly hrefOf: (admissionCase: number) => string
  /** Verdicts recorded in this sitting, by case. */
  readonly recorded: ReadonlyMap<number, string>
  readonly busy: boolean
  /** What the last onRecord was refused with. */
  readonly problem: Problem | null
  /** Takes over what others recorded meanwhile; what is entered stays. */
  readonly onReload: () => void
  readonly onRecord: (vote: RecordedVote) => Promise<unknown>
  readonly onNext: (admissionCase: number) => void
}

export function VoteView(props: VoteViewProps) {
  const { meeting, current, recorded } = props
  const announce = useAnnounce()
  const candidate = meeting.candidates.find((each) => each.case === current)
  const matter = candidate && matterOf(candidate, props.matter)
  const room = useRoom(meeting, current, matter, props.metOn, props.keptAs)
  const { tally, number, metOn } = room
  const roll = rollOf(meeting.members ?? [], room.presences)
  const count =
    candidate && matter && meeting.members === null
      ? countBody(room.size, tally, thresholdOf(matter.kind, candidate))
      : countVotes(roll, tally, candidate && matter && afterMissed(matter.kind, candidate))
  const reached = count.result?.reached === true
  const proposes = candidate?.probationVotes?.proposes ?? room.proposes
  const reasonLabel =
    matter === undefined
      ? null
      : reasonAsked(matter.kind, reached, count.refusal === null, proposes)
  const next = nextIn(meeting.candidates, current, (id) => recorded.has(id))
  const why = ((): string | null => {
    if (!candidate || !matter) return 'Chọn một người để biểu quyết.'
    if (recorded.has(current)) return 'Đã ghi kết quả của người này.'
    if (!matter.ready) return `Chưa thể họp xét: ${matter.missing.join('; ')}.`
    if (count.refusal) return count.refusal
    if (isOnProbationer(matter.kind) && proposes === null) return 'Chọn nội dung biểu quyết.'
    if (matter.kind === 'recognition_decided' && !reached) {
      return 'Chưa đủ để ra quyết định. Phải xét lại thì trả hồ sơ cho cấp dưới.'
    }
    if (reasonLabel !== null && room.reason.trim() === '') return `Nhập ${lower(reasonLabel)}.`
    if (!metOn) return 'Nhập ngày họp.'
    return number.trim() === '' ? `Nhập ${lower(VOTE_MATTERS[matter.kind].paper)}.` : null
  })()

  const record = async () => {
    if (why !== null || !candidate || !matter || !metOn || !count.result || props.busy) return
    const ballot: Ballot = {
      roll,
      size: room.size,
      tally,
      reached,
      paper: { number: number.trim(), date: metOn },
      proposes,
      reason: room.reason.trim(),
    }
    const recordedNow = await succeeds(
      props.onRecord({
        case: candidate.case,
        kind: matter.kind,
        version: candidate.version,
        happenedOn: metOn,
        payload: { ...payloadOf(matter.kind, ballot) },
        verdict: count.result.sentence,
      }),
    )
    if (!recordedNow) return
    announce(`Đã ghi kết quả biểu quyết ${candidate.person.name}.`)
    if (next) props.onNext(next.case)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey) return
      event.preventDefault()
      void record()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  return (
    <>
      <PageHead
        crumb={{
          href: '/viec-can-lam',
          label: 'Việc cần làm',
          here: `Kỳ họp ${meeting.place.name}${metOn ? ` ngày ${formatDate(metOn)}` : ''}`,
        }}
        title={
          candidate && matter
            ? `${VOTE_MATTERS[matter.kind].title} ${candidate.person.name}`
            : 'Biểu quyết'
        }
        actions={<>{props.actions}</>}
      />
      <VoteQueue
        candidates={meeting.candidates.map((each): QueuedCandidate => ({
          ...each,
          href: props.hrefOf(each.case),
          isCurrent: each.case === current,
          matter: matterOf(each, each.case === current ? props.matter : null),
          verdict: recorded.get(each.case) ?? null,
        }))}
        keys={
          <span className="only-wide">
            Ghi và sang người sau: <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </span>
        }
        nextHref={next ? props.hrefOf(next.case) : null}
      />
      {!candidate || !matter ? (
        <section className="card">
          <EmptyState title="Chưa có ai chờ xét" icon="people">
            Người đủ hồ sơ sẽ hiện ở đây để biểu quyết từng người một.
          </EmptyState>
        </section>
      ) : (
        <div className="vote">
          <div className="stack-s">
            {candidate.matters.length > 1 && (
              <Segmented
                label="Biểu quyết về việc gì"
                options={candidate.matters.map(({ kind }) => ({
                  value: kind,
                  label: VOTE_MATTERS[kind].choice,
                }))}
                value={matter.kind}
                onValue={props.onMatter}
              />
            )}
            {meeting.members === null ? (
              <EarlierVotes candidate={candidate} />
            ) : (
              <RoomCard members={meeting.members} room={room} />
            )}
          </div>
          <div className="stack">
            <TallyCard
              tally={tally}
              onTally={room.setTally}
              count={count}
              size={room.size}
              onSize={room.setSize}
              sizeLabel={sizeLabelOf(matter.kind, candidate.threshold)}
              resolution={
                <VotePaper
                  kind={matter.kind}
                  room={room}
                  asksProposal={choosesProposal(matter.kind, candidate)}
                  reasonLabel={reasonLabel}
                />
              }
              buttonLabel={next ? `Ghi kết quả, sang ${next.person.name}` : 'Ghi kết quả'}
              reason={why}
              busy={props.busy}
              problem={
                props.problem && <FormProblem problem={props.problem} onReload={props.onReload} />
              }
              onRecord={() => void record()}
            />
          </div>
        </div>
      )}
    </>
  )
}

/** A standing committee decides, a base committee by all its members (§4.3.2). */
function sizeLabelOf(kind: VoteMatter, threshold: 'two_thirds' | 'more_than_half'): string {
  return VOTE_MATTERS[kind].body === 'decider' && threshold === 'more_than_half'
    ? 'Tổng số ủy viên ban thường vụ'
    : 'Tổng số đảng ủy viên'
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
