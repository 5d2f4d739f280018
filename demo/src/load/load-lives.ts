import { memberEvents, stateAfter } from '@ptdv/core/membership/member-history'
import { temporaryStays } from '@ptdv/core/membership/temporary-stays'
import { awayColumns } from '@ptdv/server/away/settle-away'
import { temporaryRow } from '@ptdv/server/membership/temporary-rows'
import { openingRow } from '@ptdv/server/membership/transfer-rows'
import { contactColumns } from '@ptdv/server/residence/settle-residence'
import type { DemoBatch } from '../demo-data.ts'
import { bulkInsert, inColumns, type Columns } from './bulk-insert.ts'
import type { Loading } from './loading.ts'
import { memberInput } from './member-input.ts'

const TRANSFER = {
  act_id: 'bigint',
  person_id: 'bigint',
  case_id: 'bigint',
  person_name: 'text',
  person_birth: 'text',
  standing: 'text',
  from_id: 'integer',
  from_name: 'text',
  introducer_id: 'integer',
  introducer_name: 'text',
  to_id: 'integer',
  to_name: 'text',
  because: 'text',
  triggered_on: 'date',
  introduced_on: 'date',
  paper_number: 'text',
  paper_date: 'date',
  due_on: 'date',
  ended_on: 'date',
  outcome: 'text',
  received_id: 'integer',
  received_name: 'text',
  reason: 'text',
} as const satisfies Columns

const TEMPORARY = {
  act_id: 'bigint',
  person_id: 'bigint',
  person_name: 'text',
  person_birth: 'text',
  standing: 'text',
  from_id: 'integer',
  from_name: 'text',
  introducer_id: 'integer',
  introducer_name: 'text',
  to_id: 'integer',
  to_name: 'text',
  because: 'text',
  paper_number: 'text',
  introduced_on: 'date',
  due_on: 'date',
  leaves_on: 'date',
  until_on: 'date',
  received_on: 'date',
  received_id: 'integer',
  received_name: 'text',
  ended_on: 'date',
  outcome: 'text',
  reason: 'text',
} as const satisfies Columns

const AWAY = {
  person_id: 'bigint',
  began_on: 'date',
  region: 'text',
  place: 'text',
  until_on: 'date',
  way: 'text',
  pace: 'text',
  contacted_on: 'date',
} as const satisfies Columns

const CONTACT = {
  act_id: 'bigint',
  person_id: 'bigint',
  person_name: 'text',
  person_birth: 'text',
  own_id: 'integer',
  own_name: 'text',
  to_id: 'integer',
  to_name: 'text',
  introduced_on: 'date',
  paper_number: 'text',
  paper_date: 'date',
  ended_on: 'date',
  reason: 'text',
} as const satisfies Columns

/** Acts after which somebody is on one of these lists. */
const LISTED = /^(transfer|temporary)_introduced$|^away_began$|^residence_introduced$/

/** What the server keeps beside the register of members on the way, elsewhere, working away and in contact with where they live. */
export async function loadLives(
  loading: Loading,
  { memberships, people }: DemoBatch,
): Promise<void> {
  const { db, today } = loading
  const persons = new Map(people.map((one) => [one.id, one]))
  const lives = memberships
    .filter(({ acts }) => acts.some(({ kind }) => LISTED.test(kind)))
    .map((one) => {
      const { fullName: name, birth } = persons.get(one.person)!
      const input = memberInput(loading, one)
      const state = stateAfter(memberEvents(input, today), input.register)
      return { input, state, person: { id: one.person, name, birth } }
    })
  await bulkInsert(
    db,
    'transfer',
    TRANSFER,
    lives.flatMap(({ input, person, state: { transfer, standing } }) =>
      transfer === null || standing === 'none'
        ? []
        : [inColumns(TRANSFER, openingRow(person, input, transfer, standing))],
    ),
  )
  await bulkInsert(
    db,
    'temporary_transfer',
    TEMPORARY,
    lives.flatMap(({ input, person }) =>
      temporaryStays(input).map((stay) => inColumns(TEMPORARY, temporaryRow(person, stay, input))),
    ),
  )
  await bulkInsert(
    db,
    'away_member',
    AWAY,
    lives.flatMap(({ person, state: { away } }) =>
      away === null ? [] : [inColumns(AWAY, { person_id: person.id, ...awayColumns(away) })],
    ),
  )
  await bulkInsert(
    db,
    'residence_contact',
    CONTACT,
    lives.flatMap(({ person, state: { residence } }) =>
      residence === null ? [] : [inColumns(CONTACT, contactColumns(person, residence))],
    ),
  )
}
