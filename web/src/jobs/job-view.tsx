import { isOpen } from '@ptdv/core/jobs/kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { Job } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import './jobs.css'

interface JobViewProps {
  readonly job: Job
  readonly stopping: boolean
  readonly onStop: () => void
  /** What it made, to take away. */
  readonly children?: ReactNode
}

export function JobView({ job, stopping, onStop, children }: JobViewProps) {
  if (isOpen(job.state)) return <OpenJob {...{ job, stopping, onStop }} />
  if (job.state === 'failed') {
    return <ProblemNotice title={job.title} sentence={job.sentence} code={job.code ?? undefined} />
  }
  return (
    <div className="job">
      <p className="job-end">
        <Icon name={job.state === 'done' ? 'check' : 'info'} />
        {job.sentence}
      </p>
      <div className="job-acts">
        {children}
        {job.link && <LinkButton href={job.link}>Mở xem</LinkButton>}
      </div>
    </div>
  )
}

function OpenJob({ job, stopping, onStop }: JobViewProps) {
  const asked = stopping || job.cancelAsked
  return (
    <div className="job" aria-busy="true">
      <p className="job-say">
        <b>{job.title}</b>
        <span className="num">{howFar(job)}</span>
      </p>
      <progress
        aria-label={job.title}
        {...(job.total === null ? {} : { max: Math.max(1, job.total), value: job.done })}
      />
      <div className="job-acts">
        <Button size="small" busy={asked} onClick={onStop}>
          {asked ? 'Đang dừng…' : 'Dừng'}
        </Button>
        <span className="muted">{job.doing ?? 'Có thể làm việc khác rồi quay lại trang này.'}</span>
      </div>
    </div>
  )
}

function howFar({ state, done, total }: Job): string {
  if (state === 'waiting') return 'Đang chờ đến lượt'
  if (total === null) return done === 0 ? 'Đang chạy' : formatNumber(done)
  return `${formatNumber(done)} / ${formatNumber(total)}`
}
