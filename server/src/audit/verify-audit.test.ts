import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { appendAct } from './append-act.ts'
import { noteAudit } from './note-audit.ts'
import { sealAudit } from './seal-audit.ts'
import { verifyAudit, type AuditFinding } from './verify-audit.ts'

const scene = withTestHouse()
const { writes } = doors(scene)
const officer = askerAt(PLACES.cell, 'cell_officer')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))
beforeEach(empty)

async function empty(): Promise<void> {
  await sql`truncate audit, audit_pending, audit_seal restart identity`.execute(scene.ownerDb)
}

/** As many deeds as said, numbered on from 1: acts and other deeds in turn. */
async function record(count: number): Promise<void> {
  await writes(officer, async (unit) => {
    for (let deed = 0; deed < count; deed++) {
      if (deed % 2 === 0) {
        const act = { subject: 'case', subjectId: 1, kind: 'applied' } as const
        const where = { homeId: PLACES.cell, happenedOn: TEST_TODAY }
        await appendAct(unit, { ...act, ...where, payload: {} })
      } else {
        const detail = { reason: `lần ${deed}` }
        await noteAudit(unit, {
          action: 'identity.reveal',
          subject: 'person',
          subjectId: 1,
          detail,
        })
      }
    }
  })
}

async function recordAndSeal(count: number, batch = 5_000): Promise<void> {
  await record(count)
  while ((await sealAudit(scene.house.keeperDb, batch)) > 0);
}

const findings = async () => (await verifyAudit(scene.house.keeperDb)).findings

const owner = (statement: string) => sql.raw(statement).execute(scene.ownerDb)

/** Next to each other, one between, and up to the last. */
const PAIRS = [
  [1, 2],
  [2, 4],
  [3, 6],
] as const

const CONTENT =
  'at, account_id, account_name, mandate_id, organisation_id, action, subject, subject_id, act_id, detail, request_id'

/** What an owner of the database can do behind the server's back, and what must be found then. Seal n is of row n. */
const TAMPERINGS = {
  change: {
    run: ([row]) => owner(`update audit set account_name = account_name || '.' where id = ${row}`),
    found: ([row]) => [finding('changed', row)],
  },
  remove: {
    run: ([row]) => owner(`delete from audit where id = ${row}`),
    found: ([row]) => [finding('removed', row)],
  },
  swapRows: {
    run: ([a, b]) =>
      owner(`update audit set (${CONTENT}) = (select ${CONTENT} from audit other where other.id = ${a + b} - audit.id)
        where id in (${a}, ${b})`),
    found: (rows) => rows.map((row) => finding('changed', row)),
  },
  removeSeal: {
    run: ([row]) => owner(`delete from audit_seal where sequence = ${row}`),
    found: ([row], last) => [
      ...(row === last ? [] : [finding('gap', row + 1)]),
      { kind: 'seal_removed', auditId: row, sequence: null },
    ],
  },
  exchangeSeals: {
    run: ([a, b]) =>
      owner(`update audit_seal set sequence = -1 where sequence = ${a};
      update audit_seal set sequence = ${a} where sequence = ${b};
      update audit_seal set sequence = ${b} where sequence = -1`),
    found: ([a, b]) => [finding('reordered', b, a), finding('reordered', a, b)],
  },
} as const satisfies Record<string, Tampering>

interface Tampering {
  /** Of two rows in order; some look only at the first. */
  run(rows: readonly [number, number]): Promise<unknown>
  found(rows: readonly [number, number], last: number): AuditFinding[]
}

function finding(kind: AuditFinding['kind'], auditId: number, sequence = auditId): AuditFinding {
  return { kind, auditId, sequence }
}

test('an untouched chain has no finding, and its head is its last link', async () => {
  expect(await verifyAudit(scene.house.keeperDb)).toEqual({
    sealed: 0,
    head: '0'.repeat(64),
    findings: [],
  })
  await recordAndSeal(7, 3)
  const last = await scene.ownerDb
    .selectFrom('audit_seal')
    .select('hash')
    .where('sequence', '=', 7)
    .executeTakeFirstOrThrow()
  expect(await verifyAudit(scene.house.keeperDb)).toEqual({
    sealed: 7,
    head: last.hash.toString('hex'),
    findings: [],
  })
})

test.each([
  "at = at + interval '1 microsecond'",
  'account_id = 999',
  'account_name = null',
  'mandate_id = null',
  'organisation_id = 1',
  "action = action || '|x'",
  "subject = 'other'",
  'subject_id = 2',
  'act_id = coalesce(act_id, 0) + 1',
  'detail = \'{"reason": "khác"}\'',
  'request_id = null',
])('a row changed in one place is named: %s', async (change) => {
  await recordAndSeal(4)
  await owner(`update audit set ${change} where id = 3`)
  expect(await findings()).toEqual([finding('changed', 3)])
})

test('words pushed from one column into the next are a change', async () => {
  await recordAndSeal(2)
  await owner(`update audit set action = 'case', subject = 'applied|case' where id = 1`)
  expect(await findings()).toEqual([finding('changed', 1)])
})

const NAMES = Object.keys(TAMPERINGS) as (keyof typeof TAMPERINGS)[]

