import type { AdmissionPayloads } from '@ptdv/core/admission/acts'
import { addMonths, type PlainDate } from '@ptdv/core/calendar/plain-date'
import {
  answer,
  ask,
  caseWriter,
  type CaseRoom,
  type CaseWriter,
  type VettingRequest,
} from './case-acts.ts'
import { dayOf } from './days.ts'
import type { DemoCase, DemoPerson } from './demo-data.ts'
import { makePerson, someCandidate } from './people.ts'
import type { Roster } from './roster.ts'
import { STORY_PEOPLE, type StoryKey } from './story.ts'
import type { Base } from './tree.ts'
import { writeCase } from './write-case.ts'

type Room = Omit<CaseRoom, 'person'>

/** Others on the list of the cell, so that twelve are in view. */
const MORE_IN_VIEW = 3
const YOUTH_UNION = 'Ban Chấp hành Đoàn xã Tân Dân'
/** Communes asked about Trần Minh Quân: his mother's (Dân Tiến) and his wife's (Đại Đồng, Văn Lâm). */
const MOTHERS_COMMUNE = '12238'
const WIFES_COMMUNE = '11995'

/** The cases of Chi bộ thôn Thượng as the pictures show them on 15/10/2024. */
export function storyCases(room: Room): { cases: DemoCase[]; people: DemoPerson[] } {
  const people: DemoPerson[] = []
  const born = (person: DemoPerson) => {
    people.push(person)
    return person
  }
  const open = (key: StoryKey, tell: (tale: Tale) => void): DemoCase => {
    const { source, ...wish } = STORY_PEOPLE[key]
    const person = born(
      makePerson(room.numbers, room.random, { cell: room.roster.cell, source, ...wish }),
    )
    const id = room.numbers.admissionCase()
    const write = caseWriter(room)
    tell(taleOf(room, write))
    return { id, person: person.id, cell: room.roster.cell.id, source, acts: write.acts }
  }
  const cases = [
    open('quan', (tale) => tellQuan(tale, room)),
    open('yen', tellReady('2024-10-09', true)),
    open('thinh', tellReady('2024-10-10', false)),
    open('huong', (tale) => tale.introduced('2024-10-03', '12-NQ/ĐTN')),
    open('anh', tellAnh),
    open('cuong', (tale) => tellCuong(tale, room)),
    open('toan', tellToan),
    ...Array.from({ length: MORE_IN_VIEW }, () => {
      const on = dayOf('2024-07-05')
      const wish = someCandidate(room.random, 1, on)
      const person = born(
        makePerson(room.numbers, room.random, { cell: room.roster.cell, source: 1, ...wish }),
      )
      return writeCase({ ...room, person }, { source: 1, days: { in_view: on }, ending: null })
    }),
  ]
  return { cases, people }
}

/** The acts of the pictures in short. */
interface Tale {
  readonly introduced: (on: PlainDate, paper: string) => void
  readonly inView: (on: PlainDate, source: 1 | 5) => void
  readonly helped: (on: PlainDate, name: string) => void
  readonly trained: (on: PlainDate, certificate: string) => void
  readonly applied: (on: PlainDate) => void
  readonly handedIn: (on: PlainDate, pages: number) => void
  readonly vetted: (askedOn: PlainDate, answeredOn: PlainDate, certifiedOn: PlainDate) => void
  readonly byMember: (on: PlainDate, name: string) => void
  readonly byUnion: (on: PlainDate, paper: string) => void
  readonly opinions: (on: PlainDate) => void
  readonly write: CaseWriter
}

function taleOf(room: Room, write: CaseWriter): Tale {
  const { committee, roster, vettingPlaces } = room
  const { cell } = roster
  const { base } = cell
  const paperOf = (number: string, date: PlainDate) => ({ number, date })
  return {
    write,
    introduced: (on, paper) => {
      const payload = {
        by: 'youth_union',
        organisationName: YOUTH_UNION,
        paper: paperOf(paper, on),
      } as const
      write.act('outstanding_introduced', dayOf(on), base, payload)
    },
    inView: (on, source) => write.act('in_view', dayOf(on), cell, { source }),
    helped: (on, name) =>
      write.act('helper_assigned', dayOf(on), cell, { helpers: [memberNamed(roster, name)] }),
    trained: (on, number) => {
      const payload = {
        certificate: paperOf(number, on),
        issuer: 'Trung tâm Chính trị huyện Khoái Châu',
      }
      write.act('course_passed', dayOf(on), committee, payload)
    },
    applied: (on) => write.act('applied', dayOf(on), cell, {}),
    handedIn: (on, pages) => write.act('life_history_handed_in', dayOf(on), cell, { pages }),
    vetted: (askedOn, answeredOn, certifiedOn) => {
      const place = placeOf(vettingPlaces, MOTHERS_COMMUNE)
      const request = { place, organisation: place.id, about: 'bố, mẹ đẻ' }
      ask(write, dayOf(askedOn), base, [request], write.paper(dayOf(askedOn), 'CV/ĐU'))
      answer(write, dayOf(answeredOn), base, { index: 0, request })
      write.act('life_history_certified', dayOf(certifiedOn), base, { outcome: 'clear' })
    },
    byMember: (on, name) => {
      const payload = { ...memberNamed(roster, name), togetherSince: addMonths(on, -40) }
      write.act('introduced_by_member', dayOf(on), cell, payload)
    },
    byUnion: (on, paper) => {
      const payload = {
        by: 'youth_union',
        organisationName: YOUTH_UNION,
        paper: paperOf(paper, on),
      } as const
      write.act('introduced_by_union', dayOf(on), base, payload)
    },
    opinions: (on) => write.act('opinions_gathered', dayOf(on), cell, {}),
  }
}

