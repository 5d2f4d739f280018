import { isStoryCell, STORY_COMMUNE } from '../story.ts'
import type { Base, Cell, Committee } from '../tree.ts'

/** Xã Dân Tiến, the neighbour to and from which members of Tân Dân go. */
const NEIGHBOUR = '12238'

/** The commune of the pictures and its neighbour, with the cells of which something is told. */
export interface ToldPlaces {
  readonly own: Base
  readonly village: Cell
  readonly school: Cell
  readonly military: Cell
  readonly neighbour: Base
  readonly neighbourVillage: Cell
  readonly neighbourSchool: Cell
}

/** Undefined where the scale does not grow all of them. */
export function toldPlaces({ bases, cells }: Committee): ToldPlaces | undefined {
  const own = bases.find(({ code }) => code === STORY_COMMUNE)
  const neighbour = bases.find(({ code }) => code === NEIGHBOUR)
  const cellOf = (base: Base | undefined, setting: Cell['setting']) =>
    cells.find((cell) => cell.base === base && cell.setting === setting)
  const village = cells.find(isStoryCell)
  const school = cellOf(own, 'school')
  const military = cellOf(own, 'commune_military')
  const neighbourVillage = cellOf(neighbour, 'village')
  const neighbourSchool = cellOf(neighbour, 'school')
  return own && village && school && military && neighbour && neighbourVillage && neighbourSchool
    ? { own, village, school, military, neighbour, neighbourVillage, neighbourSchool }
    : undefined
}
