import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { foldSoldier } from '@ptdv/core/soldiers/fold-soldier'
import type { SoldierPayloads } from '@ptdv/core/soldiers/acts'
import { formatNumber } from '@ptdv/core/text/numbers'
import { sql } from 'kysely'
import { readSettings } from '../admission/read-settings.ts'
import { appendActs, type NumberedAct } from '../audit/append-acts.ts'
import { sendNotice } from '../audit/send-notice.ts'
import { bulkInsert } from '../database/bulk-insert.ts'
import { takeNumbers } from '../database/take-numbers.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { soldierLink, soldiersLink } from './soldier-links.ts'
import { SOLDIER_COLUMNS, soldierRow } from './soldier-rows.ts'

/** Somebody on the list, whose record is there already. */
export interface SoldierToEnter {
  readonly person: { readonly id: number; readonly name: string; readonly birth: string }
  /** The record is of before the service: it comes along to the commune. */
  readonly wasKnown: boolean
  readonly happenedOn: PlainDate
  readonly payload: SoldierPayloads['announced']
}

/**
 * Enters announced people, one or a thousand: a row and an act each, and one notice to each commune. `detail` stands in
 * the audit rows and says by what they came together. Answers with the number of each soldier's row and act.
 */
export async function enterSoldiers(
  unit: Unit,
  listed: readonly SoldierToEnter[],
  detail: Readonly<Record<string, unknown>> = {},
): Promise<readonly { readonly soldier: number; readonly act: number }[]> {
  const ids = await takeNumbers(unit, 'soldier_id_seq', listed.length)
  const actIds = await takeNumbers(unit, 'act_id_seq', listed.length)
  await bringHome(unit, listed)
  const settings = await readSettings(unit)
  const announcer = unit.asker.organisationId
  const rows = listed.map((one, index) => {
    const answer = foldSoldier({
      acts: [announcedAct(unit, actIds[index]!, one)],
      today: unit.today,
      calendar: unit.house.calendar,
      settings,
    })
    return soldierRow({ id: ids[index]!, announcer, person: one.person }, answer, 1)
  })
  await bulkInsert(unit.db, 'soldier', SOLDIER_COLUMNS, rows)
  await appendActs(
    unit,
    listed.map(({ happenedOn, payload }, index): NumberedAct => ({
      id: actIds[index]!,
      subject: 'soldier',
      subjectId: ids[index]!,
      kind: 'announced',
      homeId: payload.commune,
      happenedOn,
      payload,
      paper: payload.paper,
      figures: [],
    })),
    detail,
  )
  const entered = listed.map((_, index) => ({ soldier: ids[index]!, act: actIds[index]! }))
  await tellCommunes(unit, listed, entered)
  return entered
}

function announcedAct(unit: Unit, id: number, { happenedOn, payload }: SoldierToEnter) {
  return {
    id,
    kind: 'announced',
    happenedOn,
    organisation: unit.asker.organisationId,
    organisationName: unit.asker.organisationName,
    recordedBy: unit.asker.accountName,
    payload,
  } as const
}

/** A record of before the service comes along, unless it is somebody's who counts elsewhere today. */
async function bringHome(unit: Unit, listed: readonly SoldierToEnter[]): Promise<void> {
  const known = listed.filter(({ wasKnown }) => wasKnown)
  if (known.length === 0) return
  await sql`
    update person p set organisation_id = home.commune
    from unnest(${known.map(({ person }) => person.id)}::bigint[],
      ${known.map(({ payload }) => payload.commune)}::integer[]) as home (person, commune)
    where p.id = home.person
      and not exists (select from membership m where m.person_id = p.id and m.ended_on is null)
      and not exists (select from admission_case c where c.person_id = p.id and c.closed_on is null)`.execute(
    unit.db,
  )
}

async function tellCommunes(
  unit: Unit,
  listed: readonly SoldierToEnter[],
  entered: readonly { readonly soldier: number; readonly act: number }[],
): Promise<void> {
  const { organisationId, organisationName } = unit.asker
  const told = listed.map((one, index) => ({ ...one, ...entered[index]! }))
  for (const [commune, people] of Map.groupBy(told, ({ payload }) => payload.commune)) {
    if (commune === organisationId) continue
    const [first] = people
    await sendNotice(unit, {
      organisationId: commune,
      actId: first!.act,
      ...(people.length === 1
        ? {
            text: `${organisationName} công bố ${first!.person.name} xuất ngũ ngày ${formatDate(first!.payload.demobilisedOn)}. Tiếp nhận về địa phương.`,
            link: soldierLink(first!.soldier),
          }
        : {
            text: `${organisationName} công bố ${formatNumber(people.length)} người xuất ngũ về địa phương. Tiếp nhận từng người.`,
            link: soldiersLink('on_the_way'),
          }),
    })
  }
}
