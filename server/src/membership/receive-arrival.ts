import type { z } from 'zod'
import type { Paper } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { newPersonSchema } from '@ptdv/core/people/contract'
import { Refusal } from '@ptdv/core/refusal'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { readCellStandings } from '../admission/cell-standing.ts'
import { createPerson } from '../people/create-person.ts'
import { findTwins } from '../people/find-twins.ts'
import { lockPeople } from '../people/lock-people.ts'
import { loadNewcomer } from './load-member.ts'
import { assertMemberDesk } from './member-desk.ts'
import { appendToMember } from './record-member-act.ts'

export interface ArrivalToReceive {
  readonly cell: number
  readonly person: z.output<typeof newPersonSchema>
  /** An existing record found as a twin: one who went out of the province and comes back. */
  readonly existingPerson: number | null
  readonly twinsSeen: boolean
  readonly happenedOn: PlainDate
  readonly fromName: string
  readonly paper: Paper
  readonly decidedOn: PlainDate | null
  readonly ceremonyOn: PlainDate
  readonly officialOn: PlainDate | null
}

/**
 * A member from outside the province, by the paper they bring: a new record, or one of before.
 * @throws Refusal CO-THE-TRUNG while possible twins were not looked at
 */
export async function receiveArrival(
  unit: Unit,
  input: ArrivalToReceive,
): Promise<{ person: number; act: number }> {
  const standing = (await readCellStandings(unit, [input.cell])).get(input.cell)
  if (standing === undefined) throw new Missing()
  assertMemberDesk(unit, standing, 'newcomer')
  const { happenedOn, fromName, paper, decidedOn, ceremonyOn, officialOn } = input
  const person = input.existingPerson ?? (await newPerson(unit, input))
  const held = await loadNewcomer(unit, person)
  const payload = { fromName, paper, decidedOn, ceremonyOn, officialOn }
  const { cell } = standing.passage
  const { act } = await appendToMember(
    unit,
    held,
    { kind: 'transfer_arrived', happenedOn, payload },
    cell,
  )
  return { person, act }
}

async function newPerson(
  unit: Unit,
  { person, cell, twinsSeen }: ArrivalToReceive,
): Promise<number> {
  await lockPeople(unit, [person])
  const twins = await findTwins(unit, person)
  if (twins.length > 0 && !twinsSeen) {
    throw new Refusal(
      'CO-THE-TRUNG',
      `Có thể đã có ${twins[0]!.name} trong hệ thống. Xem những người gần giống rồi chọn đúng người, hoặc xác nhận đây là người khác.`,
    )
  }
  return createPerson(unit, person, cell)
}
