import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { mayContain, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { Decisions, Plan, PlannedChange } from '@ptdv/core/reorganisation/plan'

/** What happens to one organisation; unfinished while its place or name is still to be chosen. */
export type Fate =
  | { readonly how: 'merged'; readonly into: number | null }
  | { readonly how: 'moved'; readonly parent: number | null }
  | { readonly how: 'dissolved' }
  | { readonly how: 'renamed'; readonly name: string }
  | { readonly how: 'split'; readonly into: readonly number[]; readonly principal: number | null }

export type FateKind = Fate['how']

/** An organisation that the plan founds, under a number below zero. */
export interface Founding {
  readonly organisation: number
  readonly organisationKind: OrganisationKind
  readonly name: string
  readonly code: string | null
  readonly parent: number
}

/** A plan as it is being filled in: one fate an organisation, in any order. */
export interface PlanDraft {
  readonly name: string
  readonly effectiveOn: PlainDate | null
  readonly paperNumber: string
  readonly paperDate: PlainDate | null
  readonly founds: readonly Founding[]
  readonly fates: Readonly<Record<number, Fate>>
  readonly decisions: Decisions
}

export const EMPTY_DRAFT: PlanDraft = {
  name: '',
  effectiveOn: null,
  paperNumber: '',
  paperDate: null,
  founds: [],
  fates: {},
  decisions: {},
}

export function startOf(how: FateKind): Fate {
  switch (how) {
    case 'merged':
      return { how, into: null }
    case 'moved':
      return { how, parent: null }
    case 'dissolved':
      return { how }
    case 'renamed':
      return { how, name: '' }
    case 'split':
      return { how, into: [], principal: null }
  }
}

export function isFinished(fate: Fate): boolean {
  switch (fate.how) {
    case 'merged':
      return fate.into !== null
    case 'moved':
      return fate.parent !== null
    case 'dissolved':
      return true
    case 'renamed':
      return fate.name.trim() !== ''
    case 'split':
      return fate.into.length > 1 && fate.principal !== null
  }
}

/**
 * The changes in an order in which they fit: founded from the top down, renamed, moved, split, merged; and dissolved
 * from below, which is the other way round than the tree is shown and chosen.
 */
export function changesOf({ founds, fates }: Pick<PlanDraft, 'founds' | 'fates'>): PlannedChange[] {
  const chosen = Object.entries(fates).map(([id, fate]) => ({ organisation: Number(id), fate }))
  const mergedInto = new Map<number, number[]>()
  const [renamed, moved, split, dissolved]: PlannedChange[][] = [[], [], [], []]
  for (const { organisation, fate } of chosen) {
    if (!isFinished(fate)) continue
    switch (fate.how) {
      case 'merged':
        mergedInto.set(fate.into!, [...(mergedInto.get(fate.into!) ?? []), organisation])
        break
      case 'moved':
        moved!.push({ kind: 'moved', organisation, parent: fate.parent! })
        break
      case 'renamed':
        renamed!.push({ kind: 'renamed', organisation, name: fate.name.trim() })
        break
      case 'split':
        split!.push({ kind: 'split', organisation, into: fate.into, principal: fate.principal! })
        break
      case 'dissolved':
        dissolved!.unshift({ kind: 'dissolved', organisation })
        break
    }
  }
  return [
    ...foundedFromAbove(founds).map((found): PlannedChange => ({ kind: 'founded', ...found })),
    ...renamed!,
    ...moved!,
    ...split!,
    ...[...mergedInto].map(([into, organisations]): PlannedChange => ({
      kind: 'merged',
      organisations,
      into,
    })),
    ...dissolved!,
  ]
}

/** One founded under another founded one comes after it. */
function foundedFromAbove(founds: readonly Founding[]): readonly Founding[] {
  return founds.toSorted((a, b) =>
    mayContain(a.organisationKind, b.organisationKind)
      ? -1
      : mayContain(b.organisationKind, a.organisationKind)
        ? 1
        : 0,
  )
}

/** null while there is no day, or nothing that changes. */
export function planOf(draft: PlanDraft): Plan | null {
  const changes = changesOf(draft)
  if (draft.effectiveOn === null || changes.length === 0) return null
  return { effectiveOn: draft.effectiveOn, changes, decisions: draft.decisions }
}

/** A plan as it was kept, to be filled in further. */
export function draftOf(kept: {
  readonly name: string
  readonly plan: Plan
  readonly paper: { readonly number: string; readonly date: PlainDate } | null
}): PlanDraft {
  const founds: Founding[] = []
  const fates: Record<number, Fate> = {}
  for (const change of kept.plan.changes) {
    switch (change.kind) {
      case 'founded':
        if (change.parent !== null) founds.push({ ...withoutKind(change), parent: change.parent })
        break
      case 'merged':
        for (const id of change.organisations) fates[id] = { how: 'merged', into: change.into }
        break
      case 'moved':
        fates[change.organisation] = { how: 'moved', parent: change.parent }
        break
      case 'renamed':
        fates[change.organisation] = { how: 'renamed', name: change.name }
        break
      case 'split':
        fates[change.organisation] = {
          how: 'split',
          into: change.into,
          principal: change.principal,
        }
        break
      case 'dissolved':
        fates[change.organisation] = { how: 'dissolved' }
        break
    }
  }
  return {
    name: kept.name,
    effectiveOn: kept.plan.effectiveOn,
    paperNumber: kept.paper?.number ?? '',
    paperDate: kept.paper?.date ?? null,
    founds,
    fates,
    decisions: kept.plan.decisions,
  }
}

function withoutKind({ organisation, organisationKind, name, code }: Omit<Founding, 'parent'>) {
  return { organisation, organisationKind, name, code }
}

/** The next number below zero. */
export function nextPlanned(founds: readonly Founding[]): number {
  return Math.min(0, ...founds.map(({ organisation }) => organisation)) - 1
}

/** Takes out an organisation the plan was to found, and what was to happen with it. */
export function withoutFounding(draft: PlanDraft, organisation: number): PlanDraft {
  const leadsThere = (fate: Fate) =>
    (fate.how === 'merged' && fate.into === organisation) ||
    (fate.how === 'moved' && fate.parent === organisation) ||
    (fate.how === 'split' && fate.into.includes(organisation))
  return {
    ...draft,
    founds: draft.founds.filter(
      (found) => found.organisation !== organisation && found.parent !== organisation,
    ),
    fates: Object.fromEntries(Object.entries(draft.fates).filter(([, fate]) => !leadsThere(fate))),
  }
}
