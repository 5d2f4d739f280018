import {
  assertMayBeTakenBack,
  assertNothingClosedSince,
  ruleToAmend,
  type RuleActKind,
  type SetRule,
} from '@ptdv/core/admission/rule-settings'
import { RULE_NAMES } from '@ptdv/core/admission/rulebooks'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { startJob } from '../jobs/start-job.ts'
import { listRules } from './list-rules.ts'

interface Recorded {
  readonly act: number
  /** Settles the cases in progress again. */
  readonly job: number
}

/**
 * Records what the province confirmed or set; the cases in progress follow in a job.
 * @throws Missing for whoever acts for no provincial committee
 */
export async function recordRule(unit: Unit, setting: SetRule): Promise<Recorded> {
  await assertProvince(unit)
  return append(unit, setting.kind, setting, null)
}

/**
 * Records what a document amends; of two entered at once for one day the second is refused.
 * @throws Missing for whoever acts for no provincial committee; Refusal of ruleToAmend, NGAY-TRUOC-HO-SO-DA-XONG for
 *   a day before a case already closed
 */
export async function recordAmendment(
  unit: Unit,
  typed: Parameters<typeof ruleToAmend>[0],
): Promise<Recorded> {
  await assertProvince(unit)
  await lockRules(unit)
  const entered = (await listRules(unit)).filter(({ disagreed }) => !disagreed)
  const settings = entered.map(({ setting }) => setting)
  const amendment = ruleToAmend(typed, settings, unit.today)
  assertNothingClosedSince(amendment.from, await lastClosedOn(unit))
  return append(unit, 'rule_amended', amendment, null)
}

async function lastClosedOn({ db }: Unit): Promise<PlainDate | null> {
  const { last } = await db
    .selectFrom('admission_case')
    .select(({ fn }) => fn.max('closed_on').as('last'))
    .where('closed_on', 'is not', null)
    .executeTakeFirstOrThrow()
  return last
}

/**
 * Takes back what was entered by mistake: what stood before it stands again.
 * @throws Missing where it is not one's own or was taken back already; Refusal SUA-DOI-DA-AP-DUNG for an amendment
 *   whose day has come
 */
export async function takeBackRule(
  unit: Unit,
  { act }: { readonly act: number },
): Promise<Recorded> {
  await assertProvince(unit)
  // Two who take back the same one come one after the other.
  await lockRules(unit)
  const row = await unit.db
    .selectFrom('rule_setting as s')
    .selectAll('s')
    .where('s.act_id', '=', act)
    .where('s.organisation_id', '=', unit.asker.organisationId)
    .where('s.kind', '!=', 'taken_back')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('rule_setting as b')
            .select('b.act_id')
            .whereRef('b.takes_back', '=', 's.act_id'),
        ),
      ),
    )
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  const { kind, rule, value, from_on: from, to_on: to, clause } = row
  if (kind === 'taken_back') throw new Missing()
  const paper = { number: row.paper_number, date: row.paper_date }
  const setting: SetRule = { kind, rule, value, from, to, paper, clause }
  assertMayBeTakenBack(setting, row.set_on, unit.today)
  return append(unit, 'taken_back', setting, act)
}

async function append(
  unit: Unit,
  kind: RuleActKind | 'taken_back',
  setting: SetRule,
  takesBack: number | null,
): Promise<Recorded> {
  const { organisationId, accountName } = unit.asker
  const { rule, value, from, to, paper, clause } = setting
  const act = await appendAct(unit, {
    subject: 'setting',
    subjectId: organisationId,
    kind,
    homeId: organisationId,
    happenedOn: unit.today,
    effectiveOn: from,
    payload: { rule, value, from, to, ...(clause !== null && { clause }) },
    paper,
    ...(takesBack !== null && { corrects: takesBack }),
  })
  await unit.db
    .insertInto('rule_setting')
    .values({
      act_id: act,
      organisation_id: organisationId,
      kind,
      rule,
      value: JSON.stringify(value),
      from_on: from,
      to_on: to,
      paper_number: paper.number,
      paper_date: paper.date,
      clause,
      set_by: accountName,
      set_on: unit.today,
      takes_back: takesBack,
    })
    .execute()
  const { job } = await startJob(unit, {
    kind: 'follow_rules',
    title: `Tính lại hồ sơ: ${RULE_NAMES[rule].name}`,
    input: {},
  })
  return { act, job }
}

async function lockRules({ db, asker }: Unit): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('rule_setting'), ${asker.organisationId})`.execute(
    db,
  )
}

async function assertProvince({ db, asker }: Unit): Promise<void> {
  const own = await db
    .selectFrom('organisation')
    .select('kind')
    .where('id', '=', asker.organisationId)
    .executeTakeFirst()
  if (own?.kind !== 'provincial_committee') throw new Missing()
}
