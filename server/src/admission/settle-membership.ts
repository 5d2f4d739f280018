import type { CaseAnswer } from '@ptdv/core/admission/fold-case'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Unit } from '../database/unit-of-work.ts'
import { answerMember, loadMembers } from '../membership/load-member.ts'
import { settleMember } from '../membership/settle-member.ts'
import type { CaseInHand, RecordedAct } from './load-cases.ts'
import { answerCase } from './settle-case.ts'

export const ENDED_ON_THE_WAY = 'không còn là đảng viên'

/**
 * The register's row of the person, as the case and the member's own acts now tell it: entered, official, ended, or
 * dates mended. A correction in a case of before says nothing of a membership that came after it.
 */
export async function settleMembership(
  unit: Unit,
  held: CaseInHand,
  act: RecordedAct,
): Promise<void> {
  const { member } = answerCase(unit, { ...held, acts: [...held.acts, act] })
  if (act.kind === 'ceremony_held') await enter(unit, held, member)
  // A decision cancelled for its procedure: until it is made again the person is no member.
  if (act.kind === 'membership_cancelled' && member.standing === 'none') {
    await end(unit, held, act.happenedOn)
  }
  const [listed] = await loadMembers(unit, [held.person.id], 'lock')
  if (listed === undefined) return
  const answer = answerMember(listed)
  await settleMember(unit, listed, answer)
  if (answer.ended !== null) await endMoves(unit, held, answer.ended.on)
}

/** Who was a member before has a row that ended: readmission opens it again. */
async function enter(
  unit: Unit,
  held: CaseInHand,
  { decidedOn, enteredOn }: CaseAnswer['member'],
): Promise<void> {
  const entered = {
    organisation_id: held.passage.cell.id,
    standing: 'probationary',
    decided_on: decidedOn ?? null,
    ceremony_on: enteredOn ?? null,
    official_on: null,
    in_cell_since: enteredOn ?? unit.today,
    office: null,
    party_age_from: null,
    // Granted by the cell of before.
    exempt: false,
    temporarily_elsewhere: false,
    ended_on: null,
    ended_reason: null,
  } as const
  await unit.db
    .insertInto('membership')
    .values({ person_id: held.person.id, ...entered })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(entered))
    .execute()
}

async function end(unit: Unit, held: CaseInHand, on: PlainDate): Promise<void> {
  await unit.db
    .updateTable('membership')
    .set({ ended_on: on, ended_reason: 'removed', temporarily_elsewhere: false })
    .where('person_id', '=', held.person.id)
    .where('ended_on', 'is', null)
    .execute()
}

/** Nobody is received any more. */
async function endMoves(unit: Unit, held: CaseInHand, on: PlainDate): Promise<void> {
  await unit.db
    .updateTable('transfer')
    .set({ ended_on: on, outcome: 'withdrawn', reason: ENDED_ON_THE_WAY })
    .where('person_id', '=', held.person.id)
    .where('ended_on', 'is', null)
    .execute()
  await unit.db
    .updateTable('temporary_transfer')
    .set({ ended_on: on, outcome: 'ended', reason: ENDED_ON_THE_WAY })
    .where('person_id', '=', held.person.id)
    .where('ended_on', 'is', null)
    .execute()
}
