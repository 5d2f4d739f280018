import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

const MOST = 200

function rounds(unit: Unit) {
  return unit.db
    .selectFrom('survey_round as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select([
      'r.id',
      'o.id as organisationId',
      'o.name',
      'r.year',
      'r.name as roundName',
      'r.as_of',
      'r.due_on',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof rounds>['execute']>>[number]

function asRound(row: Row) {
  return {
    id: row.id,
    organisation: { id: row.organisationId, name: row.name },
    year: row.year,
    name: row.roundName,
    asOf: row.as_of,
    dueOn: row.due_on,
  }
}

/** Rounds that cover the asker's organisation or were opened below it, newest first. */
export async function listRounds(unit: Unit) {
  return (await newestRounds(unit).limit(MOST).execute()).map(asRound)
}

export async function listAllRounds(unit: Unit) {
  return (await newestRounds(unit).execute()).map(asRound)
}

function newestRounds(unit: Unit) {
  return rounds(unit).orderBy('r.as_of', 'desc').orderBy('r.id', 'desc')
}

/** @throws Missing */
export async function getRoundItself(unit: Unit, id: number) {
  const row = await rounds(unit).where('r.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Missing()
  return asRound(row)
}
