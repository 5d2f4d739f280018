import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import { getOrganisation, type Tree } from '@ptdv/core/organisations/tree'
import { lineOn, nameOn } from '@ptdv/core/organisations/tree-on'
import type { CellCircumstances } from './loading.ts'
import type { Desk } from '@ptdv/core/admission/who-records'

export interface CellFacts {
  readonly circumstances: CellCircumstances
  /** Which organisation sits at each desk of the cell's cases. */
  readonly desks: Readonly<Record<Desk, number | null>>
}

/** What the fold must know of a cell: its line up to the committee that decides, and its members. */
export function cellFacts(
  tree: Tree,
  cell: number,
  on: PlainDate,
  officialMembers: number,
): CellFacts {
  const line = lineOn(tree, cell, on).map((id) => ({
    id,
    kind: getOrganisation(tree, id).kind,
    name: nameOn(tree, id, on),
  }))
  const nearest = (fits: (kind: OrganisationKind) => boolean) => line.find(({ kind }) => fits(kind))
  const own = line[0]!
  const base = nearest((kind) => ORGANISATION_KINDS[kind].base) ?? own
  const sub = nearest((kind) => kind === 'sub_committee')
  const superior = nearest((kind) => ORGANISATION_KINDS[kind].decidesAdmission)
  return {
    circumstances: {
      youthUnionPresent: true,
      tradeUnionPresent: false,
      baseKind: base === own ? 'base_cell' : 'base_committee',
      subCommittee: sub !== undefined,
      delegated: false,
      deciderName: superior?.name ?? '',
      cellName: own.name,
      baseName: base.name,
      officialMembersOfCell: officialMembers,
    },
    desks: { cell, sub_committee: sub?.id ?? null, base: base.id, superior: superior?.id ?? null },
  }
}
