import { addMonths, monthOf, yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { SOURCE_IDS, type SourceId } from '@ptdv/core/sources/five-sources'
import { dateAt, dayOf, officeDaysWithin, officeDayUpTo, type Day } from './days.ts'
import type { LossKind } from './demo-data.ts'
import { drawBy, randomFrom, type Random } from './random.ts'
import { membersByCommittee, type CommitteeFigures } from './sample-figures.ts'
import type { ProvinceScale } from './scales.ts'
import { shareOut, sumOf } from './share-out.ts'
import { STORY_COMMITTEE, type StoryKey } from './story.ts'

/** The demo tells what happened up to this day. */
export const STORY_END: PlainDate = '2024-10-15'
/** Members of that day are entered at once; whoever joins later has an act of joining. */
export const BASELINE: PlainDate = '2020-09-30'
/** Cases are kept from the decisions of this day on. */
export const CASES_FROM: PlainDate = '2023-01-01'

export interface Admission {
  readonly decidedOn: Day
  readonly source: SourceId
  /** null while the cell has not received the decision, or not held the ceremony. */
  readonly receivedOn: Day | null
  readonly ceremonyOn: Day | null
  /** One of the people of the pictures. */
  readonly person: StoryKey | null
}

export interface Loss {
  readonly on: Day
  readonly kind: LossKind
}

/** What happens in one committee under the province, before anybody has a name. */
export interface CommitteePlan {
  /** Members entered at the baseline. */
  readonly registered: number
  /** Admitted from October 2020 to December 2022: members without a case. */
  readonly admittedBeforeCases: readonly {
    readonly decidedOn: Day
    readonly ceremonyOn: Day
    readonly source: SourceId
  }[]
  readonly admissions: readonly Admission[]
  readonly transfersIn: readonly Day[]
  readonly losses: readonly Loss[]
  readonly openCases: number
}

const DIRECTIVE_DAY = dayOf('2023-08-28')
interface Span {
  readonly from: Day
  readonly to: Day
}
const MIDDLE: Span = { from: DIRECTIVE_DAY + 1, to: dayOf('2023-12-31') }
/** Those that have totals of their own, and the rest of a longer story. */
function spansUpTo(end: PlainDate): Span[] {
  const spans: Span[] = [
    { from: dayOf('2023-01-01'), to: DIRECTIVE_DAY },
    MIDDLE,
    { from: dayOf('2024-01-01'), to: dayOf(STORY_END) },
  ]
  return end > STORY_END ? [...spans, { from: dayOf(STORY_END) + 1, to: dayOf(end) }] : spans
}
/** Decisions of a year by month; many meet for 3/2, 19/5 and 2/9. */
const MONTH_WEIGHTS = [39, 100, 106, 118, 233, 152, 146, 193, 280, 170, 260, 300]
const OCTOBER = 10

const LOSS_KINDS = drawBy<LossKind>([
  ['died', 52],
  ['transferred_out', 30],
  ['removed', 11],
  ['left', 5],
  ['expelled', 2],
])

/** Plans a province so that its totals come out exactly on the days that have a total. */
export function planProvince({ figures, seed, first, story }: ProvinceScale): CommitteePlan[] {
  const random = randomFrom(`${seed}/plan`)
  const { committees } = figures
  const members = membersByCommittee(figures)
  const spans = spansUpTo(story.end)
  const pictures = first && story.pictures
  const admissions = committees.map((committee) => [
    ...withStory(
      pictures,
      committee,
      admissions2023(committee, randomFrom(`${seed}/${committee.key}/2023`)),
      LAN_ANH,
    ),
    ...withStory(
      pictures,
      committee,
      admissions2024(committee, randomFrom(`${seed}/${committee.key}/2024`), story.end),
      HUY,
    ),
    ...laterAdmissions(committee, randomFrom(`${seed}/${committee.key}/later`), story.end),
  ])
  const thisYear = admissions.flat().filter(({ decidedOn }) => decidedOn <= DIRECTIVE_DAY).length
  const before = shareOut(
    figures.admittedThisTermBy28Aug2023 - thisYear,
    committees.map(({ admitted2023 }) => admitted2023),
  )

  const joined = spans.map((span) =>
    admissions.map((list) => list.filter(({ ceremonyOn }) => isIn(span, ceremonyOn)).length),
  )
  const arrivals = spans.map(({ from, to }) =>
    Math.round((figures.transfersInAYear * (to - from + 1)) / 365),
  )
  const growth = figures.membersOn1Jan2024 - figures.membersOn28Aug2023
  const lostInMiddle = Math.max(0, sumOf(joined[1]!) + arrivals[1]! - growth)
  arrivals[1] = growth - sumOf(joined[1]!) + lostInMiddle
  const days = ({ from, to }: Span) => to - from + 1
  const lost = spans.map((span) => Math.round((lostInMiddle * days(span)) / days(MIDDLE)))
  const arrivalsOf = arrivals.map((total) => shareOut(total, members))
  const lossesOf = lost.map((total) => shareOut(total, members))
  const open = shareOut(
    figures.openCases,
    committees.map(({ pool2025 }) => sumOf(pool2025)),
  )

  return committees.map((committee, index) => ({
    registered:
      members[index]! -
      before[index]! -
      joined[0]![index]! -
      arrivalsOf[0]![index]! +
      lossesOf[0]![index]!,
    admittedBeforeCases: Array.from({ length: before[index]! }, () =>
      admittedEarlier(committee, random),
    ),
    admissions: admissions[index]!,
    transfersIn: spans.flatMap((span, at) => someDays(random, span, arrivalsOf[at]![index]!)),
    losses: spans.flatMap((span, at) =>
      someDays(random, span, lossesOf[at]![index]!).map((on) => ({ on, kind: LOSS_KINDS(random) })),
    ),
    openCases: open[index]!,
  }))
}

function isIn({ from, to }: Span, day: Day | null): boolean {
  return day !== null && from <= day && day <= to
}

function someDays(random: Random, { from, to }: Span, count: number): Day[] {
  return Array.from({ length: count }, () => random.int(from, to)).sort((a, b) => a - b)
}

/** Months and sources both as in the figures, paired at random. */
function admissions2024(committee: CommitteeFigures, random: Random, end: PlainDate): Admission[] {
  const sources = random.shuffled(
    SOURCE_IDS.flatMap((source) =>
      Array<SourceId>(committee.admitted2024[source - 1]!).fill(source),
    ),
  )
  const months = committee.months2024.flatMap((count, index) =>
    Array<number>(count).fill(index + 1),
  )
  const sessions = new Sessions(random)
  return months.map((month, index) =>
    admission(random, sessions.in(2024, month, month === OCTOBER ? 15 : 31), sources[index]!, end),
  )
}

/** A longer story goes on as 2024 began: near its target by the end of that year, then month by month as usual. */
function laterAdmissions(committee: CommitteeFigures, random: Random, end: PlainDate): Admission[] {
  if (end <= STORY_END) return []
  const sources = drawBy(
    SOURCE_IDS.map((source) => [source, committee.admitted2024[source - 1]!] as const),
  )
  const target = sumOf(committee.target2024)
  const sessions = new Sessions(random)
  const endOf2024 = Math.max(
    0,
    Math.round(target * (0.93 + 0.1 * random.next())) - sumOf(committee.admitted2024),
  )
  const days = monthsOf(endOf2024, [55, 260, 300]).map((index) =>
    index === 0
      ? random.pick(officeDaysWithin(dayOf('2024-10-16'), dayOf('2024-10-31')))
      : sessions.in(2024, OCTOBER + index, 31),
  )
  for (let year = 2025; year <= yearOf(end); year++) {
    const planned = Math.round(target * (0.96 + 0.1 * random.next()))
    for (const index of monthsOf(planned, MONTH_WEIGHTS)) {
      const day = sessions.in(year, index + 1, 31)
      if (day <= dayOf(end)) days.push(day)
    }
  }
  return days.map((day) => admission(random, day, sources(random), end))
}

/** `total` decisions shared over months: the place of each one's month. */
function monthsOf(total: number, weights: readonly number[]): number[] {
  return shareOut(total, weights).flatMap((count, index) => Array<number>(count).fill(index))
}

function admissions2023(committee: CommitteeFigures, random: Random): Admission[] {
  const sources = drawBy(
    SOURCE_IDS.map((source) => [source, committee.admitted2024[source - 1]!] as const),
  )
  const early = drawBy(
    MONTH_WEIGHTS.slice(0, OCTOBER).map(
      (weight, index) => [index + 1, index + 1 === OCTOBER ? 115 : weight] as const,
    ),
  )
  const late = drawBy([
    [OCTOBER, 55],
    [11, 260],
    [12, 300],
  ] as const)
  const sessions = new Sessions(random)
  const days = Array.from({ length: committee.admitted2023 }, (_, index) => {
    const inTime = index < committee.admittedBy15Oct2023
    const month = inTime ? early(random) : late(random)
    if (month !== OCTOBER) return sessions.in(2023, month, 31)
    return inTime
      ? sessions.in(2023, month, 15)
      : random.pick(officeDaysWithin(dayOf('2023-10-16'), dayOf('2023-10-31')))
  })
  return days.map((day) => admission(random, day, sources(random), STORY_END, true))
}

/** A standing committee decides on three days a month. */
class Sessions {
  readonly #random: Random
  readonly #days = new Map<string, readonly Day[]>()

  constructor(random: Random) {
    this.#random = random
  }

  in(year: number, month: number, lastDay: number): Day {
    const key = `${year}-${String(month).padStart(2, '0')}`
    const first = `${key}-01` as PlainDate
    let days = this.#days.get(key)
    if (days === undefined) {
      const end = Math.min(dayOf(addMonths(first, 1)) - 1, dayOf(first) + lastDay - 1)
      days = this.#random.shuffled(officeDaysWithin(dayOf(first), end)).slice(0, 3)
      this.#days.set(key, days)
    }
    return this.#random.pick(days)
  }
}

function admission(
  random: Random,
  decidedOn: Day,
  source: SourceId,
  storyEnd: PlainDate,
  settled = false,
): Admission {
  const end = dayOf(storyEnd)
  const summer = {
    from: dayOf(`${yearOf(storyEnd)}-07-01` as PlainDate),
    to: dayOf(`${yearOf(storyEnd)}-08-25` as PlainDate),
  }
  const receivedOn = Math.max(decidedOn, officeDayUpTo(decidedOn + random.int(2, 6)))
  const ceremonyOn = receivedOn + random.int(6, 32)
  const forgotten = !settled && isIn(summer, receivedOn) && random.chance(0.05)
  return {
    decidedOn,
    source,
    receivedOn: receivedOn <= end ? receivedOn : null,
    ceremonyOn: ceremonyOn <= end && !forgotten ? ceremonyOn : null,
    person: null,
  }
}

const LAN_ANH: Admission = {
  decidedOn: dayOf('2023-08-15'),
  receivedOn: dayOf('2023-08-18'),
  ceremonyOn: dayOf('2023-08-28'),
  source: 1,
  person: 'lanAnh',
}
/** Received on 27/8/2024; the cell let the thirty working days for the ceremony pass. */
const HUY: Admission = {
  decidedOn: dayOf('2024-08-20'),
  receivedOn: dayOf('2024-08-27'),
  ceremonyOn: null,
  source: 1,
  person: 'huy',
}

/** Puts somebody of the pictures in the place of an admission of the same month, keeping the sums by source. */
function withStory(
  pictures: boolean,
  { key }: CommitteeFigures,
  admissions: Admission[],
  story: Admission,
): Admission[] {
  if (!pictures || key !== STORY_COMMITTEE) return admissions
  const month = monthOf(dateAt(story.decidedOn))
  const sameMonth = admissions.findIndex(({ decidedOn }) => monthOf(dateAt(decidedOn)) === month)
  const replaced = admissions[sameMonth] ?? admissions[0]!
  const sameSource = admissions.find(({ source }) => source === story.source) ?? replaced
  return admissions.map((one) => {
    if (one === replaced) return story
    return one === sameSource ? { ...one, source: replaced.source } : one
  })
}

function admittedEarlier(committee: CommitteeFigures, random: Random) {
  const decidedOn = dayOf('2020-10-05') + random.int(0, 800)
  const sources = drawBy(
    SOURCE_IDS.map((source) => [source, committee.admitted2024[source - 1]!] as const),
  )
  return {
    decidedOn: officeDayUpTo(decidedOn),
    ceremonyOn: decidedOn + random.int(10, 35),
    source: sources(random),
  }
}
