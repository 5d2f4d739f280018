import { mayContain } from '@ptdv/core/organisations/kinds'
import { useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../api/client.ts'
import type { TreeNode } from '../api/shapes.ts'
import type { ChosenOrganisation } from '../organisations/organisation-field.tsx'
import { toggled } from '../organisations/toggled.ts'
import type { Fate } from './plan-draft.ts'
import type { DraftInHand } from './use-plan-draft.ts'

export interface PartRow {
  readonly id: number
  readonly name: string
  /** null for one that the draft speaks of and the table does not show otherwise. */
  readonly node: TreeNode | null
  readonly depth: number
}

export interface Part {
  readonly rows: readonly PartRow[]
  readonly isWaiting: boolean
  readonly isOpen: (organisation: number) => boolean
  readonly toggle: (organisation: number) => void
  /** Those directly below, when others lie under them in turn that may come up: a whole level can go. */
  readonly level: readonly TreeNode[]
  readonly takeLevel: () => void
  readonly isTaking: boolean
}

/** The part of the tree shown for choosing: its head, those directly below, and what is opened. */
export function usePart(top: ChosenOrganisation | null, held: DraftInHand): Part {
  const { draft, change } = held
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const head = useQuery(
    api.organisations.get.queryOptions({ input: { id: top?.id ?? 0 }, enabled: top !== null }),
  )
  const shown = top === null ? [] : [top.id, ...[...open].filter((id) => id !== top.id)]
  const lists = useQueries({
    queries: shown.map((id) => api.organisations.listChildren.queryOptions({ input: { id } })),
  })
  const childrenOf = new Map(shown.map((id, index) => [id, lists[index]?.data ?? []]))
  const rows: PartRow[] = []
  const add = (node: TreeNode, depth: number) => {
    rows.push({ id: node.id, name: node.name, node, depth })
    if (depth === 0 || open.has(node.id)) {
      for (const child of childrenOf.get(node.id) ?? []) add(child, depth + 1)
    }
  }
  if (top !== null && head.data) add(head.data.node, 0)

  const elsewhere = Object.keys(draft.fates)
    .map(Number)
    .filter((id) => rows.every((row) => row.id !== id))
    .map((id): PartRow => ({ id, name: held.nameOf(id), node: null, depth: 0 }))
  const level = (top === null ? [] : (childrenOf.get(top.id) ?? [])).filter(
    ({ kind, children }) => children > 0 && kind === 'district_committee',
  )
  const take = useMutation({
    mutationFn: async () => {
      const below = await Promise.all(
        level.map(({ id }) => client.organisations.listChildren({ id })),
      )
      const fates: Record<number, Fate> = { ...draft.fates }
      const headKind = head.data!.node.kind
      for (const child of below.flat()) {
        if (mayContain(headKind, child.kind)) fates[child.id] ??= { how: 'moved', parent: top!.id }
      }
      for (const { id } of level) fates[id] = { how: 'dissolved' }
      return { fates, met: [...below.flat(), ...level, top!] }
    },
    onSuccess: ({ fates, met }) => change({ fates }, met),
  })
  return {
    rows: [...rows, ...elsewhere],
    isWaiting: top !== null && (head.isPending || lists.some(({ isPending }) => isPending)),
    isOpen: (id) => open.has(id),
    toggle: (id) => setOpen(toggled(open, id)),
    level,
    takeLevel: () => take.mutate(),
    isTaking: take.isPending,
  }
}
