import type { AdmissionAct } from '@ptdv/core/admission/acts'
import { caseFacts } from '@ptdv/core/admission/case-facts'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { sealAudit } from '../audit/seal-audit.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { withConnection } from '../cli/installation.ts'
import type { Db, DatabaseUrls } from '../database/connect.ts'
import { foldFigures, rebuildFigures } from '../figures/fold-figures.ts'
import type { Acknowledged } from './kill-ledger.testing.ts'

/** Each finds what was done by halves. Acts loaded with the demo have no recorder and no audit row. */
const HALVES = {
  'a case whose version is not the number of its acts': `
    select c.id from admission_case c
    where c.version <> (select count(*) from act a where a.subject = 'case' and a.subject_id = c.id)`,
  'an act without exactly one audit row': `
    select a.id from act a left join audit u on u.act_id = a.id
    where a.recorded_by is not null group by a.id having count(u.id) <> 1`,
  'an audit row, a fact or a notice without its act': `
    select act_id as id from (select act_id from audit union all select act_id from figure_entry
      union all select act_id from outbox) named
    where act_id is not null and not exists (select from act a where a.id = named.act_id)`,
  'a row of a written import without what it made, or of another that made something': `
    select r.batch_id as id from import_row r join import_batch b on b.id = r.batch_id
    where (b.state = 'written' and r.verdict = 'write') <> (r.act_ids is not null)
      or (r.case_id is not null and not exists (select from admission_case c where c.id = r.case_id))`,
  'an annulled act whose facts still count': `
    select n.id from act n where n.kind = 'annulled' and 0 <> (
      select coalesce(sum(e.amount), 0) from figure_entry e where e.act_id in (n.id, n.corrects))`,
  'a case that was annulled and is still there': `
    select c.id from admission_case c join act n on n.subject = 'case' and n.subject_id = c.id
    where n.kind = 'annulled'`,
  'an act of assigning without its assignment': `
    select a.id from act a left join target_assignment t on t.act_id = a.id
    where a.subject = 'target' and a.kind = 'assigned' and t.act_id is null and a.recorded_by is not null`,
  'an assignment without the lines of its act': `
    select t.act_id as id from target_assignment t join act a on a.id = t.act_id
    where a.recorded_by is not null and (
      select jsonb_agg(jsonb_build_object('child', child_id, 'source', source, 'amount', amount, 'note', note)
        order by child_id, source) from target_line l where l.act_id = t.act_id
    ) is distinct from (
      select jsonb_agg(line order by (line ->> 'child')::integer, (line ->> 'source')::integer)
      from jsonb_array_elements(a.payload -> 'lines') line)`,
  'a key claimed without an answer': `select key as id from idempotency where response is null`,
  'a notice neither delivered once nor waiting': `
    select o.id from outbox o where not exists (select from outbox_pending p where p.outbox_id = o.id)
      and 1 <> (select count(*) from notice n
        where n.act_id = o.act_id and n.organisation_id = o.organisation_id and n.text = o.payload ->> 'text')`,
} as const

/** All that must hold of the database however the server ended, while nobody writes. */
export async function expectNothingLostNothingHalf(
  database: DatabaseUrls,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  await withConnection(database.ownerUrl, async (owner) => {
    for (const [half, search] of Object.entries(HALVES)) {
      expect((await sql.raw(search).execute(owner)).rows, half).toEqual([])
    }
    await expectActsKept(owner, acknowledged)
    await expectLinesKept(owner, acknowledged)
    await expectFactsOfActs(owner)
    await withConnection(database.keeperUrl, async (keeper) => {
      expect((await verifyAudit(keeper)).findings).toEqual([])
      while ((await sealAudit(keeper)) > 0);
      expect((await verifyAudit(keeper, 0)).findings).toEqual([])
      await foldFigures(keeper)
      const folded = await monthFigures(owner)
      await rebuildFigures(keeper)
      expect(folded).toEqual(await monthFigures(owner))
    })
  })
}

async function expectActsKept(owner: Db, acknowledged: readonly Acknowledged[]): Promise<void> {
  const { rows } = await sql<{ id: number; kind: string; number: number }>`
    select id, kind, row_number() over (partition by subject_id order by id) as number
    from act where subject = 'case'`.execute(owner)
  const kept = new Map(rows.map((row) => [row.id, row]))
  for (const { body, answer } of acknowledged.filter(({ answer }) => 'act' in answer)) {
    const id = Number(answer['act'])
    expect(kept.get(id)).toEqual({ id, kind: body['kind'], number: answer['version'] })
  }
}

async function expectLinesKept(owner: Db, acknowledged: readonly Acknowledged[]): Promise<void> {
  const { rows } = await sql<{ key: string; lines: unknown }>`
    select i.key, a.payload -> 'lines' as lines from idempotency i
    join mandate m on m.account_id = i.account_id
    join target_assignment t on t.organisation_id = m.organisation_id
      and t.version = (i.response -> 'value' ->> 'version')::integer
    join act a on a.id = t.act_id where i.route = 'targets.assign'`.execute(owner)
  const kept = new Map(rows.map(({ key, lines }) => [key, lines]))
  for (const { body } of acknowledged.filter(({ body }) => 'lines' in body)) {
    expect(kept.get(String(body['key']))).toEqual(body['lines'])
  }
}

async function expectFactsOfActs(owner: Db): Promise<void> {
  const told = await sql<{ id: number; acts: AdmissionAct[] }>`
    select subject_id as id, json_agg(json_build_object('id', id, 'kind', kind, 'happenedOn', happened_on,
      'recordedAt', recorded_at, 'payload', payload) order by id) as acts
    from act a where subject = 'case' and kind <> 'annulled'
      and not exists (select from act n where n.corrects = a.id and n.kind = 'annulled')
    group by subject_id`.execute(owner)
  const entered = await sql<{ fact: string }>`
    select case_id || ' ' || kind || ' ' || on_date as fact from figure_entry
    where case_id is not null group by case_id, kind, on_date having sum(amount) <> 0`.execute(
    owner,
  )
  const facts = told.rows.flatMap(({ id, acts }) =>
    caseFacts(acts).map(({ kind, on }) => `${id} ${kind} ${on}`),
  )
  expect(entered.rows.map(({ fact }) => fact).toSorted()).toEqual(facts.toSorted())
}

async function monthFigures(owner: Db): Promise<unknown[]> {
  return owner
    .selectFrom('month_figure')
    .selectAll()
    .where('amount', '<>', 0)
    .orderBy('organisation_id')
    .orderBy('basis')
    .orderBy('kind')
    .orderBy('month')
    .orderBy('source')
    .execute()
}
