import { addMonths } from '@ptdv/core/calendar/plain-date'
import { SOURCE_IDS, type SourceId } from '@ptdv/core/sources/five-sources'
import { cellDraws, cellSizes } from './cell-draws.ts'
import { dateAt, dayOf, type Day } from './days.ts'
import type { DemoMembership, DemoMembershipAct, DemoPerson } from './demo-data.ts'
import { joinAct, lossAct, recognitionAct } from './membership-acts.ts'
import type { Numbering } from './numbering.ts'
import { chooseOfficers, LOSES_FROM, loseMembers } from './officers-and-losses.ts'
import { makePerson, someCandidate, someMember } from './people.ts'
import { BASELINE, type Admission, type CommitteePlan } from './plan.ts'
import type { Random } from './random.ts'
import type { Roster, RosterMember } from './roster.ts'
import { isStoryCell, STORY_MEMBERS, STORY_PEOPLE } from './story.ts'
import type { Story } from './scenarios.ts'
import type { Committee } from './tree.ts'

/** Somebody whose case is in the demo, with the cell that brought them. */
export interface Admitted {
  readonly roster: Roster
  readonly person: DemoPerson
  readonly admission: Admission
}

export interface FilledCells {
  readonly rosters: readonly Roster[]
  readonly people: readonly DemoPerson[]
  readonly memberships: readonly DemoMembership[]
  readonly admitted: readonly Admitted[]
}

interface Joining {
  readonly roster: Roster
  readonly source?: SourceId
  readonly person: DemoPerson
  readonly decidedOn: Day
  readonly ceremonyOn: Day
  /** How the member comes into the figures; null where the case's ceremony does it. */
  readonly by: 'registered' | 'transferred_in' | null
  readonly since: Day
  readonly office?: string | null
  readonly exempt?: boolean
  readonly temporarilyElsewhere?: boolean
}

/** Gives every cell of a committee its members, as the plan has counted them. */
export function fillCells(
  committee: Committee,
  plan: CommitteePlan,
  numbers: Numbering,
  random: Random,
  story: Story,
): FilledCells {
  const rosters: Roster[] = committee.cells.map((cell) => ({ cell, members: [] }))
  const people: DemoPerson[] = []
  const joined: { joining: Joining; member: RosterMember; acts: DemoMembershipAct[] }[] = []
  const join = (joining: Joining) => {
    const member = asMember(joining, random, story)
    joining.roster.members.push(member)
    const acts = joining.by === null ? [] : [joinAct(numbers, joining)]
    joined.push({ joining, member, acts })
  }
  const born = (person: DemoPerson) => {
    people.push(person)
    return person
  }

  for (const [roster, count] of cellSizes(rosters, plan.registered)) {
    for (const joining of registeredMembers(roster, count, numbers, random)) {
      born(joining.person)
      join(joining)
    }
  }
  const cellFor = cellDraws(rosters, story)
  for (const { decidedOn, ceremonyOn, source } of plan.admittedBeforeCases) {
    const roster = cellFor(source, random)
    const person = born(
      makePerson(numbers, random, {
        cell: roster.cell,
        source,
        ...someCandidate(random, source, decidedOn),
      }),
    )
    join({
      roster,
      person,
      source,
      decidedOn,
      ceremonyOn,
      by: 'registered',
      since: Math.max(ceremonyOn, dayOf(roster.cell.foundedOn)),
    })
  }
  for (const on of plan.transfersIn) {
    const roster = cellFor(random.pick(SOURCE_IDS), random)
    const wish = someMember(random, roster.cell)
    const person = born(makePerson(numbers, random, { cell: roster.cell, ...wish }))
    const { decidedOn, ceremonyOn } = longAgo(random, wish.birth, on)
    join({ roster, person, decidedOn, ceremonyOn, by: 'transferred_in', since: on })
  }
  const admitted = plan.admissions.map((admission): Admitted => {
    const roster =
      admission.person === null
        ? cellFor(admission.source, random)
        : rosters.find(({ cell }) => isStoryCell(cell))!
    const { source, decidedOn, ceremonyOn } = admission
    const wish =
      admission.person === null
        ? someCandidate(random, source, decidedOn)
        : STORY_PEOPLE[admission.person]
    const person = born(makePerson(numbers, random, { cell: roster.cell, ...wish, source }))
    if (ceremonyOn !== null)
      join({ roster, person, source, decidedOn, ceremonyOn, by: null, since: ceremonyOn })
    return { roster, person, admission }
  })
  chooseOfficers(rosters, random)
  const losses = loseMembers(rosters, plan.losses, random)

  const memberships = joined.map(({ joining, member, acts }): DemoMembership => {
    const { person, roster, decidedOn, ceremonyOn } = joining
    const official = member.votesFrom !== null
    const loss = losses.get(member)
    const officialOn = official ? addMonths(dateAt(ceremonyOn), 12) : null
    return {
      person: person.id,
      cell: roster.cell.id,
      source: joining.source ?? null,
      standing: official ? 'official' : 'probationary',
      decidedOn: dateAt(decidedOn),
      ceremonyOn: dateAt(ceremonyOn),
      officialOn,
      inCellSince: dateAt(member.since),
      office: member.office,
      exempt: member.exempt,
      temporarilyElsewhere: member.temporarilyElsewhere,
      ended: loss === undefined ? null : { on: dateAt(loss.on), reason: loss.kind },
      acts: [
        ...acts,
        ...(isRecognisedHere(joining, member)
          ? [recognitionAct(numbers, joining, member.votesFrom!)]
          : []),
        ...(loss === undefined ? [] : [lossAct(numbers, joining, loss)]),
      ],
    }
  })
  return { rosters, people, memberships, admitted }
}

