import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationId } from '@ptdv/core/organisations/acts'
import type { Tree } from '@ptdv/core/organisations/tree'
import { childrenOn, lineOn, nameOn } from '@ptdv/core/organisations/tree-on'
import { SOURCE_IDS, type SourceId } from '@ptdv/core/sources/five-sources'
import { EMPTY_BATCH, type DemoBatch, type TargetLine } from '../demo-data.ts'
import { growTree } from '../grow-tree.ts'
import { numbering } from '../numbering.ts'
import { provincesOf, type ProvinceScale, type Scale } from '../scales.ts'
import { sourceWeight } from '../settings.ts'
import { shareOut, sumOf } from '../share-out.ts'
import type { Cell } from '../tree.ts'

/** Sample: the new province assigns the whole year's target anew, ten days after it began. */
const ASSIGNED_ON: PlainDate = '2025-07-10'
const PAPER = '15-TB/TU'
const YEAR = 2025
const RATE_TENTHS = 30
/** Compared with the targets of 2024. */
const GROWTH = 1.03

/**
 * Targets of 2025 on the new tree, invented: each old province's target of 2024 and a little more, shared among the new
 * organisations below the province by the cells they have.
 */
export function targets2025(room: {
  readonly scale: Scale
  readonly tree: Tree
  readonly province: OrganisationId
  readonly membersAtStart: number
  /** Numbers of the two acts. */
  readonly acts: readonly [number, number]
}): DemoBatch {
  const { tree, province, membersAtStart, acts } = room
  const lines = linesOf(room)
  const by = { organisation: province, organisationName: nameOn(tree, province, ASSIGNED_ON) }
  return {
    ...EMPTY_BATCH,
    provinceTargets: [
      {
        set: { id: acts[0], happenedOn: ASSIGNED_ON, ...by },
        year: YEAR,
        membersAtStart,
        rateTenths: RATE_TENTHS,
        // Chỉ thị 49-CT/TU speaks of the members of old Hưng Yên only.
        minimum: null,
        target: Math.max(
          sumOf(lines.map(({ amount }) => amount)),
          Math.ceil((membersAtStart * RATE_TENTHS) / 1000),
        ),
        paper: PAPER,
      },
    ],
    targetAssignments: [
      {
        assigned: { id: acts[1], happenedOn: ASSIGNED_ON, ...by },
        year: YEAR,
        version: 1,
        paper: PAPER,
        gapReason: null,
        changeReason: null,
        lines,
      },
    ],
  }
}

function linesOf({
  scale,
  tree,
  province,
}: {
  readonly scale: Scale
  readonly tree: Tree
  readonly province: OrganisationId
}): TargetLine[] {
  const numbers = numbering()
  const children = childrenOn(tree, province, ASSIGNED_ON)
  const amounts = new Map<string, number>()
  for (const old of provincesOf(scale, '2025')) {
    const cells = growTree(old, numbers).committees.flatMap((committee) => committee.cells)
    for (const source of SOURCE_IDS) {
      const shares = shareOut(
        targetOf(old, source),
        children.map((child) => weightUnder(tree, cells, child, source)),
      )
      for (const [index, child] of children.entries()) {
        const key = `${child}:${source}`
        amounts.set(key, (amounts.get(key) ?? 0) + shares[index]!)
      }
    }
  }
  return children
    .flatMap((child) =>
      SOURCE_IDS.map((source) => ({ child, source, amount: amounts.get(`${child}:${source}`)! })),
    )
    .filter(({ amount }) => amount > 0)
}

function targetOf({ figures }: ProvinceScale, source: SourceId): number {
  const before = sumOf(figures.committees.map(({ target2024 }) => target2024[source - 1]!))
  return Math.round(before * GROWTH)
}

function weightUnder(
  tree: Tree,
  cells: readonly Cell[],
  child: OrganisationId,
  source: SourceId,
): number {
  return sumOf(
    cells
      .filter(({ id }) => lineOn(tree, id, ASSIGNED_ON).includes(child))
      .map(({ setting, weight }) => sourceWeight(setting, source) * weight),
  )
}
