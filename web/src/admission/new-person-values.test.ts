import { expect, test } from 'vitest'
import { wantedOf } from '../people/identity.ts'
import { readNewPerson, startNewPerson, type NewPersonValues } from './new-person-values.ts'

const QUAN: NewPersonValues = {
  ...startNewPerson(),
  fullName: ' trần  minh quân ',
  birth: '14/3/1998',
  sex: 'male',
  citizenNumber: '000 098 001234',
  occupation: 'thợ mộc',
  schooling: 'upper_secondary',
  source: 5,
  happenedOn: '2024-10-15',
}

test('what was typed goes out as it will be kept', () => {
  expect(readNewPerson(QUAN, true)).toEqual({
    complete: true,
    body: {
      person: {
        fullName: 'Trần Minh Quân',
        birth: '1998-03-14',
        sex: 'male',
        citizenNumber: '000098001234',
        residence: null,
        occupation: 'thợ mộc',
        schooling: 'upper_secondary',
        youthUnionMember: false,
        tradeUnionMember: false,
      },
      source: 5,
      happenedOn: '2024-10-15',
      existingPerson: null,
      twinsSeen: false,
    },
  })
})

test('what was chosen of possible twins falls with the name it was chosen for', () => {
  const chosen = { ...QUAN, twin: { wanted: JSON.stringify(wantedOf(QUAN, true)), choice: 77 } }
  expect(readNewPerson(chosen, true)).toMatchObject({ body: { existingPerson: 77 } })
  expect(readNewPerson({ ...chosen, fullName: 'Trần Minh Quang' }, true)).toMatchObject({
    body: { existingPerson: null, twinsSeen: false },
  })
})

test('an empty form names every field that must be filled, and only those', () => {
  const reading = readNewPerson(startNewPerson(), true)
  const fields = reading.complete ? [] : reading.problems.map(({ field }) => field)
  expect(fields).toEqual(['fullName', 'birth', 'sex', 'schooling', 'source', 'happenedOn'])
})

test('a number of another year of birth is refused beside the number', () => {
  const reading = readNewPerson({ ...QUAN, birth: '1997' }, true)
  expect(reading.complete ? [] : reading.problems.map(({ field }) => field)).toEqual([
    'citizenNumber',
  ])
})

test('numbers of the demonstration are refused outside it', () => {
  expect(readNewPerson(QUAN, false).complete).toBe(false)
})

test('twins are looked for as soon as name and birth can be read, with the number when it can', () => {
  expect(wantedOf({ ...QUAN, citizenNumber: '' }, true)).toEqual({
    fullName: 'Trần Minh Quân',
    birth: '1998-03-14',
    citizenNumber: null,
  })
  expect(wantedOf({ ...QUAN, birth: '' }, true)).toBeNull()
  expect(wantedOf({ ...QUAN, citizenNumber: '123' }, true)?.citizenNumber).toBeNull()
})

test('the next person of a meeting starts with its source and date', () => {
  expect(startNewPerson(QUAN)).toEqual({ ...startNewPerson(), source: 5, happenedOn: '2024-10-15' })
})
