import { ROLES } from '@ptdv/core/access/roles'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { historyOf } from '@ptdv/core/organisations/history-of'
import type { Unit } from '../database/unit-of-work.ts'
import { readFigures } from '../figures/read-figures.ts'
import { getVisibleOrganisation, listLine } from './get-visible-organisation.ts'
import { readNodes } from './list-children.ts'
import { loadTree } from './load-tree.ts'

/** One organisation's page: its life line, who is in charge, its figures of the year. */
export async function getOrganisationPage(
  unit: Unit,
  query: { readonly id: number; readonly on?: PlainDate | undefined },
) {
  const organisation = await getVisibleOrganisation(unit, query.id)
  const on = query.on ?? unit.today
  const [node] = await readNodes(unit, [query.id], on)
  const tree = await loadTree(unit.db)
  const papers = await unit.db
    .selectFrom('act')
    .select(['id', 'paper_number', 'paper_date'])
    .where('subject', '=', 'organisation')
    .where('paper_number', 'is not', null)
    .execute()
  const paperOf = new Map(
    papers.map((row) => [row.id, `${row.paper_number}, ${formatDate(row.paper_date!)}`]),
  )
  const inCharge = await unit.db
    .selectFrom('mandate')
    .innerJoin('account', 'account.id', 'mandate.account_id')
    .where('mandate.organisation_id', '=', query.id)
    .where('mandate.ended_at', 'is', null)
    .where('mandate.from_on', '<=', on)
    .where((eb) => eb.or([eb('mandate.to_on', 'is', null), eb('mandate.to_on', '>=', on)]))
    .where('mandate.role', '!=', 'system_administrator')
    .orderBy('mandate.from_on')
    .select(['account.display_name', 'mandate.role', 'mandate.from_on'])
    .execute()
  const figures = await readFigures(unit, {
    organisations: [query.id],
    kinds: ['in_view', 'applied', 'admitted', 'joined'],
    basis: 'then',
    from: `${Number(on.slice(0, 4))}-01-01`,
    to: on,
  })
  const count = (kind: string) =>
    figures.filter((row) => row.kind === kind).reduce((total, row) => total + row.amount, 0)
  const year = on.slice(0, 4)
  return {
    node: node!,
    line: await listLine(unit, organisation.id),
    history: historyOf(tree, query.id).map((event) => ({
      on: event.on,
      text: event.text,
      paper: paperOf.get(event.act.sequence) ?? null,
    })),
    inCharge: inCharge.map((row) => ({
      name: row.display_name,
      role: ROLES[row.role].name,
      from: row.from_on,
    })),
    figures: [
      { label: `Đưa vào danh sách năm ${year}`, value: count('in_view') },
      { label: `Nộp đơn năm ${year}`, value: count('applied') },
      { label: `Có quyết định kết nạp năm ${year}`, value: count('admitted') },
      { label: `Đã làm lễ kết nạp năm ${year}`, value: count('joined') },
    ],
    version: tree.acts.length,
  }
}
