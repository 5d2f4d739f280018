import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { SoldierAct } from '@ptdv/core/soldiers/acts'
import { foldSoldier, soldierOn, type SoldierInput } from '@ptdv/core/soldiers/fold-soldier'
import { fromAnnounced, type SoldierActs } from '@ptdv/core/soldiers/standing-acts'
import { offerRows } from '@ptdv/server/soldiers/settle-offers'
import { SOLDIER_COLUMNS, soldierRow } from '@ptdv/server/soldiers/soldier-rows'
import type { DemoBatch, DemoSoldier } from '../demo-data.ts'
import { ACT_COLUMNS, actRow } from './act-rows.ts'
import { bulkInsert, inColumns, type Columns, type Value } from './bulk-insert.ts'
import { recorderOf, type Loading } from './loading.ts'

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
    SOLDIER_COLUMNS,
    told.map(({ one, answer }) => {
      const { fullName, birth } = known.get(one.person)!
      return soldierRow(
        { id: one.id, announcer: one.announcer, person: { id: one.person, name: fullName, birth } },
        answer,
        one.acts.length,
      )
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