/** Two of three places have answered; his wife's commune is late. */
function tellQuan(tale: Tale, { roster, vettingPlaces }: Room): void {
  const { base } = roster.cell
  tale.introduced('2024-03-12', '05-NQ/ĐTN')
  tale.inView('2024-03-15', 5)
  tale.helped('2024-03-15', 'Nguyễn Đình Khánh')
  tale.trained('2024-05-24', '214/CN')
  tale.applied('2024-06-10')
  tale.handedIn('2024-06-28', 12)
  const requests = [MOTHERS_COMMUNE, WIFES_COMMUNE].map((code): VettingRequest => {
    const place = placeOf(vettingPlaces, code)
    return {
      place,
      organisation: place.id,
      about: code === MOTHERS_COMMUNE ? 'nơi quê mẹ' : 'vợ, bố mẹ vợ',
    }
  })
  const army: VettingRequest = {
    place: { id: base.id, name: 'Ban Chỉ huy Quân sự huyện Khoái Châu' },
    organisation: null,
    about: 'thời gian tại ngũ',
  }
  const all = [requests[0]!, requests[1]!, army]
  ask(tale.write, dayOf('2024-09-12'), base, all, { number: '61-CV/ĐU', date: '2024-09-12' })
  answer(tale.write, dayOf('2024-09-26'), base, { index: 2, request: army })
  answer(tale.write, dayOf('2024-10-02'), base, { index: 0, request: requests[0]! })
  tale.byUnion('2024-10-11', '09-NQ/ĐTN')
}

/** Everything is there for tonight's meeting. */
function tellReady(opinionsOn: PlainDate, youth: boolean): (tale: Tale) => void {
  return (tale) => {
    tale.introduced('2023-12-08', youth ? '21-NQ/ĐTN' : '22-NQ/ĐTN')
    tale.inView('2023-12-20', 1)
    tale.helped('2023-12-20', youth ? 'Trịnh Thị Bích' : 'Bùi Văn Quảng')
    tale.trained('2024-05-24', youth ? '211/CN' : '212/CN')
    tale.applied('2024-06-12')
    tale.handedIn('2024-06-27', 11)
    tale.vetted('2024-07-10', '2024-07-29', '2024-08-09')
    tale.byMember('2024-08-20', youth ? 'Trịnh Thị Bích' : 'Bùi Văn Quảng')
    if (youth) tale.byUnion('2024-08-22', '08-NQ/ĐTN')
    else tale.byMember('2024-08-22', 'Hoàng Đức Việt')
    tale.opinions(opinionsOn)
  }
}

function tellAnh(tale: Tale): void {
  tale.introduced('2024-04-02', '06-NQ/ĐTN')
  tale.inView('2024-04-05', 1)
  tale.helped('2024-04-05', 'Trịnh Thị Bích')
  tale.trained('2024-07-19', '305/CN')
  tale.applied('2024-09-30')
}

function tellToan(tale: Tale): void {
  tale.introduced('2024-08-06', '07-NQ/ĐTN')
  tale.inView('2024-09-05', 5)
  tale.helped('2024-09-05', 'Hoàng Văn Tiến')
}

/** The district has the dossier since the cell's resolution of 5/9/2024. */
function tellCuong(tale: Tale, { roster }: Room): void {
  const { cell } = roster
  tale.inView('2023-09-05', 1)
  tale.helped('2023-09-05', 'Hoàng Văn Tiến')
  tale.trained('2023-11-24', '498/CN')
  tale.applied('2024-03-11')
  tale.handedIn('2024-04-03', 13)
  tale.vetted('2024-04-12', '2024-05-06', '2024-05-20')
  tale.byMember('2024-07-15', 'Hoàng Văn Tiến')
  tale.byMember('2024-07-15', 'Đặng Ngọc Sơn')
  tale.opinions('2024-08-12')
  const roll = roster.members
    .filter(({ votesFrom }) => votesFrom !== null)
    .map(({ person, temporarilyElsewhere, exempt }) => ({
      person: person.id,
      name: person.fullName,
      presence: temporarilyElsewhere
        ? ('temporarily_elsewhere' as const)
        : exempt
          ? ('exempt_absent' as const)
          : ('present' as const),
    }))
  const vote: AdmissionPayloads['cell_voted'] = {
    roll,
    tally: { form: 'raised_card', inFavour: 19, against: 1, other: 0 },
    paper: { number: '14-NQ/CB', date: '2024-09-05' },
  }
  tale.write.act('cell_voted', dayOf('2024-09-05'), cell, vote)
  tale.write.act('base_voted', dayOf('2024-09-19'), cell.base, {
    committeeSize: 13,
    tally: { form: 'raised_card', inFavour: 12, against: 0, other: 0 },
    paper: { number: '47-NQ/ĐU', date: '2024-09-19' },
  })
}

function memberNamed({ members }: Roster, name: string): { person: number; name: string } {
  const member = members.find(({ person }) => person.fullName === name)
  if (member === undefined) throw new RangeError(`The story cell has no ${name}.`)
  return { person: member.person.id, name }
}

function placeOf(places: readonly Base[], code: string): Base {
  const place = places.find((place) => place.code === code)
  if (place === undefined) throw new RangeError(`No base committee has the code ${code}.`)
  return place
}
