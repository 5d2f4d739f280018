import type { DemoBatch } from '../demo-data.ts'
import { ACT_COLUMNS, actRow } from './act-rows.ts'
import { bulkInsert } from './bulk-insert.ts'
import { recorderOf, type Loading } from './loading.ts'

/** What base organisations stated they are. */
export async function loadBaseTypes(loading: Loading, { baseTypes }: DemoBatch): Promise<void> {
  const { db } = loading
  const recorder = ({ stated }: DemoBatch['baseTypes'][number]) =>
    recorderOf(loading, stated.organisation, stated.organisationName)
  await bulkInsert(
    db,
    'act',
    ACT_COLUMNS,
    baseTypes.map((one) =>
      actRow({
        ...one.stated,
        subject: 'setting',
        subjectId: one.base,
        kind: 'base_type_stated',
        home: one.base,
        recordedBy: recorder(one),
        payload: { type: one.type, from: one.stated.happenedOn },
      }),
    ),
  )
  await bulkInsert(
    db,
    'base_type',
    {
      act_id: 'bigint',
      organisation_id: 'integer',
      type: 'text',
      from_on: 'date',
      stated_by: 'text',
      stated_on: 'date',
    },
    baseTypes.map((one) => [
      one.stated.id,
      one.base,
      one.type,
      one.stated.happenedOn,
      recorder(one),
      one.stated.happenedOn,
    ]),
  )
}
