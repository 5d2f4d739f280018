import { formatDate } from '@ptdv/core/calendar/format-date'
import { assertPlanFits } from '@ptdv/core/reorganisation/check-plan'
import { countByPlace, totalOf, type Counts } from '@ptdv/core/reorganisation/count-by-place'
import { endedIn } from '@ptdv/core/reorganisation/heirs'
import { renumbered, type Plan } from '@ptdv/core/reorganisation/plan'
import { planTodos, renumberedKey, type PlanTodo } from '@ptdv/core/reorganisation/plan-todos'
import { settingsAfter } from '@ptdv/core/reorganisation/settings-after'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { ReorganisationResult } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { followTree } from '../organisations/follow-tree.ts'
import { loadTree } from '../organisations/load-tree.ts'
import { lockTree } from '../organisations/lock-tree.ts'
import { refreshTree } from '../organisations/refresh-tree.ts'
import { appendTreeActs } from './append-tree-acts.ts'
import { assertOwnPart } from './assert-own-part.ts'
import { assertPaper } from './assert-paper.ts'
import { decideMandates, type MandateFate } from './decide-mandates.ts'
import { notePlan } from './note-plan.ts'
import { readPlanFacts } from './read-plan-facts.ts'
import { settleSettings } from './settle-settings.ts'
import { takePlan } from './take-plan.ts'
import { tellOrganisations } from './tell-organisations.ts'

/** What is being done, for who waits; the numbers are hundredths of the whole. */
export type OnProgress = (done: number, total: number, doing: string) => void

/**
 * Carries out a plan in the transaction of the unit: all of its acts, the tree, the figures, mandates, settings,
 * notices and the cases in progress, or nothing.
 * @throws Refusal CHUA-DEN-NGAY, THIEU-VAN-BAN, PHUONG-AN-KHONG-KHOP; what takePlan and assertOwnPart say
 */
export async function carryOut(
  unit: Unit,
  input: { readonly id: number; readonly version: number },
  onProgress: OnProgress = () => undefined,
): Promise<ReorganisationResult & { readonly openTodos: number }> {
  onProgress(0, 100, 'Kiểm tra phương án')
  await lockTree(unit.db)
  const row = await takePlan(unit, input, 'draft', 'scheduled')
  if (row.effective_on > unit.today) {
    throw new Refusal(
      'CHUA-DEN-NGAY',
      `Ngày có hiệu lực ${formatDate(row.effective_on)} còn ở phía trước. Hẹn ngày để hệ thống thực hiện khi đến ngày.`,
      'effectiveOn',
    )
  }
  const paper = assertPaper(row, unit.today)
  await assertOwnPart(unit, row.plan.changes)
  const tree = await loadTree(unit.db)
  assertPlanFits(tree, row.plan)

  const plan = await withRealNumbers(unit, row.plan)
  const tried = assertPlanFits(tree, plan)
  const facts = await readPlanFacts(unit, plan)
  const todos = planTodos(tried, plan, facts)
  const count = (side: typeof tried.before): Counts =>
    totalOf(
      side,
      unit.asker.organisationId,
      plan.effectiveOn,
      countByPlace(side, plan.effectiveOn, facts.counts),
    )
  const result = {
    acts: plan.changes.length,
    before: count(tried.before),
    after: count(tried.after),
  }
  assertNobodyLost(result)

  onProgress(10, 100, `Ghi ${plan.changes.length} quyết định`)
  await appendTreeActs(unit, { ...plan, paper, reorganisation: row.id })
  const actId = await notePlan(unit, row, 'carried_out', result)
  onProgress(20, 100, 'Lập lại cây tổ chức và số liệu')
  const { elsewhere } = await refreshTree(unit.db, unit.today)
  onProgress(70, 100, 'Nhiệm vụ của cán bộ và thiết lập')
  for (const fate of ['end', 'pass_on'] as const satisfies readonly MandateFate[]) {
    const decided = todos.filter(({ kind, chosen }) => kind === 'mandates' && chosen === fate)
    await decideMandates(
      unit,
      decided.map(({ organisation }) => organisation),
      fate,
      plan.effectiveOn,
    )
  }
  await settleSettings(unit, settingsAfter(tried, plan, facts, todos))
  const openTodos = await leaveTodos(unit, row.id, todos)
  await tellOrganisations(unit, tried, plan, actId)
  await unit.db
    .updateTable('reorganisation')
    .set({
      state: 'done',
      version: row.version + 1,
      problem: null,
      // With the numbers the founded ones got: the page afterwards names them.
      plan: JSON.stringify(plan),
      result: JSON.stringify(result),
    })
    .where('id', '=', row.id)
    .execute()
  // Last, because from here on who records an act in one of these cases waits for the commit.
  await followTree(unit, {
    ended: endedIn(tried, plan),
    elsewhere,
    actId,
    onCases: (done, total) =>
      onProgress(75 + Math.round((25 * done) / total), 100, `Hồ sơ ${done}/${total}`),
  })
  return { ...result, openTodos }
}

/** The founded ones get the next numbers of the tree, in the plan's order. */
async function withRealNumbers(unit: Unit, plan: Plan): Promise<Plan> {
  const planned = plan.changes.flatMap((change) =>
    change.kind === 'founded' ? [change.organisation] : [],
  )
  const numbers = await sql<{ id: number }>`
    select nextval('organisation_id')::integer as id from generate_series(1, ${planned.length})`.execute(
    unit.db,
  )
  const real = new Map(planned.map((id, index) => [id, numbers.rows[index]!.id]))
  const numberOf = (id: number) => real.get(id) ?? id
  return {
    effectiveOn: plan.effectiveOn,
    changes: plan.changes.map((change) => renumbered(change, numberOf)),
    decisions: Object.fromEntries(
      Object.entries(plan.decisions).map(([key, choice]) => [renumberedKey(key, numberOf), choice]),
    ),
  }
}

/** A last guard: should the tree ever send people nowhere, nothing is done. */
function assertNobodyLost({ before, after }: ReorganisationResult): void {
  if (before.members === after.members && before.cases === after.cases) return
  throw new Error(
    `reorganisation loses people: ${JSON.stringify(before)} before, ${JSON.stringify(after)} after`,
  )
}

async function leaveTodos(
  unit: Unit,
  reorganisation: number,
  todos: readonly PlanTodo[],
): Promise<number> {
  const open = todos.filter(({ chosen }) => chosen === null)
  if (open.length > 0) {
    await unit.db
      .insertInto('reorganisation_todo')
      .values(
        open.map(({ kind, organisation, sentence, choices }) => ({
          reorganisation_id: reorganisation,
          organisation_id: unit.asker.organisationId,
          kind,
          about_id: organisation,
          sentence,
          choices: JSON.stringify(choices),
          chosen: null,
          note: null,
          settled_by: null,
          settled_at: null,
        })),
      )
      .execute()
  }
  return open.length
}
