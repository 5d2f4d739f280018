import type { PlainDate } from '../calendar/plain-date.ts'
import type { ActOf, OrganisationAct, OrganisationId } from './acts.ts'
import { checkOrganisationAct } from './check-act.ts'
import { foldTree } from './fold-tree.ts'
import type { OrganisationKind } from './kinds.ts'

// Histories written by hand, short enough to be read at a glance.

/** One kind of act before it is recorded. */
type Unrecorded<Kind extends OrganisationAct['kind']> = Omit<ActOf<Kind>, 'sequence'>

export type UnrecordedAct = {
  [Kind in OrganisationAct['kind']]: Unrecorded<Kind>
}[OrganisationAct['kind']]

export function found(
  effectiveOn: PlainDate,
  organisation: OrganisationId,
  organisationKind: OrganisationKind,
  name: string,
  parent: OrganisationId | null,
): Unrecorded<'founded'> {
  return {
    kind: 'founded',
    effectiveOn,
    organisation,
    organisationKind,
    name,
    code: null,
    parent,
  }
}

export function rename(
  effectiveOn: PlainDate,
  organisation: OrganisationId,
  name: string,
): Unrecorded<'renamed'> {
  return { kind: 'renamed', effectiveOn, organisation, name }
}

export function move(
  effectiveOn: PlainDate,
  organisation: OrganisationId,
  parent: OrganisationId,
): Unrecorded<'moved'> {
  return { kind: 'moved', effectiveOn, organisation, parent }
}

export function dissolve(
  effectiveOn: PlainDate,
  organisation: OrganisationId,
): Unrecorded<'dissolved'> {
  return { kind: 'dissolved', effectiveOn, organisation }
}

export function merge(
  effectiveOn: PlainDate,
  organisations: readonly OrganisationId[],
  into: OrganisationId,
): Unrecorded<'merged'> {
  return { kind: 'merged', effectiveOn, organisations, into }
}

export function split(
  effectiveOn: PlainDate,
  organisation: OrganisationId,
  into: readonly OrganisationId[],
  principal: OrganisationId,
): Unrecorded<'split'> {
  return { kind: 'split', effectiveOn, organisation, into, principal }
}

/**
 * The history with one more act recorded on top of it.
 * @throws Refusal of checkOrganisationAct
 */
export function record(
  history: readonly OrganisationAct[],
  act: UnrecordedAct,
): readonly OrganisationAct[] {
  const recorded: OrganisationAct = { ...act, sequence: history.length + 1 }
  checkOrganisationAct(foldTree(history), recorded)
  return [...history, recorded]
}

/** Records all, each checked. */
export function recordAll(...acts: readonly UnrecordedAct[]): readonly OrganisationAct[] {
  return acts.reduce<readonly OrganisationAct[]>(record, [])
}
