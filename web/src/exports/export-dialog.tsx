import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../api/problem.ts'
import type { Job } from '../api/shapes.ts'
import { succeeds } from '../api/succeeds.ts'
import { downloadFile } from '../files/download-file.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'

/** Who waited no longer than this is still at the screen: the file is saved without another press. Milliseconds. */
const STILL_WAITING = 10_000

interface ExportDialogProps {
  /** null while the request for it is on its way. */
  readonly job: number | null
  /** When it was asked for, by performance.now(). */
  readonly askedAt: number
  readonly problem: Problem | null
  readonly onRetry: () => void
  readonly onClose: () => void
}

/** How far a workbook is, a way to stop it, and the file. Closing leaves it running. */
export function ExportDialog({ job, askedAt, problem, onRetry, onClose }: ExportDialogProps) {
  const [note, setNote] = useState<Note>('running')
  const said = useRef<HTMLDivElement>(null)
  // The button that stops goes with the job; without this the keyboard would be left outside the dialog.
  useEffect(() => {
    if (note !== 'running' && document.activeElement === document.body) said.current?.focus()
  }, [note])
  const end = async ({ state, file }: Job) => {
    if (state !== 'done' || file === null) return setNote('ended')
    const isSaved =
      performance.now() - askedAt < STILL_WAITING && (await succeeds(downloadFile(file.id)))
    setNote(isSaved ? 'saved' : 'ready')
  }
  return (
    <Dialog
      open
      title="Xuất Excel"
      onClose={onClose}
      actions={<Button onClick={onClose}>Đóng</Button>}
    >
      {problem ? (
        <ProblemView problem={problem} title="Chưa xuất được" onRetry={onRetry} />
      ) : job === null ? (
        <Loading label="Đang gửi yêu cầu" lines={1} />
      ) : (
        <div ref={said} tabIndex={-1}>
          <JobProgress job={job} onEnd={(ended) => void end(ended)} />
          <p className="muted job-note">
            {NOTES[note]}
            {note !== 'ended' && <AppLink href="/viec-chay">Việc của tôi</AppLink>}
            {note !== 'ended' && '.'}
          </p>
        </div>
      )}
    </Dialog>
  )
}

type Note = 'running' | 'saved' | 'ready' | 'ended'

const NOTES = {
  running: 'Đóng cửa sổ này thì việc vẫn chạy; xem lại và tải tệp ở ',
  saved: 'Tệp đã tải về máy. Cần tải lại thì tệp còn ở đây và ở ',
  ready: 'Bấm nút trên để tải tệp về. Tệp còn bảy ngày ở ',
  ended: '',
} as const satisfies Record<Note, string>
