import type { PlainDate } from '../calendar/plain-date.ts'
import type { OrganisationAct, OrganisationId } from './acts.ts'
import { checkOrganisationAct } from './check-act.ts'
import { foldTree } from './fold-tree.ts'
import type { OrganisationKind } from './kinds.ts'

// Histories written by hand, short enough to be read at a glance.

/** An act before it is recorded. */
export type UnrecordedAct = OrganisationAct extends infer Act
  ? Act extends OrganisationAct
    ? Omit<Act, 'sequence'>
    : never
  : never

export function found(
  effectiveOn: PlainDate,
  organisation: OrganisationId,
  organisationKind: OrganisationKind,
  name: string,
  parent: OrganisationId | null,
): UnrecordedAct {
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
): UnrecordedAct {
  return { kind: 'renamed', effectiveOn, organisation, name }
}

export function move(
  effectiveOn: PlainDate,
  organisation: OrganisationId,
  parent: OrganisationId,
): UnrecordedAct {
  return { kind: 'moved', effectiveOn, organisation, parent }
}

export function dissolve(effectiveOn: PlainDate, organisation: OrganisationId): UnrecordedAct {
  return { kind: 'dissolved', effectiveOn, organisation }
}

export function merge(
  effectiveOn: PlainDate,
  organisations: readonly OrganisationId[],
  into: OrganisationId,
): UnrecordedAct {
  return { kind: 'merged', effectiveOn, organisations, into }
}

/** The first of `into` is the principal part. */
export function split(
  effectiveOn: PlainDate,
  organisation: OrganisationId,
  into: readonly [OrganisationId, ...OrganisationId[]],
): UnrecordedAct {
  return { kind: 'split', effectiveOn, organisation, into, principal: into[0] }
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
