import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { OrganisationFile } from '../api/shapes.ts'
import { toggled } from './toggled.ts'

/**
 * Which branches of the tree stand open, each fetched when it is first opened. An organisation
 * that comes into view opens the line down to it; what else stands open stays so.
 */
export function useBranches(shown: OrganisationFile | undefined, asOf: PlainDate | null) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [revealed, setRevealed] = useState<number | null>(null)
  if (shown && shown.node.id !== revealed) {
    setRevealed(shown.node.id)
    setOpen(new Set([...open, ...shown.line.map(({ id }) => id), shown.node.id]))
  }

  const asked = [...new Set(shown ? [...open, shown.node.id] : open)]
  const branches = useQueries({
    queries: asked.map((id) =>
      api.organisations.listChildren.queryOptions({ input: { id, ...(asOf && { on: asOf }) } }),
    ),
  })
  return {
    isOpen: (id: number) => open.has(id),
    toggle: (id: number) => setOpen(toggled(open, id)),
    childrenOf: (id: number) => branches[asked.indexOf(id)]?.data,
    error: branches.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const branch of branches) if (branch.error) void branch.refetch()
    },
  }
}
