import { SOURCE_IDS, type SourceId } from '@ptdv/core/sources/five-sources'
import { daysUpTo, firstDay, type CaseDays, type CaseStep } from './case-days.ts'
import type { CaseRoom } from './case-acts.ts'
import { dayOf, officeDayUpTo, type Day } from './days.ts'
import type { DemoCase, DemoPerson } from './demo-data.ts'
import { cellDraws } from './cell-draws.ts'
import type { FilledCells } from './fill-cells.ts'
import { makePerson, someCandidate } from './people.ts'
import { drawBy } from './random.ts'
import type { Story } from './scenarios.ts'
import { writeCase, type CaseWish } from './write-case.ts'

interface Waiting {
  /** The step last done, and how many days ago. */
  readonly last: CaseStep
  readonly weight: number
  readonly daysAgo: readonly [number, number]
  /** Some of those that should have moved by now. */
  readonly late?: { readonly share: number; readonly daysAgo: readonly [number, number] }
}

/** Where people stand on the demo's last day, before any decision. */
const WAITING: readonly Waiting[] = [
  { last: 'introduced', weight: 6, daysAgo: [3, 30] },
  { last: 'in_view', weight: 27, daysAgo: [5, 300] },
  { last: 'helper', weight: 21, daysAgo: [5, 200] },
  { last: 'course', weight: 14, daysAgo: [5, 220] },
  { last: 'applied', weight: 6, daysAgo: [3, 40] },
  { last: 'life_history', weight: 5, daysAgo: [2, 20] },
  { last: 'asked', weight: 7, daysAgo: [3, 18], late: { share: 0.25, daysAgo: [26, 60] } },
  { last: 'answered', weight: 3, daysAgo: [2, 12] },
  { last: 'certified', weight: 3, daysAgo: [2, 15] },
  { last: 'introduction', weight: 1.5, daysAgo: [2, 12] },
  { last: 'second_introduction', weight: 1.5, daysAgo: [2, 12] },
  { last: 'opinions', weight: 2.5, daysAgo: [1, 14] },
  { last: 'cell_vote', weight: 2, daysAgo: [2, 20] },
  { last: 'base_vote', weight: 2.5, daysAgo: [4, 40], late: { share: 0.2, daysAgo: [92, 112] } },
]
const SOME_WAITING = drawBy(WAITING.map((waiting) => [waiting, waiting.weight] as const))
/** How many cases end before a decision, compared with those still open. */
const CLOSED_SHARE = 0.03

const OFF_LIST = [
  'Chuyển nơi ở, nơi làm việc đi tỉnh khác',
  'Không còn tham gia sinh hoạt đoàn thể ở thôn',
  'Tự nguyện xin thôi theo dõi, giúp đỡ',
] as const

/** The people on the lists of a committee's cells, and some who left them. */
export function openCases(
  room: Omit<CaseRoom, 'roster' | 'person'>,
  { rosters }: FilledCells,
  count: number,
  story: Story,
): { cases: DemoCase[]; people: DemoPerson[] } {
  const { random, numbers, committee } = room
  const cellFor = cellDraws(rosters, story)
  const end = dayOf(story.end)
  const pool = committee.figures.pool2025
  const sources = drawBy(SOURCE_IDS.map((source) => [source, pool[source - 1]!] as const))
  const people: DemoPerson[] = []
  const caseOf = (source: SourceId, first: Day, wish: Omit<CaseWish, 'source' | 'ending'>) => {
    const roster = cellFor(source, random)
    const person = makePerson(numbers, random, {
      cell: roster.cell,
      source,
      ...someCandidate(random, source, first),
    })
    people.push(person)
    return writeCase({ ...room, roster, person }, { ...wish, source, ending: null })
  }

  const waiting = Array.from({ length: count }, () => {
    const { last, daysAgo, late } = SOME_WAITING(random)
    const isLate = late !== undefined && random.chance(late.share)
    const [fewest, most] = isLate ? late.daysAgo : daysAgo
    const days = daysUpTo(random, last, officeDayUpTo(end - random.int(fewest, most)))
    // Some come to the list without an introduction; whoever was only introduced must have been.
    const unintroduced = last !== 'introduced' && random.chance(0.4)
    const { introduced: _, ...withoutIntroduction } = days
    const known: CaseDays = unintroduced ? withoutIntroduction : days
    return caseOf(sources(random), firstDay(days), {
      days: known,
      unansweredRequests: last === 'asked' ? 1 : 0,
    })
  })
  const closed = Array.from({ length: Math.round(count * CLOSED_SHARE) }, () => {
    const withdrawn = random.chance(0.25)
    const on = officeDayUpTo(end - random.int(20, 500))
    const days = daysUpTo(
      random,
      withdrawn ? 'life_history' : random.pick(['in_view', 'helper', 'course'] as const),
      on - random.int(10, 90),
    )
    const reason = withdrawn ? 'Chuyển nơi làm việc' : random.pick(OFF_LIST)
    return caseOf(sources(random), firstDay(days), {
      days,
      closed: { kind: withdrawn ? 'withdrawn' : 'taken_off_list', on, reason },
    })
  })
  return { cases: [...waiting, ...closed], people }
}
