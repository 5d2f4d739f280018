import type { NewPerson } from './create-person.ts'

type Who = Pick<NewPerson, 'fullName' | 'birth' | 'sex'>

/** Somebody as the form for one person tells them; told no more, a member of the Youth Union who finished school. */
export function newPerson(told: Who & Partial<NewPerson>): NewPerson {
  return {
    citizenNumber: null,
    residence: null,
    occupation: null,
    schooling: 'upper_secondary',
    youthUnionMember: true,
    tradeUnionMember: false,
    ...told,
  }
}
