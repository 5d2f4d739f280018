import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { homedAt } from '../organisations/homed-at.ts'

const MOST = 200

export interface VettingQuery {
  readonly side: 'asked' | 'asking'
  readonly open: boolean
}

/** Requests asked of this organisation or of one that lives on in it, or asked by such, the oldest first. */
function vettingRows(unit: Unit, query: VettingQuery) {
  let rows = unit.db
    .selectFrom('vetting_request')
    .selectAll()
    .where(
      query.side === 'asked' ? 'asked_id' : 'asking_id',
      'in',
      sql<number>`(${homedAt(unit.asker.organisationId)})`,
    )
  if (query.open) rows = rows.where('answered_on', 'is', null)
  return rows.orderBy('asked_on').orderBy('id')
}

export async function listVetting(unit: Unit, query: VettingQuery) {
  return (await vettingRows(unit, query).limit(MOST).execute()).map((row) => asRequest(row, query))
}

export async function listAllVetting(unit: Unit, query: VettingQuery) {
  return (await vettingRows(unit, query).execute()).map((row) => asRequest(row, query))
}

type Row = Awaited<ReturnType<ReturnType<typeof vettingRows>['execute']>>[number]

/** The person's case is shown only to the side that asks. */
function asRequest(row: Row, { side }: VettingQuery) {
  return {
    id: row.id,
    case: side === 'asking' ? row.case_id : null,
    from: row.asking_name,
    to: row.asked_name,
    personName: row.person_name,
    personBirth: row.person_birth,
    about: row.about,
    askedOn: row.asked_on,
    paper: row.paper_number,
    answeredOn: row.answered_on,
  }
}
