import { isHamletCell } from '@ptdv/core/soldiers/hamlets'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { holderOf } from '../accounts.ts'
import { EMPTY_BATCH, type DemoBatch, type DemoMilitiaPost } from '../demo-data.ts'
import { fullName } from '../names.ts'
import type { Numbering } from '../numbering.ts'
import { randomFrom, type Random } from '../random.ts'
import type { ProvinceScale } from '../scales.ts'
import { isStoryCell, STORY_COMMITTEE, STORY_COMMUNE } from '../story.ts'
import type { Base, Cell, Committee, Tree } from '../tree.ts'
import { writeSoldier } from './write-soldier.ts'
import { WAYS } from './ways.ts'

interface Locality {
  readonly committee: Committee
  readonly commune: Base
  /** Where soldiers are registered: villages before the commune's own military cell. */
  readonly cells: readonly Cell[]
}

/**
 * The demobilised soldiers of the first province, told after everything else so that nobody's number moves: a third in
 * the commune of the pictures, a third in its district, a third in the others.
 */
export function soldiersOf({ seed }: ProvinceScale, tree: Tree, numbers: Numbering): DemoBatch {
  const random = randomFrom(`${seed}/soldiers`)
  const localities = tree.committees.flatMap(localitiesOf)
  const inStory = ({ committee }: Locality) => committee.figures.key === STORY_COMMITTEE
  const own = localities.filter((one) => inStory(one) && one.commune.code === STORY_COMMUNE)
  const near = localities.filter((one) => inStory(one) && one.commune.code !== STORY_COMMUNE)
  const far = localities.filter((one) => !inStory(one))
  const groups = [own, near, far].filter((group) => group.length > 0)
  if (groups.length === 0) return EMPTY_BATCH

  const ways = WAYS.flatMap((way) => Array.from({ length: way.count }, () => way))
  const written = ways.map((way, turn) => {
    const group = groups[turn % groups.length]!
    const place = (Math.floor(turn / groups.length) * STRIDE) % group.length
    const { committee, commune, cells } = group[place]!
    const isStory = committee.figures.key === STORY_COMMITTEE
    const neighbours = localities.filter((one) => one.committee === committee)
    const wrong = neighbours.find((one) => one.commune !== commune) ?? neighbours[0]!
    return writeSoldier(
      {
        numbers,
        random,
        commune,
        wrongCommune: wrong.commune,
        cell: cells[turn % cells.length]!,
        office: {
          id: committee.id,
          name: committee.name,
          recorder: isStory ? holderOf('quansuhuyen') : 'Ban Chỉ huy Quân sự huyện',
        },
        youth: {
          id: commune.id,
          name: commune.name,
          recorder:
            isStory && commune.code === STORY_COMMUNE
              ? holderOf('doan')
              : `Ban Chấp hành Đoàn ${commune.commune ?? 'cơ sở'}`,
        },
      },
      way,
      turn,
    )
  })
  return {
    ...EMPTY_BATCH,
    people: written.map(({ person }) => person),
    memberships: written.flatMap(({ membership }) => membership ?? []),
    cases: written.flatMap((one) => one.case ?? []),
    soldiers: written.map(({ soldier }) => soldier),
    militiaPosts: militiaPosts(
      [...own, ...near, ...far.filter((_, index) => index % STRIDE === 0)],
      numbers,
      random,
    ),
  }
}

/** Places are taken so far apart, for those of one district stand side by side. */
const STRIDE = 11

/** The cell of the pictures takes in nobody but its own people. */
function localitiesOf(committee: Committee): Locality[] {
  return committee.bases.flatMap((commune) => {
    if (commune.commune === null) return []
    const under = committee.cells.filter(({ base }) => base === commune)
    const villages = under.filter((cell) => cell.setting === 'village' && !isStoryCell(cell))
    const military = under.filter(({ setting }) => setting === 'commune_military')
    const cells = villages.length > 0 ? villages : military
    return cells.length === 0 ? [] : [{ committee, commune, cells }]
  })
}

const POSTS = { most: 14, every: 2, from: '2023-04-10', ended: '2024-05-20' } as const satisfies {
  most: number
  every: number
  from: PlainDate
  ended: PlainDate
}

/** Hamlets with the model of clause 2.4-g: every second of the first ones, and one whose holder has left the post. */
function militiaPosts(
  localities: readonly Locality[],
  numbers: Numbering,
  random: Random,
): DemoMilitiaPost[] {
  const hamlets = localities.flatMap(({ committee, commune }) =>
    committee.cells
      .filter(({ base, name }) => base === commune && isHamletCell(name))
      .map((cell) => ({ cell, commune })),
  )
  const chosen = hamlets.filter((_, index) => index % POSTS.every === 0).slice(0, POSTS.most)
  return chosen.map(({ cell, commune }, index): DemoMilitiaPost => {
    const recorded = (happenedOn: PlainDate) => ({
      id: numbers.act(),
      happenedOn,
      organisation: commune.id,
      organisationName: commune.name,
    })
    return {
      cell: cell.id,
      holder: fullName(random, 'male', 1996),
      begun: recorded(POSTS.from),
      ended: index === 1 ? recorded(POSTS.ended) : null,
    }
  })
}
