import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { TransferBecause } from '@ptdv/core/membership/transfer-payloads'
import { memberAct } from '../membership-acts.ts'
import type { Cell, Place } from '../tree.ts'
import type { Chosen, LifeRoom } from './told-lives.ts'

/** Two on the way for good, one of them late with the paper; three elsewhere for a time, one of them past it. */
export function tellMoves(room: LifeRoom): void {
  const { places, committee, named, next } = room
  const { own, village, school, neighbour, neighbourVillage, neighbourSchool } = places
  introduce(room, next(neighbourSchool), {
    by: neighbour,
    to: own,
    because: 'new_unit',
    triggeredOn: '2024-09-16',
    on: '2024-09-27',
    number: '07-SHĐ',
  })
  introduce(room, next(school), {
    by: own,
    to: neighbourVillage,
    because: 'residence',
    triggeredOn: '2024-07-22',
    on: '2024-08-02',
    number: '11-SHĐ',
  })
  stay(room, named('Nguyễn Thế Anh'), {
    by: committee,
    to: null,
    toName: 'Đảng ủy phường An Bình, thành phố Dĩ An, tỉnh Bình Dương',
    on: '2024-05-02',
    from: '2024-05-06',
    until: '2025-03-31',
    receivedOn: '2024-05-20',
    number: '24-SHĐ',
  })
  stay(room, next(neighbourVillage), {
    by: neighbour,
    to: village,
    toName: village.name,
    on: '2024-09-05',
    from: '2024-09-09',
    until: '2025-06-30',
    receivedOn: '2024-09-13',
    number: '06-SHĐ',
  })
  stay(room, next(school), {
    by: own,
    to: neighbourSchool,
    toName: neighbourSchool.name,
    on: '2024-03-25',
    from: '2024-04-01',
    until: '2024-09-30',
    receivedOn: '2024-04-05',
    number: '05-SHĐ',
  })
}

interface Introduction {
  readonly by: Place
  readonly to: Place
  readonly because: TransferBecause
  readonly triggeredOn: PlainDate
  readonly on: PlainDate
  readonly number: string
}

function introduce({ numbers }: LifeRoom, who: Chosen, told: Introduction): void {
  const { by, to, because, triggeredOn, on, number } = told
  who.add(
    memberAct(numbers, by, on, 'transfer_introduced', {
      to: to.id,
      toName: to.name,
      because,
      triggeredOn,
      paper: { number, date: on },
    }),
  )
}

interface Stay {
  readonly by: Place
  /** null outside the province, where the notice comes back to who introduced. */
  readonly to: Cell | null
  readonly toName: string
  readonly on: PlainDate
  readonly from: PlainDate
  readonly until: PlainDate
  readonly receivedOn: PlainDate
  readonly number: string
}

function stay({ numbers }: LifeRoom, who: Chosen, told: Stay): void {
  const { by, to, toName, on, from, until, receivedOn, number } = told
  who.add(
    memberAct(numbers, by, on, 'temporary_introduced', {
      to: to?.id ?? null,
      toName,
      because: 'work',
      from,
      until,
      paper: { number, date: on },
    }),
  )
  who.add(
    memberAct(numbers, to ?? by, receivedOn, 'temporary_received', {
      cell: to?.id ?? null,
      cellName: toName,
    }),
  )
}
