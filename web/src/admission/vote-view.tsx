import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Roll, Tally } from '@ptdv/core/admission/acts'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useEffect, type ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'
import type { VoteSheet } from '../api/shapes.ts'
import { succeeds } from '../api/succeeds.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Field } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { RollTable } from './roll-table.tsx'
import { TallyCard } from './tally-card.tsx'
import { useRoom } from './use-room.ts'
import { VoteQueue, type QueuedCandidate } from './vote-queue.tsx'
import { countVotes, officialMembers, rollOf } from './vote-count.ts'

/** One person's vote as it is to be recorded. */
export interface RecordedVote {
  readonly case: number
  /** Version of the case that the meeting saw. */
  readonly version: number
  readonly happenedOn: PlainDate
  readonly roll: readonly Roll[]
  readonly tally: Tally
  readonly paper: { readonly number: string; readonly date: PlainDate }
}

export interface VoteViewProps {
  /** Give the view a `key` of the cell: who is in the room stays while one goes from person to person. */
  readonly sheet: VoteSheet
  /** Takes who waits and who votes to Excel. */
  readonly exporting?: ReactNode
  /** The case being voted on; one of the sheet's candidates. */
  readonly current: number
  readonly today: PlainDate
  /** Tells what is entered in this meeting from that of another cell, day or account. */
  readonly keptAs: string
  readonly hrefOf: (admissionCase: number) => string
  /** Verdicts recorded in this sitting, by case: “14/20, đạt 70 %, đủ ít nhất 2/3”. */
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
  const { sheet, current, today, recorded } = props
  const announce = useAnnounce()
  const room = useRoom(sheet, current, today, props.keptAs)
  const { tally, number, metOn } = room

  const candidate = sheet.candidates.find((each) => each.case === current)
  const members = officialMembers(sheet)
  const roll = rollOf(sheet, room.presences)
  const count = countVotes(roll, tally)
  const next = sheet.candidates.find(
    (each) => each.case !== current && each.ready && !recorded.has(each.case),
  )
  const reason = ((): string | null => {
    if (!candidate) return 'Chọn một người để biểu quyết.'
    if (recorded.has(current)) return 'Đã ghi kết quả của người này.'
    if (!candidate.ready) return `Chưa thể họp xét: ${candidate.missing.join('; ')}.`
    if (count.refusal) return count.refusal
    if (!metOn) return 'Nhập ngày họp.'
    return number.trim() === '' ? 'Nhập số nghị quyết của chi bộ.' : null
  })()

  const record = async () => {
    if (reason !== null || !candidate || !metOn || props.busy) return
    const recordedNow = await succeeds(
      props.onRecord({
        case: candidate.case,
        version: candidate.version,
        happenedOn: metOn,
        roll,
        tally,
        paper: { number: number.trim(), date: metOn },
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

  const observers = sheet.members.filter(({ standing }) => standing === 'probationary')
  return (
    <>
      <PageHead
        crumb={{
          href: '/viec-can-lam',
          label: 'Việc cần làm',
          here: `Kỳ họp ${sheet.cell.name}${metOn ? ` ngày ${formatDate(metOn)}` : ''}`,
        }}
        title={candidate ? `Biểu quyết kết nạp ${candidate.person.name}` : 'Biểu quyết kết nạp'}
        actions={
          <>
            <span className="muted only-wide keys">
              Ghi và sang người sau: <kbd>Ctrl</kbd> <kbd>Enter</kbd>
            </span>
            {props.exporting}
          </>
        }
      />
      <VoteQueue
        candidates={sheet.candidates.map((each): QueuedCandidate => ({
          ...each,
          href: props.hrefOf(each.case),
          isCurrent: each.case === current,
          verdict: recorded.get(each.case) ?? null,
        }))}
      />
      {!candidate ? (
        <section className="card">
          <EmptyState title="Chưa có ai chờ chi bộ xét" icon="people">
            Người đủ hồ sơ sẽ hiện ở đây để chi bộ biểu quyết từng người một.
          </EmptyState>
        </section>
      ) : (
        <div className="vote">
          <Card
            title="Ai trong phòng họp"
            aside={
              <>
                <span className="muted">{formatNumber(members.length)} đảng viên chính thức</span>
                <Button size="small" onClick={room.setAllPresent}>
                  Tất cả có mặt
                </Button>
              </>
            }
          >
            <RollTable members={members} presences={room.presences} onPresence={room.setPresence} />
            {observers.length > 0 && (
              <p className="muted room-note">
                Đảng viên dự bị {observers.map(({ person }) => person.name).join(', ')} dự họp,
                không biểu quyết, không tính.
              </p>
            )}
          </Card>
          <div className="stack">
            <TallyCard
              tally={tally}
              onTally={room.setTally}
              count={count}
              resolution={
                <>
                  <DateInput label="Ngày họp" value={metOn} onValue={room.setMetOn} />
                  <Field label="Số nghị quyết">
                    {(control) => (
                      <TextInput
                        {...control}
                        placeholder="ví dụ 05-NQ/CB"
                        maxLength={60}
                        value={number}
                        onChange={(event) => room.setNumber(event.target.value)}
                      />
                    )}
                  </Field>
                </>
              }
              buttonLabel={next ? `Ghi kết quả, sang ${next.person.name}` : 'Ghi kết quả'}
              reason={reason}
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
