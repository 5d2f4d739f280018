import type { z } from 'zod'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationAct } from '@ptdv/core/organisations/acts'
import { checkOrganisationAct } from '@ptdv/core/organisations/check-act'
import type { changeSchema } from '@ptdv/core/organisations/contract'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from './get-visible-organisation.ts'
import { loadTree } from './load-tree.ts'
import { refreshTree } from './refresh-tree.ts'

type Change = z.output<typeof changeSchema>

/** Every organisation a change touches must lie in the asker's part of the tree. */
function touched(change: Change): readonly number[] {
  switch (change.kind) {
    case 'founded':
      return [change.parent]
    case 'renamed':
    case 'dissolved':
      return [change.organisation]
    case 'moved':
      return [change.organisation, change.parent]
    case 'merged':
      return [...change.organisations, change.into]
    case 'split':
      return [change.organisation, ...change.into]
  }
}

/** The organisation in whose history the act stands first. */
function subjectOf(change: Change, founded: number): number {
  switch (change.kind) {
    case 'founded':
      return founded
    case 'merged':
      return change.into
    case 'renamed':
    case 'moved':
    case 'dissolved':
    case 'split':
      return change.organisation
  }
}

/** One founds below oneself and may rename oneself; where one lies and whether one lives the level above decides. */
function assertAbove(unit: Unit, change: Change): void {
  const decidedAbove =
    change.kind === 'merged'
      ? change.organisations
      : change.kind === 'founded' || change.kind === 'renamed'
        ? []
        : [change.organisation]
  if (!decidedAbove.includes(unit.asker.organisationId)) return
  throw new Refusal(
    'CAP-TREN-QUYET-DINH',
    `Việc này của ${unit.asker.organisationName} do cấp ủy cấp trên quyết định và ghi. Đề nghị cấp trên ghi khi đã có văn bản.`,
  )
}

/**
 * Appends one act of the tree and makes the cached tree and the figures follow, all in this transaction.
 * @throws Refusal what checkOrganisationAct says; CHUA-DEN-NGAY for a date still to come.
 */
export async function changeTree(
  unit: Unit,
  input: {
    readonly effectiveOn: PlainDate
    readonly paper: { number: string; date: PlainDate }
    readonly change: Change
  },
): Promise<{ organisation: number }> {
  const { change, effectiveOn } = input
  if (effectiveOn > unit.today) {
    throw new Refusal(
      'CHUA-DEN-NGAY',
      'Ngày có hiệu lực còn ở phía trước. Ghi thay đổi này khi đến ngày.',
      'effectiveOn',
    )
  }
  // Two changes of the tree at once would each be checked against a tree without the other.
  await sql`select pg_advisory_xact_lock(492023, 3)`.execute(unit.db)
  for (const organisation of touched(change)) await getVisibleOrganisation(unit, organisation)
  assertAbove(unit, change)
  const tree = await loadTree(unit.db)
  const id =
    change.kind === 'founded'
      ? (
          await sql<{ id: number }>`select nextval('organisation_id')::integer as id`.execute(
            unit.db,
          )
        ).rows[0]!.id
      : 0
  const payload = change.kind === 'founded' ? { ...change, organisation: id } : change
  const act = { ...payload, effectiveOn, sequence: Number.MAX_SAFE_INTEGER } as OrganisationAct
  checkOrganisationAct(tree, act)
  const subjectId = subjectOf(change, id)
  const { kind, ...kept } = payload
  await appendAct(unit, {
    subject: 'organisation',
    subjectId,
    kind,
    homeId: change.kind === 'founded' ? change.parent : subjectId,
    happenedOn: effectiveOn,
    payload: kept,
    paper: input.paper,
  })
  await refreshTree(unit.db, unit.today)
  return { organisation: subjectId }
}
