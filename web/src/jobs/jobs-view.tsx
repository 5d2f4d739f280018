import { isOpen } from '@ptdv/core/jobs/kinds'
import { capitalised, formatNumber, numberInWords } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { Job } from '../api/shapes.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatMoment } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { JobView } from './job-view.tsx'
import './jobs.css'

interface JobsViewProps {
  readonly jobs: readonly Job[]
  /** Follows one that still runs. */
  readonly progressOf: (job: Job) => ReactNode
}

export function JobsView({ jobs, progressOf }: JobsViewProps) {
  return (
    <div className="narrow">
      <PageHead
        title={headline(jobs.filter(({ state }) => isOpen(state)).length)}
        sub="Việc làm lâu chạy ở máy chủ: rời trang hay tắt máy thì việc vẫn chạy. Ở đây là ba mươi việc mới nhất của đồng chí."
      />
      <Card label="Các việc">
        {jobs.length === 0 ? (
          <EmptyState title="Chưa có việc nào" icon="clock">
            Bấm “Xuất Excel” ở một danh sách thì việc xuất hiện ở đây.
          </EmptyState>
        ) : (
          <ul className="jobs">
            {jobs.map((job) => (
              <li key={job.id}>
                {!isOpen(job.state) && job.state !== 'failed' && <h2>{job.title}</h2>}
                {isOpen(job.state) ? progressOf(job) : <EndedJob job={job} />}
                <p className="muted">{momentsOf(job)}</p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}

function EndedJob({ job }: { readonly job: Job }) {
  return (
    <JobView job={job} stopping={false} onStop={() => undefined}>
      {job.file && <DownloadButton file={job.file} />}
    </JobView>
  )
}

function momentsOf({ kind, state, askedAt, endedAt, file }: Job): string {
  const moments = [`Yêu cầu lúc ${formatMoment(askedAt)}`]
  if (endedAt !== null) moments.push(`kết thúc lúc ${formatMoment(endedAt)}`)
  const made = moments.join('; ')
  if (file?.keptUntil) return `${made}. Tệp giữ đến ${formatMoment(file.keptUntil)}.`
  if (kind === 'export' && state === 'done' && file === null) {
    return `${made}. Tệp đã hết hạn giữ; cần thì xuất lại.`
  }
  return `${made}.`
}

function headline(running: number): string {
  if (running === 0) return 'Việc của tôi'
  const count = running < 100 ? capitalised(numberInWords(running)) : formatNumber(running)
  return `${count} việc đang chạy`
}
