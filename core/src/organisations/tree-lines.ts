import type { PlainDate } from '../calendar/plain-date.ts'
import type { OrganisationId } from './acts.ts'
import { isDuring } from './tree-on.ts'
import { getOrganisation, type Organisation, type Period, type Tree } from './tree.ts'

/** `organisation` lay under `ancestor`, `depth` steps below it, during the period. */
export interface Line extends Period {
  readonly organisation: OrganisationId
  readonly ancestor: OrganisationId
  /** 0 for the organisation itself, 1 for its parent. */
  readonly depth: number
}

/** `organisation` lies under `ancestor` in today's tree. */
export interface TodayLine {
  readonly organisation: OrganisationId
  readonly ancestor: OrganisationId
  /** Whether its figures, restated, count there: true along one path only. */
  readonly principal: boolean
}

type Above = Omit<Line, 'organisation'>
type AboveToday = Omit<TodayLine, 'organisation'>

/**
 * Who lay under whom and when, for all organisations that ever were, themselves included.
 * Periods of one organisation under one ancestor do not overlap, and two that touch differ in depth.
 */
export function* lines(tree: Tree): Generator<Line> {
  const aboveOf = rememberedForParents(tree, (organisation): readonly Above[] => {
    const { from, to } = organisation.life
    const above: Above[] = [{ ancestor: organisation.id, depth: 0, from, to }]
    for (const stay of organisation.parents) {
      for (const line of aboveOf(stay.parent)) {
        const period = overlap(line, stay)
        if (period) extend(above, { ...period, ancestor: line.ancestor, depth: line.depth + 1 })
      }
    }
    return above
  })
  for (const organisation of tree.organisations.keys()) {
    for (const { ancestor, depth, from, to } of aboveOf(organisation)) {
      yield { organisation, ancestor, depth, from, to }
    }
  }
}

/**
 * Today's tree, for all organisations founded by `today`, themselves included. One that has ended
 * lies under all its successors, for access, and under the principal one for restated figures.
 * Acts that take effect after `today` do not show yet.
 */
export function* todayLines(tree: Tree, today: PlainDate): Generator<TodayLine> {
  const aboveOf = rememberedForParents(tree, (organisation): readonly AboveToday[] => {
    const principals = new Map([[organisation.id, true]])
    for (const next of directlyAbove(organisation, today)) {
      for (const { ancestor, principal } of aboveOf(next.organisation)) {
        const counts = next.principal && principal
        principals.set(ancestor, counts || (principals.get(ancestor) ?? false))
      }
    }
    return Array.from(principals, ([ancestor, principal]) => ({ ancestor, principal }))
  })
  for (const organisation of tree.organisations.values()) {
    if (organisation.life.from > today) continue
    for (const { ancestor, principal } of aboveOf(organisation.id)) {
      yield { organisation: organisation.id, ancestor, principal }
    }
  }
}

/** Its parent while it lives, its successors afterwards. */
function directlyAbove(
  organisation: Organisation,
  today: PlainDate,
): readonly { organisation: OrganisationId; principal: boolean }[] {
  if (!isDuring(organisation.life, today)) return organisation.successors
  const stay = organisation.parents.findLast((period) => isDuring(period, today))
  return stay ? [{ organisation: stay.parent, principal: true }] : []
}

/** Only what others lie under is asked for again, and that is a small part of the tree. */
function rememberedForParents<T>(
  tree: Tree,
  compute: (organisation: Organisation) => T,
): (organisation: OrganisationId) => T {
  const remembered = new Map<OrganisationId, T>()
  return (id) => {
    const known = remembered.get(id)
    if (known !== undefined) return known
    const organisation = getOrganisation(tree, id)
    const value = compute(organisation)
    if (tree.childrenEver.has(id) || organisation.predecessors.length > 0) remembered.set(id, value)
    return value
  }
}

function overlap(a: Period, b: Period): Period | null {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to
  return to === null || from < to ? { from, to } : null
}

/** Adds a line, or lengthens the one that it continues. Lines under one ancestor come in order of time. */
function extend(above: Above[], next: Above): void {
  const last = above.findLastIndex(
    ({ ancestor, depth, to }) =>
      ancestor === next.ancestor && depth === next.depth && to === next.from,
  )
  const continued = above[last]
  if (continued) above[last] = { ...continued, to: next.to }
  else above.push(next)
}
