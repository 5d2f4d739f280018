import type { AdmissionPayloads } from '@ptdv/core/admission/acts'
import { addMonths } from '@ptdv/core/calendar/plain-date'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import {
  answer,
  ask,
  caseWriter,
  someRequests,
  type CaseRoom,
  type CaseWriter,
} from './case-acts.ts'
import { firstDay, type CaseDays } from './case-days.ts'
import { dateAt, dayOf, officeDayUpTo, type Day } from './days.ts'
import type { DemoCase } from './demo-data.ts'
import { isYouth } from './people.ts'
import { pillars, votersOn, type RosterMember } from './roster.ts'
import { cellVote, committeeVote, moreThanHalf, twoThirds } from './votes.ts'

const STANDING_COMMITTEE = 11
const YEAR = 366
/** Well within the thirty working days for the new member's own file. */
const DAYS_TO_FILE = 20

/** The decision and what followed; `number` is the committee's own. */
export interface Ending {
  readonly outcome: 'admitted' | 'refused'
  readonly on: Day
  readonly number: number
  readonly receivedOn: Day | null
  readonly ceremonyOn: Day | null
}

export interface CaseWish {
  readonly source: SourceId
  readonly days: CaseDays
  readonly ending: Ending | null
  /** How many of the vetting requests were answered; all when the case went on. */
  readonly unansweredRequests?: number
  /** How the case ended without a decision. */
  readonly closed?: {
    readonly kind: 'taken_off_list' | 'withdrawn'
    readonly on: Day
    readonly reason: string
  }
}

/** Writes a case along the ordinary path, as far as its days go. */
export function writeCase(
  room: CaseRoom,
  { source, days, ending, unansweredRequests = 0, closed }: CaseWish,
): DemoCase {
  const { numbers, random, committee, roster, person } = room
  const { cell } = roster
  const { base } = cell
  const id = numbers.admissionCase()
  const write = caseWriter(room)
  const [helper, introducer, second] = pillars(random, roster, 3, firstDay(days) - YEAR) as [
    RosterMember,
    RosterMember,
    RosterMember,
  ]
  const named = ({ person: { id, fullName } }: RosterMember) => ({ person: id, name: fullName })
  const youthUnion = `Ban Chấp hành Đoàn ${base.commune ?? 'cơ sở'}`

  if (days.introduced !== undefined) {
    const introducing = person.youthUnionMember
      ? { by: 'youth_union' as const, organisationName: youthUnion }
      : massOrganisation(room, source)
    write.act('outstanding_introduced', days.introduced, base, introducing)
  }
  if (days.in_view !== undefined) write.act('in_view', days.in_view, cell, { source })
  if (days.helper !== undefined) {
    write.act('helper_assigned', days.helper, cell, {
      helpers: [named(helper)],
      paper: write.paper(days.helper, 'NQ/CB'),
    })
  }
  if (days.course !== undefined) {
    const certificate = { number: `${random.int(100, 990)}/CN`, date: dateAt(days.course) }
    write.act('course_passed', days.course, committee, { certificate, issuer: courseIssuer(room) })
  }
  if (days.applied !== undefined) write.act('applied', days.applied, cell, {})
  if (days.life_history !== undefined)
    write.act('life_history_handed_in', days.life_history, cell, { pages: random.int(9, 16) })
  if (days.asked !== undefined) writeVetting(room, write, days, unansweredRequests)
  if (days.certified !== undefined)
    write.act('life_history_certified', days.certified, base, { outcome: 'clear' })
  if (days.introduction !== undefined) {
    const on = days.introduction
    write.act('introduced_by_member', on, cell, {
      ...named(introducer),
      togetherSince: togetherSince(room, introducer, on),
    })
  }
  if (days.second_introduction !== undefined) {
    const on = days.second_introduction
    if (isYouth(person.birth, dateAt(on))) {
      write.act('introduced_by_union', on, base, {
        by: 'youth_union',
        organisationName: youthUnion,
        paper: write.paper(on, 'NQ/ĐTN'),
      })
    } else {
      write.act('introduced_by_member', on, cell, {
        ...named(second),
        togetherSince: togetherSince(room, second, on),
      })
    }
  }
  if (days.opinions !== undefined) write.act('opinions_gathered', days.opinions, cell, {})
  if (days.cell_vote !== undefined) {
    const { roll, tally } = cellVote(random, votersOn(roster, days.cell_vote))
    write.act('cell_voted', days.cell_vote, cell, {
      roll,
      tally,
      paper: write.paper(days.cell_vote, 'NQ/CB'),
    })
  }
  writeBaseVotes(room, write, days)
  if (ending !== null) writeEnding(room, write, ending, named(helper))
  if (closed !== undefined) write.act(closed.kind, closed.on, cell, { reason: closed.reason })
  return { id, person: person.id, cell: cell.id, source, acts: write.acts }
}

