import type { Paper } from '@ptdv/core/admission/acts'
import { memberEvents, stateAfter } from '@ptdv/core/membership/member-history'
import { sql } from 'kysely'
import type { DemoBatch, DemoMembership, DemoMembershipAct } from '../demo-data.ts'
import { ACT_COLUMNS, actRow } from './act-rows.ts'
import { bulkInsert, type Columns, type Value } from './bulk-insert.ts'
import { FIGURE_COLUMNS, figuresOfMembership } from './figure-rows.ts'
import { recorderOf, type Loading } from './loading.ts'
import { memberInput } from './member-input.ts'

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
  card_number: 'text',
  card_on: 'date',
  card_place: 'text',
  badges: 'jsonb',
  badge_proposals: 'jsonb',
}

/** Members with the acts and figures that their cases do not bring; those told before as they have become. */
export async function loadMemberships(
  loading: Loading,
  { memberships: all, people }: DemoBatch,
  before: DemoBatch,
): Promise<void> {
  const earlier = new Map(before.memberships.map((one) => [one.person, one]))
  const memberships = all.filter((one) => hasChanged(one, earlier.get(one.person)))
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  for (const { cell, office, person } of memberships) {
    if (office === 'Bí thư' && !loading.recorders.has(cell))
      loading.recorders.set(cell, names.get(person)!)
  }
  const { db } = loading
  await db
    .deleteFrom('membership')
    .where('person_id', '=', sql<number>`any (${memberships.map(({ person }) => person)})`)
    .execute()
  await bulkInsert(
    db,
    'membership',
    MEMBERSHIP,
    memberships.map((one): Value[] => {
      const input = memberInput(loading, one)
      const state = stateAfter(memberEvents(input, loading.today), input.register)
      const { card, badges, badgeProposals } = state
      return [
        one.person,
        one.cell,
        one.standing,
        one.decidedOn,
        one.ceremonyOn,
        one.officialOn,
        one.inCellSince,
        one.office,
        one.exempt,
        state.elsewhere,
        one.ended?.on ?? null,
        one.ended?.reason ?? null,
        card?.number ?? null,
        card?.issuedOn ?? null,
        card?.place ?? null,
        JSON.stringify(badges),
        JSON.stringify(badgeProposals),
      ]
    }),
  )
  const fresh = memberships.map((one) => ({
    ...one,
    acts: one.acts.slice(earlier.get(one.person)?.acts.length ?? 0),
  }))
  const acts = fresh.flatMap(({ person, cell, acts }) =>
    acts.map((act) =>
      actRow({
        ...act,
        subject: 'membership',
        subjectId: person,
        home: cell,
        recordedBy: recorderOf(loading, act.organisation, act.organisationName),
        paper: paperOf(act),
      }),
    ),
  )
  await bulkInsert(db, 'act', ACT_COLUMNS, acts)
  await bulkInsert(db, 'figure_entry', FIGURE_COLUMNS, fresh.flatMap(figuresOfMembership))
}

function paperOf({ payload }: DemoMembershipAct) {
  return (payload as { readonly paper?: Paper }).paper ?? null
}

function hasChanged(now: DemoMembership, then: DemoMembership | undefined): boolean {
  return (
    then === undefined ||
    now.acts.length !== then.acts.length ||
    now.standing !== then.standing ||
    now.ended !== then.ended
  )
}
