import type { ImportOptions } from '@ptdv/core/imports/options'
import { kindOf, type ImportKindKey } from '@ptdv/core/imports/kinds'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useId, useState, type DragEvent } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { saveFile } from '../files/download-file.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { importHref } from './import-words.ts'
import './imports.css'

interface BringFileProps {
  readonly kinds: readonly ImportKindKey[]
  readonly kind: ImportKindKey
  readonly onKind: (kind: ImportKindKey) => void
}

/** What is brought in, its template, and where the file is dropped: reading begins at once. */
export function BringFile({ kinds, kind, onKind }: BringFileProps) {
  const bring = useBringFile(kind, null)
  const template = useMutation({
    mutationFn: async () => saveFile(await client.imports.template({ kind })),
  })
  return (
    <Card label="Nhập một tệp" padded current>
      <div className="bring">
        <RadioGroup
          label="Nhập gì"
          options={kinds.map((key) => ({ value: key, label: kindOf(key).name }))}
          value={kind}
          onValue={onKind}
        />
        <DropFile busy={bring.isPending} onFile={(file) => bring.mutate(file)} />
        <p className="bring-template">
          <Button icon="download" busy={template.isPending} onClick={() => template.mutate()}>
            Tải tệp mẫu có giải thích
          </Button>
          <span className="muted">
            Không cần đúng mẫu: cột đổi thứ tự, tiêu đề viết khác vẫn được nhận ra.
          </span>
        </p>
        {bring.error && <ProblemView problem={problemOf(bring.error)} title="Chưa nhận được tệp" />}
        {template.error && <ProblemView problem={problemOf(template.error)} />}
      </div>
    </Card>
  )
}

/** Brings the file in and asks for it to be read; then goes to what was found. */
export function useBringFile(
  kind: ImportKindKey,
  replaces: number | null,
  options: ImportOptions = {},
) {
  const router = useRouter()
  return useMutation({
    mutationFn: async (file: File) => {
      const { file: id } = await client.files.upload({ file })
      // Columns were chosen for another file.
      const { columns: _, ...said } = options
      return client.imports.start({ kind, file: id, options: said, replaces, key: newWriteKey() })
    },
    onSuccess: ({ import: id }) => router.history.push(importHref(id)),
  })
}

interface DropFileProps {
  readonly busy: boolean
  readonly onFile: (file: File) => void
}

/** A file is dropped, or chosen by mouse or keyboard: one place for both. */
export function DropFile({ busy, onFile }: DropFileProps) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    <label
      htmlFor={id}
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" />
      <span>
        <b>{busy ? 'Đang đưa tệp lên…' : 'Thả tệp Excel vào đây, hoặc bấm để chọn'}</b>
        <span className="muted">Tệp .xlsx hoặc .csv, nhiều nhất 40 MB.</span>
      </span>
      <input
        id={id}
        className="vh"
        type="file"
        accept=".xlsx,.csv,.tsv"
        disabled={busy}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file chosen again is another try.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </label>
  )
}
