import type { CaseAnswer } from '@ptdv/core/admission/fold-case'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { countedFrom } from '@ptdv/core/membership/party-age'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { CaseInHand, RecordedAct } from './load-cases.ts'
import { answerCase } from './settle-case.ts'

export const ENDED_ON_THE_WAY = 'không còn là đảng viên'

/** Why a membership ended, as the register says it. */
const ENDINGS: { readonly [R in NonNullable<CaseAnswer['closed']>['reason']]?: string } = {
  died: 'died',
  removed: 'removed',
  cancelled: 'removed',
}

/** The register's row of the person, as the case now tells it: entered, official, ended, or dates mended. */
export async function settleMembership(
  unit: Unit,
  held: CaseInHand,
  act: RecordedAct,
): Promise<void> {
  const { member, closed } = answerCase(unit, { ...held, acts: [...held.acts, act] })
  const ending = closed && ENDINGS[closed.reason]
  if (act.kind === 'ceremony_held') return enter(unit, held, member)
  if (ending !== undefined) return end(unit, held, closed!.on, ending)
  if (member.standing === 'none') {
    // A decision cancelled for its procedure: until it is made again the person is no member. A correction in a case
    // that led to no ceremony says nothing of a membership that came otherwise.
    if (act.kind === 'membership_cancelled') await end(unit, held, act.happenedOn, 'removed')
    return
  }
  await sql`
    update membership set standing = ${member.standing}, decided_on = ${member.decidedOn ?? null},
      ceremony_on = ${member.enteredOn ?? null}, official_on = ${member.officialOn ?? null},
      party_age_from = ${readmittedFrom(member)}
    where person_id = ${held.person.id} and ended_on is null`.execute(unit.db)
}

/** Of a readmitted member: the first decision, less the time outside (§4.5); of others the decision itself says it. */
function readmittedFrom({
  officialOn,
  partyAgeFrom,
  outside,
}: CaseAnswer['member']): PlainDate | null {
  if (partyAgeFrom === undefined || outside === undefined || officialOn === undefined) return null
  const gaps = [{ ...outside, because: 'removed' as const }]
  return countedFrom({ decidedOn: partyAgeFrom, cardOn: null, officialOn, gaps }) ?? null
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

async function end(unit: Unit, held: CaseInHand, on: PlainDate, reason: string): Promise<void> {
  await unit.db
    .updateTable('membership')
    .set({ ended_on: on, ended_reason: reason, temporarily_elsewhere: false })
    .where('person_id', '=', held.person.id)
    .where('ended_on', 'is', null)
    .execute()
  // Nobody is received any more.
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
