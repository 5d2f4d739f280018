import type { PlainDate } from '../calendar/plain-date.ts'
import { compareActs, type ActOf, type OrganisationAct, type OrganisationId } from './acts.ts'
import type {
  Life,
  NamePeriod,
  Organisation,
  ParentPeriod,
  Period,
  Succession,
  Tree,
} from './tree.ts'

/**
 * The tree in time that these acts made, in whatever order they are given.
 * Acts are taken as accepted, each by checkOrganisationAct against those recorded before it.
 */
export function foldTree(acts: readonly OrganisationAct[]): Tree {
  const tree = new GrowingTree()
  for (const act of acts.toSorted(compareActs)) tree.add(act)
  return tree
}

/** A tree to which acts are added one at a time, in the order of compareActs. */
export class GrowingTree implements Tree {
  readonly organisations = new Map<OrganisationId, Growing>()
  readonly childrenEver = new Map<OrganisationId, Set<OrganisationId>>()
  readonly acts: OrganisationAct[] = []

  add(act: OrganisationAct): void {
    switch (act.kind) {
      case 'founded':
        this.#found(act)
        break
      case 'renamed':
        beginName(this.#get(act.organisation), act.name, act)
        break
      case 'moved':
        this.#place(act.organisation, act.parent, act)
        break
      case 'dissolved': {
        const parent = this.#parentNow(act.organisation)
        this.#end(act.organisation, [parent], parent, act)
        break
      }
      case 'merged':
        for (const organisation of act.organisations) {
          this.#end(organisation, [act.into], act.into, act)
        }
        break
      case 'split':
        this.#end(act.organisation, act.into, act.principal, act)
        break
      default:
        act satisfies never
    }
    this.acts.push(act)
  }

  #found(act: ActOf<'founded'>): void {
    const organisation: Growing = {
      id: act.organisation,
      kind: act.organisationKind,
      code: act.code,
      life: { from: act.effectiveOn, to: null, by: act },
      names: [],
      parents: [],
      successors: [],
      predecessors: [],
    }
    this.organisations.set(act.organisation, organisation)
    beginName(organisation, act.name, act)
    if (act.parent !== null) this.#place(act.organisation, act.parent, act)
  }

  #place(child: OrganisationId, parent: OrganisationId, by: OrganisationAct): void {
    const period = { from: by.effectiveOn, to: null, parent, by }
    begin(this.#get(child).parents, period, (last) => last.parent === parent)
    const children = this.childrenEver.get(parent)
    if (children) children.add(child)
    else this.childrenEver.set(parent, new Set([child]))
  }

  /** Children pass to the principal successor first: one that goes its own way does so by an act. */
  #end(
    id: OrganisationId,
    successors: readonly OrganisationId[],
    principal: OrganisationId,
    by: OrganisationAct,
  ): void {
    for (const child of this.#childrenNow(id)) this.#place(child, principal, by)

    const on = by.effectiveOn
    const organisation = this.#get(id)
    organisation.life = { ...organisation.life, to: on }
    endLast(organisation.names, on)
    endLast(organisation.parents, on)
    for (const successor of successors) {
      const succession = { on, principal: successor === principal, by }
      organisation.successors.push({ ...succession, organisation: successor })
      this.#get(successor).predecessors.push({ ...succession, organisation: id })
    }
  }

  #childrenNow(parent: OrganisationId): OrganisationId[] {
    return [...(this.childrenEver.get(parent) ?? [])].filter((child) => {
      const { life, parents } = this.#get(child)
      return life.to === null && parents.at(-1)?.parent === parent
    })
  }

  #parentNow(id: OrganisationId): OrganisationId {
    const last = this.#get(id).parents.at(-1)
    if (!last) throw new Error(`organisation ${id} has no parent to live on in`)
    return last.parent
  }

  #get(id: OrganisationId): Growing {
    const organisation = this.organisations.get(id)
    if (!organisation) throw new Error(`organisation ${id} is named before it is founded`)
    return organisation
  }
}

/** An organisation whose parts can still be added to. */
interface Growing extends Organisation {
  life: Life
  readonly names: NamePeriod[]
  readonly parents: ParentPeriod[]
  readonly successors: Succession[]
  readonly predecessors: Succession[]
}

function beginName(organisation: Growing, name: string, by: OrganisationAct): void {
  const period = { from: by.effectiveOn, to: null, name, by }
  begin(organisation.names, period, (last) => last.name === name)
}

/** What held until `next` ends; what turns out never to have changed goes on. */
function begin<P extends Period>(periods: P[], next: P, goesOn: (last: P) => boolean): void {
  endLast(periods, next.from)
  const last = periods.at(-1)
  if (last && goesOn(last)) periods[periods.length - 1] = { ...last, to: null }
  else periods.push(next)
}

/** What began on the same day has not lasted a day and never was. */
function endLast<P extends Period>(periods: P[], on: PlainDate): void {
  const last = periods.pop()
  if (last && last.from < on) periods.push({ ...last, to: on })
}
