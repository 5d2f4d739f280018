import type { PlainDate } from '../calendar/plain-date.ts'
import type { OrganisationId } from './acts.ts'
import { getOrganisation, type Period, type Tree } from './tree.ts'

// What the tree was on one day. All of these throw the Refusal of getOrganisation.

/** Whether `date` lies in the period. */
export function isDuring(period: Period, date: PlainDate): boolean {
  return period.from <= date && (period.to === null || date < period.to)
}

/** Whether it existed at the end of that day: on its first day yes, on the day it ends no. */
export function aliveOn(tree: Tree, organisation: OrganisationId, date: PlainDate): boolean {
  return isDuring(getOrganisation(tree, organisation).life, date)
}

/** The name it bore that day; before its life its first name, after it the last. */
export function nameOn(tree: Tree, organisation: OrganisationId, date: PlainDate): string {
  const { names } = getOrganisation(tree, organisation)
  const then = names.findLast(({ from }) => from <= date) ?? names[0]
  return then?.name ?? ''
}

/** null for the provincial committee, and for one not alive that day. */
export function parentOn(
  tree: Tree,
  organisation: OrganisationId,
  date: PlainDate,
): OrganisationId | null {
  const { parents } = getOrganisation(tree, organisation)
  return parents.findLast((period) => isDuring(period, date))?.parent ?? null
}

/** Itself, its parent and so on up to the root, as that day; empty when it was not alive. */
export function lineOn(
  tree: Tree,
  organisation: OrganisationId,
  date: PlainDate,
): OrganisationId[] {
  if (!aliveOn(tree, organisation, date)) return []
  const line = [organisation]
  let above = parentOn(tree, organisation, date)
  while (above !== null) {
    line.push(above)
    above = parentOn(tree, above, date)
  }
  return line
}

/** Those directly under it that day, in the order in which they first came. */
export function childrenOn(
  tree: Tree,
  organisation: OrganisationId,
  date: PlainDate,
): OrganisationId[] {
  getOrganisation(tree, organisation)
  const ever = tree.childrenEver.get(organisation) ?? []
  return [...ever].filter((child) => parentOn(tree, child, date) === organisation)
}

/**
 * Where something that belonged to `organisation` is on that day: there itself while it lives,
 * then in its principal successor, and in that one's. null before it was founded.
 */
export function homeOn(
  tree: Tree,
  organisation: OrganisationId,
  date: PlainDate,
): OrganisationId | null {
  let home = getOrganisation(tree, organisation)
  if (date < home.life.from) return null
  while (!isDuring(home.life, date)) {
    const next = home.successors.find(({ principal }) => principal)
    if (!next) return null
    home = getOrganisation(tree, next.organisation)
  }
  return home.id
}
