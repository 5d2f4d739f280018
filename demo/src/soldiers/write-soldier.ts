import type { Paper } from '@ptdv/core/admission/acts'
import type { SoldierPayloads } from '@ptdv/core/soldiers/acts'
import { addMonths } from '@ptdv/core/calendar/plain-date'
import { dateAt, dayOf } from '../days.ts'
import type { DemoCase, DemoMembership, DemoPerson, DemoSoldier } from '../demo-data.ts'
import { fullName } from '../names.ts'
import type { Numbering } from '../numbering.ts'
import { makePerson } from '../people.ts'
import type { Random } from '../random.ts'
import type { Base, Cell } from '../tree.ts'
import { DraftedActs, type SoldierDesk } from './drafted-acts.ts'
import {
  HELP,
  NOT_YET,
  OLD_UNITS,
  POSTS,
  ROUNDS,
  SPECIALTIES,
  TASKS,
  type Help,
  type Way,
} from './ways.ts'

export interface SoldierRoom {
  readonly numbers: Numbering
  readonly random: Random
  readonly commune: Base
  /** The commune announced by mistake, where there was one. */
  readonly wrongCommune: Base
  readonly cell: Cell
  readonly office: SoldierDesk
  readonly youth: SoldierDesk
}

export interface WrittenSoldier {
  readonly soldier: DemoSoldier
  readonly person: DemoPerson
  readonly membership: DemoMembership | null
  readonly case: DemoCase | null
}

/** The steps home in their order; each comes so many days after demobilisation. */
const STEPS = ['take_over', 'papers', 'register', 'at_cell', 'settled'] as const
const DAYS = { taken_over: 5, papers: 10, registered: 14, at_cell: 20 } as const

/** One soldier as far home as the way goes; `turn` counts through all, so that each list has somebody in it. */
export function writeSoldier(room: SoldierRoom, way: Way, turn: number): WrittenSoldier {
  const { numbers, commune, wrongCommune, cell, office } = room
  const { announcedOn, paper, demobilisedOn } = ROUNDS[way.round]
  const isMember = way.member !== 'none'
  const reached = (step: (typeof STEPS)[number]) =>
    STEPS.indexOf(way.waitsFor as (typeof STEPS)[number]) > STEPS.indexOf(step)
  const first = way.handedOver ? wrongCommune : commune
  const acts = new DraftedActs(demobilisedOn)
  const unit = OLD_UNITS[turn % OLD_UNITS.length]!
  acts.add('announced', dayOf(announcedOn), office, {
    year: 2024,
    paper,
    demobilisedOn,
    unit,
    member: way.member,
    introducedOn: isMember ? demobilisedOn : null,
    specialty: SPECIALTIES[turn % SPECIALTIES.length]!,
    commune: first.id,
    communeName: first.name,
  })
  if (way.handedOver) {
    acts.add('handed_over', acts.after(3), first, {
      to: commune.id,
      toName: commune.name,
      reason: 'Gia đình đã chuyển nơi ở',
    })
  }
  if (way.waitsFor === 'taken_off') {
    acts.add('taken_off', acts.after(4), office, { reason: 'Chuyển sang đào tạo, chưa xuất ngũ' })
  }
  if (reached('take_over')) {
    acts.add('taken_over', acts.after(DAYS.taken_over + (turn % 3)), commune, {})
  }
  const transferPaper = { number: `${10 + turn}-SHĐ`, date: demobilisedOn }
  if (isMember && reached('papers')) {
    acts.add('papers_presented', acts.after(DAYS.papers + (turn % 3)), commune, {
      paper: transferPaper,
    })
  }
  const person = personOf(room, turn, reached('register') ? cell.id : commune.id)
  const dates = isMember ? memberDates(way, turn) : NO_DATES
  const registeredOn = acts.after(DAYS.registered + (turn % 3))
  if (reached('register')) {
    acts.add('registered', registeredOn, commune, { cell: cell.id, cellName: cell.name, ...dates })
  }
  const atCellOn = acts.after(DAYS.at_cell + (turn % 4))
  const isInView = !isMember && reached('at_cell')
  const caseId = isInView ? numbers.admissionCase() : null
  if (caseId !== null) acts.add('put_in_view', atCellOn, cell, { case: caseId })
  if (isMember && reached('at_cell')) acts.add('introduced', atCellOn, cell, {})
  // Mixed, so that no place has all of one sort.
  const mixed = turn + Math.floor(turn / STEPS.length)
  if (way.waitsFor !== 'take_over' && way.waitsFor !== 'taken_off') follow(room, acts, way, mixed)

  const soldier: DemoSoldier = {
    id: numbers.soldier(),
    person: person.id,
    announcer: office.id,
    acts: acts.number(numbers),
  }
  return {
    soldier,
    person,
    membership:
      isMember && reached('register')
        ? membershipOf(room, person, dates, {
            on: dateAt(registeredOn),
            unit,
            paper: transferPaper,
          })
        : null,
    case: caseId === null ? null : caseOf(room, person, caseId, dateAt(atCellOn)),
  }
}

