import type { Unit } from '../database/unit-of-work.ts'

/** What the person has sent by the link: when the life history was last handed in, when to withdraw was asked. */
export async function findRequests(db: Unit['db'], caseId: number) {
  const handedIn = await db
    .selectFrom('life_history')
    .select('handed_in_on')
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const withdrawal = await db
    .selectFrom('withdrawal_request')
    .select('asked_on')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return {
    handedInOn: handedIn?.handed_in_on ?? null,
    withdrawalAskedOn: withdrawal?.asked_on ?? null,
  }
}
