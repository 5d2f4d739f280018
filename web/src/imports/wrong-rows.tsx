import { formatNumber } from '@ptdv/core/text/numbers'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { ImportFile } from '../api/shapes.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { DropFile, useBringFile } from './bring-file.tsx'

interface WrongRowsProps {
  readonly file: ImportFile
  readonly busy: boolean
  readonly onAsked: (job: number) => void
}

/**
 * The rows that cannot be written, taken out into a file of their own and brought back mended: into this import while it
 * is not written, after it once it is.
 */
export function WrongRows({ file, busy, onAsked }: WrongRowsProps) {
  const { id, state, counts } = file
  const [job, setJob] = useState<number | null>(null)
  const ask = useMutation({
    mutationFn: () => client.imports.wrongRows({ id, key: newWriteKey() }),
    onSuccess: (asked) => setJob(asked.job),
  })
  const after = useBringFile(file.kind, null, file.options)
  const into = useMutation({
    mutationFn: async (mended: File) => {
      const { file: kept } = await client.files.upload({ file: mended })
      return client.imports.mendFromFile({ id, file: kept, key: newWriteKey() })
    },
    onSuccess: (asked) => onAsked(asked.job),
  })
  const bring = state === 'written' ? after : into
  return (
    <Card title={`${formatNumber(counts.repair)} dòng cần sửa, tách ra một tệp`} padded>
      <div className="bring">
        <p className="muted">
          {state === 'written'
            ? 'Các dòng này chưa ghi. Tải về sửa rồi thả lại đây: chúng được nhập tiếp, không ai bị ghi hai lần.'
            : 'Tệp chỉ có các dòng cần sửa, mỗi dòng kèm lý do. Sửa trong Excel, giữ nguyên cột “Dòng của tệp gốc”, rồi thả lại đây: lần nhập này nhận các dòng đã sửa, dòng khác giữ nguyên.'}
        </p>
        <div className="import-acts">
          <Button icon="excel" busy={ask.isPending} onClick={() => ask.mutate()}>
            Tải các dòng cần sửa
          </Button>
        </div>
        {job !== null && <JobProgress job={job} />}
        <DropFile busy={busy || bring.isPending} onFile={(mended) => bring.mutate(mended)} />
        {ask.error && <ProblemView problem={problemOf(ask.error)} />}
        {bring.error && <ProblemView problem={problemOf(bring.error)} />}
      </div>
    </Card>
  )
}
