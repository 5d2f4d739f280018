import { foldTree } from '@ptdv/core/organisations/fold-tree'
import { getOrganisation } from '@ptdv/core/organisations/tree'
import { nameOn } from '@ptdv/core/organisations/tree-on'
import { treeRows } from '@ptdv/server/organisations/tree-rows'
import type { DemoBatch, DemoOrganisationAct } from '../demo-data.ts'
import { ACT_COLUMNS, actRow } from './act-rows.ts'
import { bulkInsert, type Columns, type Value } from './bulk-insert.ts'
import { recorderOf, type Loading } from './loading.ts'

const TREE_TABLES = {
  organisation: {
    id: 'integer',
    kind: 'text',
    code: 'text',
    name: 'text',
    folded_name: 'text',
    founded_on: 'date',
    ended_on: 'date',
    parent_id: 'integer',
  },
  organisation_name: { organisation_id: 'integer', from_on: 'date', to_on: 'date', name: 'text' },
  organisation_parent: {
    organisation_id: 'integer',
    from_on: 'date',
    to_on: 'date',
    parent_id: 'integer',
  },
  organisation_successor: {
    organisation_id: 'integer',
    successor_id: 'integer',
    from_on: 'date',
    principal: 'boolean',
  },
  organisation_line: {
    organisation_id: 'integer',
    ancestor_id: 'integer',
    from_on: 'date',
    to_on: 'date',
    depth: 'smallint',
  },
  organisation_today: { organisation_id: 'integer', ancestor_id: 'integer', principal: 'boolean' },
} as const satisfies Record<string, Columns>

type TableName = keyof typeof TREE_TABLES

/** A province's tree: its acts, and the cached tables as the server folds them. */
export async function loadTree(loading: Loading, { organisationActs }: DemoBatch): Promise<void> {
  const { db, today } = loading
  loading.tree = foldTree(organisationActs)
  await bulkInsert(
    db,
    'act',
    ACT_COLUMNS,
    organisationActs.map((act) => rowOf(loading, act)),
  )
  const rows = treeRows(loading.tree, today)
  for (const table of Object.keys(TREE_TABLES) as TableName[]) {
    const columns = TREE_TABLES[table]
    const inOrder = (row: Readonly<Record<string, Value>>) =>
      Object.keys(columns).map((column) => row[column]!)
    await bulkInsert(db, table, columns, rows[table].map(inOrder))
  }
}

function rowOf(loading: Loading, act: DemoOrganisationAct): Value[] {
  const { id, sequence: _, effectiveOn, kind, paper, ...payload } = act
  const subject = act.kind === 'merged' ? act.into : act.organisation
  // An organisation is founded by the one above it; the province by itself.
  const parent = getOrganisation(loading.tree, subject).parents[0]?.parent ?? subject
  const parentName = nameOn(loading.tree, parent, effectiveOn)
  return actRow({
    id,
    subject: 'organisation',
    subjectId: subject,
    kind,
    organisation: parent,
    organisationName: parentName,
    home: kind === 'founded' ? parent : subject,
    happenedOn: effectiveOn,
    recordedBy: recorderOf(loading, parent, parentName),
    paper: paper === null ? null : { number: paper, date: effectiveOn },
    payload,
  })
}
