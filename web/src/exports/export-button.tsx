import type { ExportRequest } from '@ptdv/core/exports/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button, type ButtonSize } from '../ui/button.tsx'
import { ExportDialog } from './export-dialog.tsx'

type ExportButtonProps = ExportRequest & {
  readonly size?: ButtonSize
  readonly label?: string
}

/** A list or board to Excel, by the filters it is shown with; how far it is stands in a dialog. */
export function ExportButton({ size, label = 'Xuất Excel', ...request }: ExportButtonProps) {
  const [askedAt, setAskedAt] = useState<number | null>(null)
  const start = useMutation({
    mutationFn: () => client.exports.start({ ...request, key: newWriteKey() }),
  })
  const ask = () => {
    setAskedAt(performance.now())
    start.mutate()
  }
  return (
    <>
      <Button icon="excel" {...(size && { size })} onClick={ask}>
        {label}
      </Button>
      {askedAt !== null && (
        <ExportDialog
          job={start.data?.job ?? null}
          askedAt={askedAt}
          problem={start.error ? problemOf(start.error) : null}
          onRetry={ask}
          onClose={() => {
            setAskedAt(null)
            start.reset()
          }}
        />
      )}
    </>
  )
}
