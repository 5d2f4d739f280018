import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { DemoMembership } from '../demo-data.ts'
import type { FilledCells } from '../fill-cells.ts'
import { inOrderOfDays } from '../membership-acts.ts'
import type { Numbering } from '../numbering.ts'
import { isStoryCell, STORY_MEMBERS } from '../story.ts'
import type { Cell, Committee } from '../tree.ts'
import { badgeActs } from './badges.ts'
import { cardActs } from './cards.ts'
import { NOTED_ON, type Living } from './living.ts'

/** Of so many members the card of one was never noted, and one who earned a badge was forgotten. */
const CARD_UNKNOWN_EVERY = 40
const BADGE_FORGOTTEN_EVERY = 60
/** The cell proposes one of so many who are due. */
const PROPOSED_EVERY = 2

/** The memberships with the cards and badges of those who are official members to the end. */
export function withCardsAndBadges(
  { memberships, people }: FilledCells,
  committee: Committee,
  end: PlainDate,
  numbers: Numbering,
): DemoMembership[] {
  const cells = new Map(committee.cells.map((cell) => [cell.id, cell]))
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  return memberships.map((one) => {
    const { person, officialOn, inCellSince, acts, ended } = one
    if (officialOn === null || ended !== null) return one
    const recognisedOn = acts.find(({ kind }) => kind === 'recognised')?.happenedOn ?? null
    const known = [inCellSince, recognisedOn ?? inCellSince, NOTED_ON].toSorted()
    const cell = cells.get(one.cell)!
    const living: Living = {
      numbers,
      membership: { ...one, officialOn },
      recognisedOn,
      cell,
      committee,
      end,
      ...whatWaits(person, names.get(person)!, cell),
      notedOn: known.at(-1)!,
    }
    return { ...one, acts: inOrderOfDays([...acts, ...cardActs(living), ...badgeActs(living)]) }
  })
}

/** As the pictures have it, or by turns. */
function whatWaits(person: number, name: string, cell: Cell): Pick<Living, 'badge' | 'card'> {
  if (isStoryCell(cell)) {
    const told = STORY_MEMBERS.find((one) => one.name === name)
    return { badge: told?.badge, card: told?.card }
  }
  const proposed = person % PROPOSED_EVERY === 0 ? 'proposed' : undefined
  return {
    badge: person % BADGE_FORGOTTEN_EVERY === 0 ? 'forgotten' : proposed,
    card: person % CARD_UNKNOWN_EVERY === 0 ? 'unknown' : undefined,
  }
}
