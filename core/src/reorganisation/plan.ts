import type { PlainDate } from '../calendar/plain-date.ts'
import type { ActOf, OrganisationAct, OrganisationId } from '../organisations/acts.ts'

type Planned<Kind extends OrganisationAct['kind']> = Omit<ActOf<Kind>, 'sequence' | 'effectiveOn'>

/**
 * One act a plan will append, in the vocabulary of the acts themselves. An organisation that the plan founds bears a
 * number below zero, of the plan's own, by which its later changes name it; it gets its real number when carried out.
 */
export type PlannedChange = {
  [Kind in OrganisationAct['kind']]: Planned<Kind>
}[OrganisationAct['kind']]

/** What a person decided of a to-do (plan-todos.ts), by the to-do's key. */
export type Decisions = Readonly<Record<string, string>>

/** A reorganisation as prepared: everything in it takes effect on one day, in the order of the changes, or nothing does. */
export interface Plan {
  readonly effectiveOn: PlainDate
  readonly changes: readonly PlannedChange[]
  readonly decisions: Decisions
}

/** Whether the plan itself founds it. */
export function isPlanned(organisation: OrganisationId): boolean {
  return organisation < 0
}

/** Every organisation a change names: those it changes and those it leads to. */
export function namedIn(change: PlannedChange): readonly OrganisationId[] {
  switch (change.kind) {
    case 'founded':
      return change.parent === null ? [change.organisation] : [change.organisation, change.parent]
    case 'renamed':
    case 'dissolved':
      return [change.organisation]
    case 'moved':
      return [change.organisation, change.parent]
    case 'merged':
      return [...change.organisations, change.into]
    case 'split':
      return [change.organisation, ...change.into]
    default:
      return change satisfies never
  }
}

/** The organisations that end by a change. */
export function endedBy(change: PlannedChange): readonly OrganisationId[] {
  switch (change.kind) {
    case 'dissolved':
    case 'split':
      return [change.organisation]
    case 'merged':
      return change.organisations
    default:
      return []
  }
}

/** The same change with every number put through `real`: planned numbers become real ones when it is carried out. */
export function renumbered(
  change: PlannedChange,
  real: (organisation: OrganisationId) => OrganisationId,
): PlannedChange {
  switch (change.kind) {
    case 'founded':
      return {
        ...change,
        organisation: real(change.organisation),
        parent: change.parent === null ? null : real(change.parent),
      }
    case 'renamed':
    case 'dissolved':
      return { ...change, organisation: real(change.organisation) }
    case 'moved':
      return { ...change, organisation: real(change.organisation), parent: real(change.parent) }
    case 'merged':
      return {
        ...change,
        organisations: change.organisations.map(real),
        into: real(change.into),
      }
    case 'split':
      return {
        ...change,
        organisation: real(change.organisation),
        into: change.into.map(real),
        principal: real(change.principal),
      }
    default:
      return change satisfies never
  }
}

/** The acts of the plan, in its order, the first with the given number in the order of recording. */
export function plannedActs(
  { effectiveOn, changes }: Pick<Plan, 'effectiveOn' | 'changes'>,
  firstSequence: number,
): OrganisationAct[] {
  return changes.map(
    (change, index) =>
      ({ ...change, effectiveOn, sequence: firstSequence + index }) as OrganisationAct,
  )
}