test.each(NAMES.flatMap((name) => PAIRS.map((rows) => [name, ...rows] as const)))(
  'of six rows tampered with (%s, %i and %i) exactly what was touched is named',
  async (name, ...rows) => {
    await recordAndSeal(6)
    const tampering: Tampering = TAMPERINGS[name]
    await tampering.run(rows)
    expect(await findings()).toEqual(tampering.found(rows, 6))
  },
)

test('one tampering with any chain is found, and nothing else', async () => {
  const scenario = fc.record({
    batches: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 }),
    name: fc.constantFrom(...NAMES),
    first: fc.nat(),
    further: fc.nat(),
  })
  await fc.assert(
    fc.asyncProperty(scenario, async ({ batches, name, first, further }) => {
      await empty()
      for (const batch of batches) await recordAndSeal(batch)
      expect(await findings()).toEqual([])
      const last = batches.reduce((sum, batch) => sum + batch, 0)
      const one = first % last
      const other = (one + 1 + (further % (last - 1))) % last
      const rows = [Math.min(one, other) + 1, Math.max(one, other) + 1] as const
      const tampering: Tampering = TAMPERINGS[name]
      await tampering.run(rows)
      expect(await findings()).toEqual(tampering.found(rows, last))
    }),
    { numRuns: 25 },
  )
})

test('a removed seal stays found when the numbers behind it are closed up', async () => {
  await recordAndSeal(5)
  await owner(`delete from audit_seal where sequence = 3;
    update audit_seal set sequence = 3 where sequence = 4;
    update audit_seal set sequence = 4 where sequence = 5`)
  expect(await findings()).toEqual([
    finding('gap', 4, 3),
    { kind: 'seal_removed', auditId: 3, sequence: null },
  ])
})

test('a row removed together with its seal leaves a gap', async () => {
  await recordAndSeal(5)
  await owner('delete from audit_seal where sequence = 3; delete from audit where id = 3')
  expect(await findings()).toEqual([finding('gap', 4)])
})

test('a run of seals put elsewhere is named as a whole and the rest is not', async () => {
  await recordAndSeal(6)
  // 1 2 3 4 5 6 becomes 1 4 5 2 3 6.
  await owner(`update audit_seal set sequence = -sequence where sequence between 2 and 5;
    update audit_seal set sequence = case when sequence >= -3 then 2 - sequence else -2 - sequence end where sequence < 0`)
  expect(await findings()).toEqual([
    finding('reordered', 4, 2),
    finding('reordered', 5, 3),
    finding('reordered', 2, 4),
    finding('reordered', 3, 5),
  ])
})

test('a rewritten link is found', async () => {
  await recordAndSeal(4)
  await owner(`update audit_seal set hash = sha256('forged') where sequence = 2`)
  expect(await findings()).toEqual([finding('changed', 2), finding('gap', 3)])
})

test('a row waiting for its seal is a finding only once it waits too long', async () => {
  await recordAndSeal(2)
  await record(1)
  expect(await findings()).toEqual([])
  expect((await verifyAudit(scene.house.keeperDb, 0)).findings).toEqual([
    { kind: 'unsealed', auditId: 3, sequence: null },
  ])
})

test('a row removed while it waits for its seal is named, also after the others are sealed', async () => {
  await record(3)
  await owner('delete from audit where id = 2')
  await sealAudit(scene.house.keeperDb)
  expect(await findings()).toEqual([{ kind: 'removed', auditId: 2, sequence: null }])
})

test('two keepers at once, while rows are being written, keep one chain', async () => {
  const writers = Array.from({ length: 12 }, () => record(5))
  const keepers = Array.from({ length: 2 }, async () => {
    for (let round = 0; round < 10; round++) await sealAudit(scene.house.keeperDb, 7)
  })
  await Promise.all([...writers, ...keepers])
  while ((await sealAudit(scene.house.keeperDb)) > 0);
  expect(await verifyAudit(scene.house.keeperDb)).toMatchObject({ sealed: 60, findings: [] })
})

test('a second keeper that finds other rows waiting does not begin a second chain', async () => {
  const { ownerDb } = scene
  const { keeperDb } = scene.house
  await record(2)
  await owner('delete from audit_pending where audit_id = 1')
  const keepers = await ownerDb.transaction().execute(async (db) => {
    // Holds the first keeper between taking row 2 and sealing it; row 1 then comes in late.
    await sql`lock table audit_seal in exclusive mode`.execute(db)
    const first = sealAudit(keeperDb, 1)
    await waiting(1)
    await owner('insert into audit_pending values (1)')
    const second = sealAudit(keeperDb, 1)
    await waiting(2)
    return [first, second]
  })
  expect(await Promise.all(keepers)).toEqual([1, 1])
  expect(await verifyAudit(keeperDb)).toMatchObject({ sealed: 2, findings: [] })
})

/** Until so many keepers wait for a lock. */
function waiting(keepers: number): Promise<void> {
  return vi.waitFor(async () => {
    const { rows } = await sql<{ count: number }>`select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(scene.ownerDb)
    expect(rows[0]?.count).toBe(keepers)
  }, 10_000)
}
