import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { PlanPreview } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Words } from '../ui/words.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import type { DraftInHand } from './use-plan-draft.ts'

/** Up to so many acts are read at once; more are folded. */
const FEW = 40

interface CarryOutStepProps {
  readonly held: DraftInHand
  readonly preview: PlanPreview | undefined
  /** What the draft still lacks before it can be kept. */
  readonly lacking: string | null
  /** Keeps the draft as it stands and answers its number and version. */
  readonly saved: () => Promise<{ readonly id: number; readonly version: number }>
  readonly onDone: (id: number) => void
}

/** The paper, the acts that will be recorded in words, and the one button that does all of it. */
export function CarryOutStep({ held, preview, lacking, saved, onDone }: CarryOutStepProps) {
  const { today } = useMe()
  const { draft, change } = held
  const [job, setJob] = useState<{ readonly job: number; readonly id: number } | null>(null)
  const isAhead = draft.effectiveOn !== null && draft.effectiveOn > today
  const go = useMutation({
    mutationFn: async () => {
      const { id, version } = await saved()
      const write = { id, version, key: newWriteKey() }
      if (isAhead) {
        await client.reorganisation.schedule(write)
        return { id, job: null }
      }
      return { id, job: (await client.reorganisation.carryOut(write)).job }
    },
    onSuccess: ({ id, job: started }) => {
      if (started === null) {
        held.forget()
        onDone(id)
      } else setJob({ job: started, id })
    },
  })
  const hasPaper = draft.paperNumber.trim() !== '' && draft.paperDate !== null
  const misfits = preview?.misfits.length ?? 0
  const open = preview?.todos.filter(({ chosen }) => chosen === null).length ?? 0
  const reason =
    lacking ??
    (misfits > 0
      ? `Còn ${formatNumber(misfits)} chỗ chưa khớp; xem bước 2.`
      : hasPaper
        ? null
        : 'Điền số và ngày văn bản.')
  if (job !== null) {
    return (
      <Card title="Đang thực hiện" padded>
        <JobProgress
          job={job.job}
          onEnd={({ state }) => {
            if (state !== 'done') return
            held.forget()
            onDone(job.id)
          }}
        />
      </Card>
    )
  }
  return (
    <>
      <Card title="Văn bản" padded>
        <div className="formgrid">
          <TextField
            label="Số văn bản"
            max={60}
            placeholder="ví dụ 1788-QĐ/TU"
            value={draft.paperNumber}
            onValue={(paperNumber) => change({ paperNumber })}
          />
          <DateInput
            label="Ngày văn bản"
            value={draft.paperDate}
            onValue={(paperDate) => change({ paperDate })}
          />
        </div>
      </Card>
      <Card title={`Những việc sẽ ghi (${formatNumber(preview?.acts.length ?? 0)})`} padded>
        <details open={(preview?.acts.length ?? 0) <= FEW}>
          <summary>Từng việc theo thứ tự, bằng lời</summary>
          <ol className="plan-acts">
            {preview?.acts.map((act, index) => (
              <li key={index}>
                {act === null ? <span className="muted">Chưa khớp</span> : <Words>{act}</Words>}
              </li>
            ))}
          </ol>
        </details>
      </Card>
      <Card title="Thực hiện" padded current>
        <div className="stack-s">
          <p>
            Tất cả được ghi trong một lần: nếu có chỗ nào không ghi được thì không có gì thay đổi.
            {open > 0 && ` Còn ${formatNumber(open)} việc chưa quyết định sẽ để lại sau.`}
          </p>
          {go.error && <FormProblem problem={problemOf(go.error)} onReload={() => go.reset()} />}
          {isAhead && draft.effectiveOn && (
            <ProblemNotice
              kind="info"
              title={`Đến ngày ${formatDate(draft.effectiveOn)} hệ thống tự thực hiện`}
              sentence="Nếu đến ngày ấy cây tổ chức đã khác, phương án không thực hiện và có thông báo nói vì sao."
            />
          )}
          <p className="acts">
            <Button kind="primary" busy={go.isPending} reason={reason} onClick={() => go.mutate()}>
              {isAhead && draft.effectiveOn
                ? `Hẹn ngày ${formatDate(draft.effectiveOn)}`
                : 'Thực hiện ngay'}
            </Button>
          </p>
        </div>
      </Card>
    </>
  )
}
