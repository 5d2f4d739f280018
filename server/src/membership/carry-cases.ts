import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberActOf } from '@ptdv/core/membership/acts'
import type { MemberState } from '@ptdv/core/membership/member-state'
import { appendAct } from '../audit/append-act.ts'
import { getLoadedCase, type CaseInHand } from '../admission/load-cases.ts'
import { carryCase, receiptOf } from '../admission/move-case.ts'
import { appendToCase } from '../admission/record-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import type { MemberInHand } from './load-member.ts'

/**
 * The dossier goes with the member: a probationer's case goes on where they were received, a closed one is kept there.
 * Out of the province an open one is handed over with the member's own paper.
 */
export async function carryCases(
  unit: Unit,
  { cases }: MemberInHand,
  { happenedOn, payload: { cell, cellName } }: MemberActOf<'transfer_received'>,
  { transfer }: MemberState,
): Promise<void> {
  if (transfer === null) return
  const certificate = transfer.payload.paper
  for (const held of cases) {
    const isOpen = held.row.closedOn === null
    if (isOpen) {
      await appendToCase(unit, held, {
        kind: 'moved',
        happenedOn,
        payload: {
          to: cell,
          toName: cellName,
          certificate,
          dossierSent: false,
          ...(cell === null && { outside: true }),
        },
      })
    }
    if (cell === null) continue
    const there = { id: cell, name: cellName }
    if (isOpen) {
      const moving = await getLoadedCase(unit, held.row.id)
      const payload = receiptOf(moving, there)
      await appendToCase(unit, moving, { kind: 'move_received', happenedOn, payload })
    } else {
      await keepThere(unit, held, happenedOn, there)
    }
  }
}

/** Nothing of a closed case is judged any more; that it is kept elsewhere is an act all the same. */
export async function keepThere(
  unit: Unit,
  held: CaseInHand,
  happenedOn: PlainDate,
  there: { readonly id: number; readonly name: string },
): Promise<void> {
  await appendAct(unit, {
    subject: 'case',
    subjectId: held.row.id,
    kind: 'move_received',
    homeId: held.passage.cell.id,
    happenedOn,
    payload: receiptOf(held, there),
  })
  await carryCase(unit, held, there.id)
}
