import { kindOf } from '@ptdv/core/imports/kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { ImportFile } from '../api/shapes.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { DropFile, useBringFile } from './bring-file.tsx'
import { importHref, importsHref } from './import-words.ts'

interface ImportActsProps {
  readonly file: ImportFile
  readonly busy: boolean
  readonly onAsked: (job: number) => void
}

/** What may be done with the import as it stands; while it is written, taking it back stays in sight. */
export function ImportActs(props: ImportActsProps) {
  switch (props.file.state) {
    case 'ready':
      return <Writing {...props} />
    case 'written':
      return <Undoing {...props} />
    case 'unreadable':
    case 'reading':
      return props.busy ? null : <Leaving {...props} />
    case 'discarded':
      return null
  }
}

function Writing({ file, busy, onAsked }: ImportActsProps) {
  const { id, version, counts } = file
  const write = useMutation({
    mutationFn: () =>
      client.imports.commit({ id, rows: counts.write, version, key: newWriteKey() }),
    onSuccess: ({ job }) => onAsked(job),
  })
  const [marking, setMarking] = useState<number | null>(null)
  const mark = useMutation({
    mutationFn: () => client.imports.markedCopy({ id, key: newWriteKey() }),
    onSuccess: ({ job }) => setMarking(job),
  })
  const again = useBringFile(file.kind, id)
  const queries = useQueryClient()
  const conflict = write.error && problemOf(write.error).kind === 'conflict'
  return (
    <Card label="Ghi" padded current>
      <div className="import-acts">
        <Button
          kind="primary"
          busy={busy || write.isPending}
          disabled={counts.write === 0}
          onClick={() => write.mutate()}
        >
          Ghi {formatNumber(counts.write)} dòng
        </Button>
        {counts.repair > 0 && (
          <Button icon="excel" busy={mark.isPending} onClick={() => mark.mutate()}>
            Tải bản đánh dấu ô phải sửa
          </Button>
        )}
        <Discard file={file} busy={busy} />
        <span className="muted">{whatIsWritten(file)}</span>
      </div>
      <OrganisationsFirst file={file} />
      {write.error && (
        <ProblemView
          problem={problemOf(write.error)}
          {...(conflict && { onRetry: () => void queries.invalidateQueries().then(write.reset) })}
        />
      )}
      {mark.error && <ProblemView problem={problemOf(mark.error)} />}
      {marking !== null && (
        <div className="import-marked">
          <JobProgress job={marking} />
          <DropFile busy={again.isPending} onFile={(mended) => again.mutate(mended)} />
          <p className="muted">
            Sửa trong bản đánh dấu rồi thả vào đây: lần nhập này được thay bằng bản đã sửa.
          </p>
          {again.error && <ProblemView problem={problemOf(again.error)} />}
        </div>
      )}
    </Card>
  )
}

/** Targets of organisations that are not in the tree: the same file founds them first. */
function OrganisationsFirst({ file }: Pick<ImportActsProps, 'file'>) {
  const router = useRouter()
  const start = useMutation({
    mutationFn: (id: number) =>
      client.imports.start({
        kind: 'organisations',
        file: id,
        options: {},
        replaces: null,
        key: newWriteKey(),
      }),
    onSuccess: ({ import: id }) => router.history.push(importHref(id)),
  })
  const unknown = file.findings.find(({ code }) => code === 'CHUA-CO-TRUC-THUOC')
  if (file.kind !== 'targets' || unknown === undefined || file.file === null) return null
  const { file: source } = file
  return (
    <ProblemNotice
      kind="warning"
      title={`${formatNumber(unknown.rows)} đơn vị chưa có trong cây tổ chức`}
      sentence="Lập các đơn vị ấy từ chính tệp này trước, rồi trở lại đây bấm đọc lại."
      action={
        <>
          <Button size="small" busy={start.isPending} onClick={() => start.mutate(source)}>
            Nhập tổ chức từ tệp này
          </Button>
          {start.error && <ProblemView problem={problemOf(start.error)} />}
        </>
      }
    />
  )
}

function whatIsWritten({ kind, counts }: ImportFile): string {
  if (counts.write === 0) return 'Chưa có dòng nào ghi được.'
  const left = counts.repair + counts.skip
  const rest = left === 0 ? 'Cả tệp được ghi.' : `${formatNumber(left)} dòng còn lại không ghi.`
  return `Ghi đúng ${formatNumber(counts.write)} ${kindOf(kind).unit} đã xem. ${rest} Ghi rồi vẫn hoàn tác được.`
}

function Undoing({ file, busy, onAsked }: ImportActsProps) {
  const { id, undo } = file
  const [isAsking, setAsking] = useState(false)
  const take = useMutation({
    mutationFn: () => client.imports.undo({ id, key: newWriteKey() }),
    onSuccess: ({ job }) => {
      setAsking(false)
      onAsked(job)
    },
  })
  return (
    <Card label="Hoàn tác" padded>
      <div className="import-acts">
        <Button
          kind="danger"
          icon="back"
          busy={busy || take.isPending}
          disabled={undo?.possible === false}
          onClick={() => setAsking(true)}
        >
          Hoàn tác lần nhập này
        </Button>
        <span className="muted">
          {undo?.sentence} {undo?.because.join(' ')}
        </span>
      </div>
      {take.error && <ProblemView problem={problemOf(take.error)} />}
      <Dialog
        title="Hoàn tác lần nhập này?"
        open={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" busy={take.isPending} onClick={() => take.mutate()}>
              Hoàn tác
            </Button>
            <Button onClick={() => setAsking(false)}>Để nguyên</Button>
          </>
        }
      >
        <p>{undo?.sentence}</p>
        <p className="muted">
          Nhật ký vẫn giữ việc ghi và việc hoàn tác. Các dòng đã sửa còn ở đây để ghi lại.
        </p>
      </Dialog>
    </Card>
  )
}

function Leaving({ file, busy }: ImportActsProps) {
  const again = useBringFile(file.kind, file.id)
  return (
    <Card label="Chọn tệp khác" padded current>
      <div className="bring">
        <DropFile busy={again.isPending} onFile={(other) => again.mutate(other)} />
        {again.error && <ProblemView problem={problemOf(again.error)} />}
        <div className="import-acts">
          <Discard file={file} busy={busy} />
        </div>
      </div>
    </Card>
  )
}

function Discard({ file, busy }: Pick<ImportActsProps, 'file' | 'busy'>) {
  const router = useRouter()
  const queries = useQueryClient()
  const discard = useMutation({
    mutationFn: () => client.imports.discard({ id: file.id, key: newWriteKey() }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      router.history.push(importsHref(file.kind))
    },
  })
  return (
    <>
      <Button
        kind="quiet"
        busy={discard.isPending}
        disabled={busy}
        onClick={() => discard.mutate()}
      >
        Bỏ lần nhập này
      </Button>
      {discard.error && <ProblemView problem={problemOf(discard.error)} />}
    </>
  )
}
