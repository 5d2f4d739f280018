import { OPINION_MOST } from '@ptdv/core/away/meeting-rules'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { MyMeeting } from '../api/shapes.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { sendingOf, type Sent } from '../writing/sending.ts'
import { TextField } from '../writing/text-field.tsx'

interface OpinionFormProps {
  readonly token: string
  readonly meeting: MyMeeting
  readonly onSent: () => Promise<unknown>
}

/** An opinion to one meeting, changed until its day is over; what is typed stays through every refusal. */
export function OpinionForm({ token, meeting, onSent }: OpinionFormProps) {
  const announce = useAnnounce()
  const [text, setText] = useState(meeting.text ?? '')
  /** Pressing on after a lost answer sends the same once more. */
  const sent = useRef<Sent | null>(null)
  const send = useMutation({
    mutationFn: () => {
      sent.current = sendingOf(text, sent.current, meeting.version, newWriteKey)
      const { key, version } = sent.current
      return client.away.sendOpinion({ token, meeting: meeting.meeting, text, version, key })
    },
    onSuccess: async () => {
      announce('Đã gửi ý kiến cho chi bộ')
      sent.current = null
      await onSent()
    },
  })
  const problem = send.error ? problemOf(send.error) : null
  const isMarked = problem?.field === 'text'
  const isUnchanged = text.trim() === (meeting.text ?? '')
  return (
    <form
      className="formgrid"
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate()
      }}
    >
      <TextField
        label="Ý kiến của tôi"
        full
        lines={7}
        max={OPINION_MOST}
        hint={`Nhiều nhất ${formatNumber(OPINION_MOST)} ký tự. Sửa được đến hết ngày ${formatDate(meeting.heldOn)}.`}
        value={text}
        onValue={(typed) => {
          if (send.error) send.reset()
          setText(typed)
        }}
        error={isMarked ? problem.sentence : null}
      />
      {problem && !isMarked && (
        <div className="full">
          <ProblemView problem={problem} title="Chưa gửi được" />
        </div>
      )}
      <div className="full acts">
        <Button
          kind="primary"
          size="large"
          type="submit"
          busy={send.isPending}
          reason={text.trim() === '' ? 'Viết ý kiến rồi gửi.' : null}
          disabled={isUnchanged}
        >
          {meeting.version === 0 ? 'Gửi ý kiến' : 'Gửi ý kiến đã sửa'}
        </Button>
        {meeting.answeredOn !== null && isUnchanged && (
          <span className="muted">Đã gửi ngày {formatDate(meeting.answeredOn)}.</span>
        )}
      </div>
    </form>
  )
}
