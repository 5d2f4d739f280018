import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { newPerson } from '../people/new-person.testing.ts'
import type { Desk } from '../testing/open-desk.ts'
import { openCaseAt, recordAt } from './case-desk.testing.ts'

// What the tests of the province's rules share.

/** Somebody on a cell's list with a certificate of a day. Answers the case. */
export async function certified(
  desk: Desk,
  cell: number,
  birth: PlainDate,
  certificateOn: PlainDate,
): Promise<number> {
  const id = await openCaseAt(desk, {
    cell,
    person: newPerson({
      fullName: `Trần Văn ${crypto.randomUUID().replaceAll(/[\d-]/g, '')}`,
      birth,
      sex: 'male',
    }),
    source: 1,
    happenedOn: '2019-01-02',
  })
  await recordAt(desk, id, 'course_passed', certificateOn, {
    certificate: { number: '01/CN', date: certificateOn },
    issuer: 'Trung tâm',
  })
  return id
}

/** No rule of one test is left to the next. */
export async function takeBackAll(province: Desk): Promise<void> {
  for (const { act, mayBeTakenBack } of await province.admission.listRules()) {
    const key = crypto.randomUUID()
    if (mayBeTakenBack) await province.admission.takeBackRule({ act, key })
  }
}
