import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { DemoResidenceComment } from '../demo-data.ts'
import { memberAct } from '../membership-acts.ts'
import type { Cell, Place } from '../tree.ts'
import type { LifeRoom } from './told-lives.ts'

const YEAR = 2024
const ASKED_ON: PlainDate = '2024-09-30'
const OUTSIDE = 'Chi bộ tổ dân phố số 5, phường Cẩm Thượng, thành phố Hải Dương'

interface Contact {
  readonly from: Cell
  readonly to: Place | null
  readonly introducedOn: PlainDate
  readonly number: string
  /** null: still owed. */
  readonly answer: { readonly on: PlainDate; readonly number: string } | null
}

/** Five who live elsewhere than they work (QĐ 213-QĐ/TW): all asked about for the year, three answered. */
export function tellResidence(room: LifeRoom): DemoResidenceComment[] {
  const { own, village, school, military, neighbourVillage, neighbourSchool } = room.places
  const contacts: readonly Contact[] = [
    {
      from: school,
      to: village,
      introducedOn: '2023-11-06',
      number: '03-GT/CB',
      answer: { on: '2024-10-09', number: '11-NX/CB' },
    },
    {
      from: military,
      to: neighbourVillage,
      introducedOn: '2023-11-06',
      number: '04-GT/CB',
      answer: null,
    },
    {
      from: neighbourSchool,
      to: village,
      introducedOn: '2024-01-15',
      number: '02-GT/CB',
      answer: { on: '2024-10-09', number: '12-NX/CB' },
    },
    {
      from: neighbourSchool,
      to: own,
      introducedOn: '2024-01-15',
      number: '03-GT/CB',
      answer: { on: '2024-10-11', number: '08-NX/ĐU' },
    },
    { from: military, to: null, introducedOn: '2024-02-20', number: '01-GT/CB', answer: null },
  ]
  return contacts.map((contact) => tell(room, contact))
}

function tell({ numbers, next }: LifeRoom, contact: Contact): DemoResidenceComment {
  const { from, to, introducedOn, number, answer } = contact
  const introduced = next(from).add(
    memberAct(numbers, from, introducedOn, 'residence_introduced', {
      to: to?.id ?? null,
      toName: to?.name ?? OUTSIDE,
      paper: { number, date: introducedOn },
    }),
  )
  const recorded = (by: Place, happenedOn: PlainDate) => ({
    id: numbers.act(),
    happenedOn,
    organisation: by.id,
    organisationName: by.name,
  })
  const own = { id: from.id, name: from.name }
  return {
    contact: introduced.id,
    year: YEAR,
    ownCell: from.id,
    residence: (to ?? own).id,
    asked: recorded(own, ASKED_ON),
    answer: answer && {
      given: recorded(to ?? own, answer.on),
      paper: { number: answer.number, date: answer.on },
    },
  }
}
