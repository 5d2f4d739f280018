import { formatBytes } from '@ptdv/core/files/format-bytes'
import { useMutation } from '@tanstack/react-query'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { downloadFile } from './download-file.ts'

interface DownloadButtonProps {
  readonly file: { readonly id: number; readonly name: string; readonly size: number }
}

/** Saves a file of the store; says its name and size, and in words when it is no longer there. */
export function DownloadButton({ file }: DownloadButtonProps) {
  const download = useMutation({ mutationFn: () => downloadFile(file.id) })
  return (
    <>
      <Button icon="download" busy={download.isPending} onClick={() => download.mutate()}>
        Tải {file.name} ({formatBytes(file.size)})
      </Button>
      {download.error && <ProblemView problem={problemOf(download.error)} />}
    </>
  )
}
