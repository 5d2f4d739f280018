import type { AdmissionAct } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationId } from '@ptdv/core/organisations/acts'
import type { Tree } from '@ptdv/core/organisations/tree'
import { aliveOn, homeOn, nameOn } from '@ptdv/core/organisations/tree-on'
import type { DemoBatch, DemoCase } from '../demo-data.ts'
import { cellFacts, type CellFacts } from '../load/cell-circumstances.ts'

/**
 * The same cases on the tree as it became: an act of an organisation that no longer stood on its day was done by the
 * one at whose desk the cell's cases lay then. Acts of before the reorganisations stay as they were.
 */
export function atDesks(batch: DemoBatch, tree: Tree): DemoBatch {
  return { ...batch, cases: batch.cases.map((one) => caseAtDesks(one, tree)) }
}

function caseAtDesks(one: DemoCase, tree: Tree): DemoCase {
  if (one.acts.every((act) => stands(tree, act))) return one
  return { ...one, acts: one.acts.flatMap((act) => actAtDesk(act, one.cell, tree)) }
}

function actAtDesk(act: AdmissionAct, cell: number, tree: Tree): AdmissionAct[] {
  if (stands(tree, act)) return [act]
  const on = act.happenedOn
  const { desks } = cellFacts(tree, cell, on, 0)
  const placed = at(tree, act, deskOf(tree, act, desks), on)
  switch (placed.kind) {
    // Directly under the commune there is no base committee between the cell and who decides.
    case 'sub_committee_appraised':
    case 'base_voted':
      return []
    case 'vetting_asked': {
      const asked = placed.payload.organisation
      const home = asked === null ? null : homeOn(tree, asked, on)
      const organisationName =
        home === null ? placed.payload.organisationName : nameOn(tree, home, on)
      return [{ ...placed, payload: { ...placed.payload, organisation: home, organisationName } }]
    }
    case 'decided': {
      const { paper } = placed.payload
      const number = paper.number.replace(/-(HU|ThU|TxU)$/, '-ĐU')
      return [{ ...placed, payload: { ...placed.payload, paper: { ...paper, number } } }]
    }
    default:
      return [placed]
  }
}

/** Its organisation, and whom it asks, were alive that day and bore their names. */
function stands(tree: Tree, act: AdmissionAct): boolean {
  const alive = (id: OrganisationId | null) => id === null || aliveOn(tree, id, act.happenedOn)
  const asked = act.kind === 'vetting_asked' ? act.payload.organisation : null
  return (
    alive(act.organisation) &&
    alive(asked) &&
    act.organisationName === nameOn(tree, act.organisation, act.happenedOn)
  )
}

function deskOf(tree: Tree, act: AdmissionAct, desks: CellFacts['desks']): OrganisationId {
  const { organisation, happenedOn } = act
  if (aliveOn(tree, organisation, happenedOn)) return organisation
  if (act.kind === 'vetting_answered') {
    return homeOn(tree, organisation, happenedOn) ?? organisation
  }
  const superior = act.kind === 'decided' || act.kind === 'course_passed'
  return (superior ? desks.superior : desks.base) ?? organisation
}

function at<A extends AdmissionAct>(
  tree: Tree,
  act: A,
  organisation: OrganisationId,
  on: PlainDate,
): A {
  return { ...act, organisation, organisationName: nameOn(tree, organisation, on) }
}