/** Who introduces somebody past youth age. */
function massOrganisation(
  { person, roster }: CaseRoom,
  source: SourceId,
): AdmissionPayloads['outstanding_introduced'] {
  const place = roster.cell.base.commune ?? 'cơ sở'
  if (source === 2 || source === 4)
    return { by: 'trade_union', organisationName: 'Công đoàn cơ sở' }
  if (person.sex === 'female')
    return { by: 'womens_union', organisationName: `Hội Phụ nữ ${place}` }
  return { by: 'farmers_union', organisationName: `Hội Nông dân ${place}` }
}

function writeVetting(room: CaseRoom, write: CaseWriter, days: CaseDays, unanswered: number): void {
  const { base } = room.roster.cell
  const requests = someRequests(room)
  const askedOn = days.asked!
  ask(write, askedOn, base, requests, write.paper(askedOn, 'CV/ĐU'))
  if (days.answered === undefined && unanswered === 0) return
  const answered = requests.slice(0, Math.max(0, requests.length - unanswered))
  for (const [index, request] of answered.entries()) {
    answer(write, days.answered ?? askedOn + 1, base, { index, request })
  }
}

/** A base cell has no committee above it at the base: its case goes straight up. */
function writeBaseVotes({ random, roster }: CaseRoom, write: CaseWriter, days: CaseDays): void {
  const { base, subCommittee } = roster.cell
  if (base.kind === 'base_cell') return
  if (days.appraisal !== undefined && subCommittee !== null) {
    write.act('sub_committee_appraised', days.appraisal, subCommittee, {
      paper: write.paper(days.appraisal, 'BC/ĐUBP'),
    })
  }
  if (days.base_vote !== undefined) {
    const committeeSize = 9 + (base.id % 4) * 2
    const tally = committeeVote(random, committeeSize, twoThirds(committeeSize))
    write.act('base_voted', days.base_vote, base, {
      committeeSize,
      tally,
      paper: write.paper(days.base_vote, 'NQ/ĐU'),
    })
  }
}

function writeEnding(
  { random, committee, roster, story }: CaseRoom,
  write: CaseWriter,
  ending: Ending,
  helper: { person: number; name: string },
): void {
  const { outcome, on, number, receivedOn, ceremonyOn } = ending
  const paper = { number: `${number}-QĐ/${committee.mark}`, date: dateAt(on) }
  const needed = moreThanHalf(STANDING_COMMITTEE)
  const vote = committeeVote(random, STANDING_COMMITTEE, needed)
  const refusal = { ...vote, inFavour: vote.against, against: vote.inFavour }
  write.act('decided', on, committee, {
    outcome,
    bodySize: STANDING_COMMITTEE,
    tally: outcome === 'admitted' ? vote : refusal,
    paper,
    ...(outcome === 'refused' && { reason: 'Cần tiếp tục bồi dưỡng, thử thách thêm' }),
  })
  if (receivedOn !== null) write.act('decision_received', receivedOn, roster.cell, {})
  if (ceremonyOn === null) return
  write.act('ceremony_held', ceremonyOn, roster.cell, { helper })
  const filedOn = officeDayUpTo(ceremonyOn + DAYS_TO_FILE)
  if (filedOn <= dayOf(story.end)) write.act('member_file_made', filedOn, roster.cell, {})
}

function courseIssuer({ committee }: CaseRoom): string {
  if (committee.figures.districtCode === null) return `Lớp do ${committee.name} mở`
  const district = committee.name
    .replace('Huyện ủy', 'huyện')
    .replace('Thành ủy', 'thành phố')
    .replace('Thị ủy', 'thị xã')
  return `Trung tâm Chính trị ${district}`
}

/** In the same unit for more than the twelve months the rule asks (QĐ 24-QĐ/TW §3.2.1). */
function togetherSince({ random, roster }: CaseRoom, { since }: RosterMember, on: Day) {
  const founded = dayOf(roster.cell.foundedOn)
  const latest = dayOf(addMonths(dateAt(on), -13))
  return dateAt(Math.max(Math.min(founded, since), latest - random.int(0, 1_800)))
}
