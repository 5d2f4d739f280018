import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { askerAt } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { forgetWrites } from './forget-writes.ts'
import { write } from './unit-of-work.ts'

const scene = withTestHouse()
const cell = askerAt(PLACES.cell, 'cell_officer')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

test('a write is remembered for sixty days, then nothing of it', async () => {
  for (const key of ['of long ago', 'of late']) {
    const request = { key, route: 'test', body: null }
    await write(scene.house, cell, request, () => Promise.resolve({ sealed: 'kín' }))
  }
  await sql`update idempotency set at = now() - interval '59 days'`.execute(scene.ownerDb)
  await sql`
    update idempotency set at = now() - interval '61 days' where key = 'of long ago'`.execute(
    scene.ownerDb,
  )
  await forgetWrites(scene.house.keeperDb, new Date())
  const { rows } = await sql<{ key: string }>`select key from idempotency`.execute(scene.ownerDb)
  expect(rows).toEqual([{ key: 'of late' }])
  await expect(
    sql`select response from idempotency`.execute(scene.house.keeperDb),
  ).rejects.toMatchObject({ code: '42501' })
})
