import type { ExportRequest } from '@ptdv/core/exports/contract'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportDialog } from './export-dialog.tsx'

/** Asks for a workbook; how far it is stands in the dialog handed back, to be drawn beside what asked. */
export function useExport(request: ExportRequest): {
  readonly ask: () => void
  readonly dialog: ReactNode
} {
  const [askedAt, setAskedAt] = useState<number | null>(null)
  const start = useMutation({
    mutationFn: () => client.exports.start({ ...request, key: newWriteKey() }),
  })
  const ask = () => {
    setAskedAt(performance.now())
    start.mutate()
  }
  return {
    ask,
    dialog: askedAt !== null && (
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
    ),
  }
}
