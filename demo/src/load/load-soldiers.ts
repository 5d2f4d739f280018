import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { SoldierAct } from '@ptdv/core/soldiers/acts'
import { foldSoldier, soldierOn, type SoldierInput } from '@ptdv/core/soldiers/fold-soldier'
import { fromAnnounced, type SoldierActs } from '@ptdv/core/soldiers/standing-acts'
import { soldierColumns } from '@ptdv/server/soldiers/settle-soldier'
import { offerRows } from '@ptdv/server/soldiers/settle-offers'
import type { DemoBatch, DemoSoldier } from '../demo-data.ts'
import { ACT_COLUMNS, actRow } from './act-rows.ts'
import { bulkInsert, inColumns, type Columns, type Value } from './bulk-insert.ts'
import { recorderOf, type Loading } from './loading.ts'

const SOLDIER = {
  id: 'bigint',
  person_id: 'bigint',
  person_name: 'text',
  person_birth: 'text',
  announcer_id: 'integer',
  organisation_id: 'integer',
  commune_id: 'integer',
  year: 'smallint',
  announced_on: 'date',
  demobilised_on: 'date',
  member: 'text',
  stage: 'text',
  due_on: 'date',
  notice_ends: 'date',
  reserve: 'text',
  reserve_on: 'date',
  stable_work: 'boolean',
  wished_post: 'text',
  companion: 'text',
  last_on: 'date',
  case_id: 'bigint',
  version: 'integer',
} as const satisfies Columns

const OFFER = {
  act_id: 'bigint',
  soldier_id: 'bigint',
  kind: 'text',
  giver: 'text',
  giver_key: 'text',
  offered_on: 'date',
  taken: 'boolean',
} as const satisfies Columns

const POST: Columns = {
  act_id: 'bigint',
  organisation_id: 'integer',
  holder: 'text',
  since: 'date',
  ended_on: 'date',
}

/** Soldiers on their way home with their acts and offers, and the hamlets that have the model. */
export async function loadSoldiers(loading: Loading, batch: DemoBatch): Promise<void> {
  const { db } = loading
  const { people, soldiers, militiaPosts } = batch
  const known = new Map(people.map((person) => [person.id, person]))
  const told = soldiers.map((one) => ({ one, answer: foldSoldier(inputOf(loading, one.acts)) }))
  await bulkInsert(
    db,
    'act',
    ACT_COLUMNS,
    soldiers.flatMap((one) => actRows(loading, one)),
  )
  await bulkInsert(
    db,
    'soldier',
    SOLDIER,
    told.map(({ one, answer }) => {
      const person = known.get(one.person)!
      return inColumns(SOLDIER, {
        id: one.id,
        person_id: one.person,
        person_name: person.fullName,
        person_birth: person.birth,
        announcer_id: one.announcer,
        ...soldierColumns(answer, one.acts.length),
      })
    }),
  )
  await bulkInsert(
    db,
    'soldier_offer',
    OFFER,
    told.flatMap(({ one, answer }) =>
      offerRows(one.id, answer.offers).map((row) => inColumns(OFFER, row)),
    ),
  )
  await bulkInsert(
    db,
    'act',
    ACT_COLUMNS,
    militiaPosts.flatMap(({ cell, holder, begun, ended }) => {
      const act = (one: typeof begun, kind: string, payload: unknown) =>
        actRow({
          ...one,
          subject: 'militia_post',
          subjectId: cell,
          kind,
          home: cell,
          recordedBy: recorderOf(loading, one.organisation, one.organisationName),
          payload,
        })
      return [
        act(begun, 'begun', { holder }),
        ...(ended === null ? [] : [act(ended, 'ended', { begun: begun.id })]),
      ]
    }),
  )
  await bulkInsert(
    db,
    'militia_post',
    POST,
    militiaPosts.map(({ cell, holder, begun, ended }) => [
      begun.id,
      cell,
      holder,
      begun.happenedOn,
      ended?.happenedOn ?? null,
    ]),
  )
}

function inputOf({ today }: Loading, acts: SoldierActs): SoldierInput {
  return { acts, today, calendar: VIETNAM_CALENDAR }
}

/** Each act lies where the soldier was before it. */
function actRows(loading: Loading, { id, acts }: DemoSoldier): Value[][] {
  const [announced] = acts
  return acts.map((act, index) => {
    const before = fromAnnounced([announced, ...acts.slice(1, index)])
    const { cell, commune } = soldierOn(inputOf(loading, before), act.happenedOn)
    return actRow({
      ...act,
      subject: 'soldier',
      subjectId: id,
      home: (cell ?? commune).id,
      recordedBy: act.recordedBy || recorderOf(loading, act.organisation, act.organisationName),
      paper: paperOf(act),
    })
  })
}

function paperOf(act: SoldierAct) {
  return act.kind === 'announced' || act.kind === 'papers_presented' ? act.payload.paper : null
}
