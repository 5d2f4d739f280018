import type { DemoBatch, DemoMembership, DemoMembershipAct } from '../demo-data.ts'
import type { FilledCells } from '../fill-cells.ts'
import { inOrderOfDays } from '../membership-acts.ts'
import type { Numbering } from '../numbering.ts'
import type { Cell, Committee } from '../tree.ts'
import { tellAway } from './away.ts'
import { tellMoves } from './moves.ts'
import { tellResidence } from './residence.ts'
import { toldPlaces, type ToldPlaces } from './told-places.ts'

/** Somebody of whom something is told. */
export interface Chosen {
  readonly id: number
  readonly name: string
  readonly cell: Cell
  readonly add: (act: DemoMembershipAct) => DemoMembershipAct
}

export interface LifeRoom {
  readonly numbers: Numbering
  readonly committee: Committee
  readonly places: ToldPlaces
  /** Of the cell of the pictures. */
  readonly named: (name: string) => Chosen
  /** An official member without an office of whom nothing is told yet, the next one of the cell. */
  readonly next: (cell: Cell) => Chosen
}

export type ToldLives = Pick<DemoBatch, 'memberships' | 'meetings' | 'comments'>

/**
 * Members on the way, elsewhere for a time, working away and in contact with where they live: a few of each, around the
 * cell of the pictures.
 */
export function toldLives(
  memberships: readonly DemoMembership[],
  { people }: FilledCells,
  committee: Committee,
  numbers: Numbering,
): ToldLives {
  const places = toldPlaces(committee)
  if (places === undefined) return { memberships, meetings: [], comments: [] }
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  const added = new Map<number, DemoMembershipAct[]>()
  const choose = (cell: Cell, fits: (one: DemoMembership) => boolean): Chosen => {
    const found = memberships.find(
      (one) => one.cell === cell.id && !added.has(one.person) && isPlain(one) && fits(one),
    )
    if (found === undefined) throw new RangeError(`Nobody is left in ${cell.name}.`)
    const acts: DemoMembershipAct[] = []
    added.set(found.person, acts)
    const add = (act: DemoMembershipAct) => {
      acts.push(act)
      return act
    }
    return { id: found.person, name: names.get(found.person)!, cell, add }
  }
  const room: LifeRoom = {
    numbers,
    committee,
    places,
    named: (name) => choose(places.village, ({ person }) => names.get(person) === name),
    next: (cell) => choose(cell, ({ temporarilyElsewhere }) => !temporarilyElsewhere),
  }
  tellMoves(room)
  const meetings = tellAway(room)
  const comments = tellResidence(room)
  return {
    memberships: memberships.map((one) => {
      const acts = added.get(one.person)
      return acts === undefined ? one : { ...one, acts: inOrderOfDays([...one.acts, ...acts]) }
    }),
    meetings,
    comments,
  }
}

function isPlain({ standing, ended, office, exempt }: DemoMembership): boolean {
  return standing === 'official' && ended === null && office === null && !exempt
}
