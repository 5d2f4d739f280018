import type { SourceId } from '@ptdv/core/sources/five-sources'
import { BASELINE } from './plan.ts'
import { drawBy, type Draw, type Random } from './random.ts'
import type { Roster } from './roster.ts'
import { sourceWeight } from './settings.ts'
import type { Story } from './scenarios.ts'
import { shareOut, sumOf } from './share-out.ts'
import { isStoryCell, STORY_MEMBERS } from './story.ts'
import type { Cell } from './tree.ts'

/** A cell cannot meet with fewer official members (Điều lệ Đảng, Điều 24.1). */
const SMALLEST_CELL = 3

/** Members of the baseline by cell: three each, the rest by weight; young cells stay at three. */
export function cellSizes(
  rosters: readonly Roster[],
  total: number,
): (readonly [Roster, number])[] {
  const fixed = rosters.map(({ cell }) =>
    isStoryCell(cell) ? STORY_MEMBERS.length : SMALLEST_CELL,
  )
  const left = total - sumOf(fixed)
  const more = shareOut(
    left,
    rosters.map(({ cell }) =>
      isStoryCell(cell) || isYoung(cell) ? 0 : Math.max(0, cell.weight - SMALLEST_CELL),
    ),
  )
  return rosters.map((roster, index) => [roster, fixed[index]! + more[index]!] as const)
}

/** Founded after the baseline: three members, and nobody on the way yet. */
function isYoung({ foundedOn }: Cell): boolean {
  return foundedOn > BASELINE
}

/** Draws a cell for each source, larger ones more often; in its story the cell of the pictures admits only its own people. */
export function cellDraws(
  rosters: readonly Roster[],
  { pictures }: Story,
): (source: SourceId, random: Random) => Roster {
  const open = rosters.filter(({ cell }) => !(pictures && isStoryCell(cell)) && !isYoung(cell))
  const draws = new Map<SourceId, Draw<Roster>>()
  return (source, random) => {
    let draw = draws.get(source)
    if (draw === undefined) {
      const weighted = open.map(
        (roster) =>
          [roster, sourceWeight(roster.cell.setting, source) * roster.cell.weight] as const,
      )
      const some = weighted.some(([, weight]) => weight > 0)
        ? weighted
        : open.map((roster) => [roster, roster.cell.weight] as const)
      draws.set(source, (draw = drawBy(some)))
    }
    return draw(random)
  }
}
