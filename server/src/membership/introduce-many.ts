import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { TransferBecause } from '@ptdv/core/membership/transfer-payloads'
import { eachByItself, type Answered } from '../database/each-by-itself.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { loadMember } from './load-member.ts'
import { recordMemberAct } from './record-member-act.ts'

export interface ManyToIntroduce {
  readonly because: TransferBecause
  readonly triggeredOn: PlainDate
  readonly happenedOn: PlainDate
  readonly lines: readonly {
    readonly person: number
    readonly to: number | null
    readonly toName: string
    readonly number: string
  }[]
}

/** A class that leaves school, a unit that closes, the members of a split cell: one form, each answered by itself. */
export function introduceMany(
  unit: Unit,
  { because, triggeredOn, happenedOn, lines }: ManyToIntroduce,
): Promise<Answered<{ act: number }>[]> {
  return eachByItself(
    unit,
    lines,
    (line) => line.person,
    async ({ person, to, toName, number }) => {
      // Whoever sends a form for many saw the list, not each one's acts; a transfer open meanwhile is refused by itself.
      const { version } = await loadMember(unit, person)
      const { act } = await recordMemberAct(unit, {
        person,
        kind: 'transfer_introduced',
        happenedOn,
        payload: { to, toName, because, triggeredOn, paper: { number, date: happenedOn } },
        version,
      })
      return { act }
    },
  )
}