/** Where the pictures tell the day of a decision, the ceremony followed by so many days. */
const CEREMONY_AFTER = 14

function registeredMembers(
  roster: Roster,
  count: number,
  numbers: Numbering,
  random: Random,
): Joining[] {
  const { cell } = roster
  const since = Math.max(dayOf(BASELINE), dayOf(cell.foundedOn))
  const entered = { roster, by: 'registered', since } as const
  if (isStoryCell(cell)) {
    return STORY_MEMBERS.map(
      ({ name, sex, bornIn, office, exempt = false, temporarilyElsewhere = false, decidedOn }) => {
        const birth = dateAt(dayOf(`${bornIn}-01-01`) + random.int(0, 360))
        const person = makePerson(numbers, random, { cell, name, sex, birth })
        return {
          ...entered,
          person,
          ...longAgo(random, birth, dayOf(BASELINE)),
          ...(decidedOn !== undefined && {
            decidedOn: dayOf(decidedOn),
            ceremonyOn: dayOf(decidedOn) + CEREMONY_AFTER,
          }),
          office: office ?? null,
          exempt,
          temporarilyElsewhere,
        }
      },
    )
  }
  let exempted = 0
  return Array.from({ length: count }, () => {
    const wish = someMember(random, cell)
    const person = makePerson(numbers, random, { cell, ...wish })
    const old = wish.birth < '1952'
    const exempt = old && exempted < count / 4 && random.chance(0.55)
    if (exempt) exempted++
    const away =
      cell.setting === 'village' &&
      count >= LOSES_FROM &&
      wish.birth > '1980' &&
      random.chance(0.06)
    return {
      ...entered,
      person,
      ...longAgo(random, wish.birth, dayOf(BASELINE)),
      exempt,
      temporarilyElsewhere: away,
    }
  })
}

/** Dates of an admission in one's twenties or thirties, at least fourteen months before the day. */
function longAgo(random: Random, birth: string, before: Day): { decidedOn: Day; ceremonyOn: Day } {
  const latest = before - 430
  const grown = dayOf(birth as `${number}-${number}-${number}`) + Math.round(18.5 * 365.25)
  const decidedOn = Math.min(latest, grown + random.int(300, 6_000))
  return { decidedOn, ceremonyOn: decidedOn + random.int(8, 40) }
}

function asMember(joining: Joining, random: Random, story: Story): RosterMember {
  const {
    person,
    by,
    ceremonyOn,
    since,
    office = null,
    exempt = false,
    temporarilyElsewhere = false,
  } = joining
  const yearOver = dayOf(addMonths(dateAt(ceremonyOn), 12))
  // The cell considers within thirty working days after the twelve months; the decision takes some more.
  const recognisedOn = yearOver + random.int(20, 70)
  const isOldMember = by === 'transferred_in' || yearOver <= dayOf(BASELINE)
  const official = isOldMember ? since : Math.max(recognisedOn, since)
  const isLanAnh = person.fullName === STORY_PEOPLE.lanAnh.name
  const votesFrom = official <= dayOf(story.end) && !(story.pictures && isLanAnh) ? official : null
  return { person, since, votesFrom, endedOn: null, exempt, temporarilyElsewhere, office }
}

/** Recognised after the baseline, so that the recognition is an act of its own. */
function isRecognisedHere({ by, ceremonyOn }: Joining, { votesFrom }: RosterMember): boolean {
  return (
    by !== 'transferred_in' &&
    votesFrom !== null &&
    dayOf(addMonths(dateAt(ceremonyOn), 12)) > dayOf(BASELINE)
  )
}
