import type { z } from 'zod'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationAct } from '@ptdv/core/organisations/acts'
import { checkOrganisationAct } from '@ptdv/core/organisations/check-act'
import type { changeSchema } from '@ptdv/core/organisations/contract'
import { Refusal } from '@ptdv/core/refusal'
import { endedBy, namedIn, type PlannedChange } from '@ptdv/core/reorganisation/plan'
import { sql } from 'kysely'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from './get-visible-organisation.ts'
import { followTree } from './follow-tree.ts'
import { loadTree } from './load-tree.ts'
import { lockTree } from './lock-tree.ts'
import { refreshTree } from './refresh-tree.ts'

type Change = z.output<typeof changeSchema>

/** One founds below oneself and may rename oneself; where one lies and whether one lives the level above decides. */
export function assertAbove(unit: Unit, change: PlannedChange): void {
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
  await lockTree(unit.db)
  const planned: PlannedChange =
    change.kind === 'founded' ? { ...change, organisation: await nextOrganisation(unit) } : change
  for (const organisation of namedIn(planned)) {
    if (change.kind !== 'founded' || organisation === change.parent) {
      await getVisibleOrganisation(unit, organisation)
    }
  }
  assertAbove(unit, planned)
  const tree = await loadTree(unit.db)
  checkOrganisationAct(tree, {
    ...planned,
    effectiveOn,
    sequence: Number.MAX_SAFE_INTEGER,
  } as OrganisationAct)
  const subjectId = subjectOf(planned)
  const { kind, ...kept } = planned
  const actId = await appendAct(unit, {
    subject: 'organisation',
    subjectId,
    kind,
    homeId: change.kind === 'founded' ? change.parent : subjectId,
    happenedOn: effectiveOn,
    payload: kept,
    paper: input.paper,
  })
  const { elsewhere } = await refreshTree(unit.db, unit.today)
  await followTree(unit, { ended: endedBy(planned), elsewhere, actId })
  return { organisation: subjectId }
}

/** The organisation in whose history the act stands first. */
export function subjectOf(change: PlannedChange): number {
  return change.kind === 'merged' ? change.into : change.organisation
}

export async function nextOrganisation(unit: Unit): Promise<number> {
  const next = await sql<{ id: number }>`select nextval('organisation_id')::integer as id`.execute(
    unit.db,
  )
  return next.rows[0]!.id
}