type Dates = Pick<SoldierPayloads['registered'], 'decidedOn' | 'ceremonyOn' | 'officialOn'>

const NO_DATES: Dates = { decidedOn: null, ceremonyOn: null, officialOn: null }

/** Admitted in the service; a probationer a few months before coming home. */
function memberDates({ member }: Way, turn: number): Dates {
  const ceremonyOn = dateAt(dayOf(member === 'official' ? '2022-03-03' : '2023-12-19') + turn)
  return {
    decidedOn: dateAt(dayOf(ceremonyOn) - 12),
    ceremonyOn,
    officialOn: member === 'official' ? addMonths(ceremonyOn, 12) : null,
  }
}

function personOf({ numbers, random, cell }: SoldierRoom, turn: number, home: number): DemoPerson {
  const birth = dateAt(dayOf('1999-02-01') + ((turn * 97) % 1_400))
  const person = makePerson(numbers, random, {
    cell,
    sex: 'male',
    birth,
    source: 5,
    occupation: 'Bộ đội xuất ngũ',
  })
  return { ...person, cell: home }
}

/** Reserve unit, work, help, wish, task and companion: some of each, never the same ones. */
function follow(room: SoldierRoom, acts: DraftedActs, way: Way, turn: number): void {
  const { random, commune, office, youth } = room
  const isHome = way.round === 'winter' || way.round === 'summer'
  const isRegistered = way.waitsFor === 'at_cell' || way.waitsFor === 'settled'
  if (turn % 6 === 5) {
    acts.add('reserve_not_joined', acts.after(12), office, { reason: NOT_YET[turn % 2]! })
  } else if (isHome || turn % 3 === 0) {
    acts.add('reserve_joined', acts.after(12), office, { unit: `Đại đội dự bị ${1 + (turn % 4)}` })
  }
  if (turn % 5 !== 4) {
    acts.add('work_stated', acts.after(13), commune, { stable: turn % 3 === 0 })
  }
  if (turn % 3 !== 0) help(acts, commune, HELP[turn % HELP.length]!)
  if (turn % 4 === 1) {
    acts.add('post_wished', acts.after(18), commune, { post: POSTS[turn % POSTS.length]! })
  }
  if (turn % 7 === 3 && isRegistered) {
    acts.add('task_given', acts.after(24), commune, { task: TASKS[turn % TASKS.length]! })
  }
  if (turn % 3 === 2) return
  const name = fullName(random, turn % 2 === 0 ? 'male' : 'female', 1998)
  const union = `Đoàn ${commune.commune ?? 'cơ sở'}`
  acts.add('companion_assigned', acts.after(11), youth, { name, organisation: union })
  acts.add('companion_met', acts.after(15), youth, {
    kind: 'visit',
    what: 'Hỏi thăm gia đình, nguyện vọng học nghề',
  })
  if (isHome) {
    acts.add('companion_met', acts.after(90), youth, {
      kind: 'activity',
      what: 'Ngày chủ nhật xanh của chi đoàn thôn',
    })
  }
}

function help(acts: DraftedActs, by: SoldierDesk, { kind, ...told }: Help): void {
  let offer = 0
  acts.add('need_stated', acts.after(13), by, { kind, what: told.need })
  acts.add('offer_made', acts.after(16), by, { kind, from: told.giver, what: told.offer }, (id) => {
    offer = id
  })
  const { taken, result } = told
  if (taken === null) return
  acts.add('result_recorded', acts.after(22), by, () => ({ offer, taken, what: result }))
}

function membershipOf(
  { numbers, cell }: SoldierRoom,
  person: DemoPerson,
  { decidedOn, ceremonyOn, officialOn }: Dates,
  arrived: {
    readonly on: DemoMembership['inCellSince']
    readonly unit: string
    readonly paper: Paper
  },
): DemoMembership {
  return {
    person: person.id,
    cell: cell.id,
    source: null,
    standing: officialOn === null ? 'probationary' : 'official',
    decidedOn: decidedOn!,
    ceremonyOn: ceremonyOn!,
    officialOn,
    inCellSince: arrived.on,
    office: null,
    exempt: false,
    temporarilyElsewhere: false,
    ended: null,
    acts: [
      {
        id: numbers.act(),
        kind: 'transfer_arrived',
        happenedOn: arrived.on,
        organisation: cell.base.id,
        organisationName: cell.base.name,
        payload: {
          fromName: arrived.unit,
          paper: arrived.paper,
          decidedOn,
          ceremonyOn: ceremonyOn!,
          officialOn,
        },
      },
    ],
  }
}

function caseOf(
  { numbers, cell }: SoldierRoom,
  person: DemoPerson,
  id: number,
  happenedOn: DemoMembership['inCellSince'],
): DemoCase {
  return {
    id,
    person: person.id,
    cell: cell.id,
    source: 5,
    acts: [
      {
        id: numbers.act(),
        kind: 'in_view',
        happenedOn,
        recordedAt: `${happenedOn}T10:00:00+07:00`,
        organisation: cell.id,
        organisationName: cell.name,
        payload: { source: 5 },
      } as DemoCase['acts'][number],
    ],
  }
}
