import type { DemoBatch } from '../demo-data.ts'
import { ACT_COLUMNS, actRow } from './act-rows.ts'
import { bulkInsert, type Columns, type Value } from './bulk-insert.ts'
import { FIGURE_COLUMNS, figuresOfMembership } from './figure-rows.ts'
import { recorderOf, type Loading } from './loading.ts'

const MEMBERSHIP: Columns = {
  person_id: 'bigint',
  organisation_id: 'integer',
  standing: 'text',
  decided_on: 'date',
  ceremony_on: 'date',
  official_on: 'date',
  in_cell_since: 'date',
  office: 'text',
  exempt: 'boolean',
  temporarily_elsewhere: 'boolean',
  ended_on: 'date',
  ended_reason: 'text',
}

/** Members with the acts and figures that their cases do not bring. */
export async function loadMemberships(
  loading: Loading,
  { memberships, people }: DemoBatch,
): Promise<void> {
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  for (const { cell, office, person } of memberships) {
    if (office === 'Bí thư' && !loading.recorders.has(cell))
      loading.recorders.set(cell, names.get(person)!)
  }
  const { db } = loading
  await bulkInsert(
    db,
    'membership',
    MEMBERSHIP,
    memberships.map((one): Value[] => [
      one.person,
      one.cell,
      one.standing,
      one.decidedOn,
      one.ceremonyOn,
      one.officialOn,
      one.inCellSince,
      one.office,
      one.exempt,
      one.temporarilyElsewhere,
      one.ended?.on ?? null,
      one.ended?.reason ?? null,
    ]),
  )
  const acts = memberships.flatMap(({ person, cell, acts }) =>
    acts.map((act) =>
      actRow({
        ...act,
        subject: 'membership',
        subjectId: person,
        home: cell,
        recordedBy: recorderOf(loading, cell, act.organisationName),
      }),
    ),
  )
  await bulkInsert(db, 'act', ACT_COLUMNS, acts)
  await bulkInsert(db, 'figure_entry', FIGURE_COLUMNS, memberships.flatMap(figuresOfMembership))
}
