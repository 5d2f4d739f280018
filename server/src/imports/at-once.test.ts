import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { getJob } from '../jobs/read-jobs.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { askToUndo, askToWrite } from './ask-import.ts'
import { expectDone, importing, registerOf, seedAsker } from './importing.testing.ts'

/* Several hands on one import, or on one file, at the same time. */

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
let base: Asker
let colleague: Asker

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
  colleague = await seedAsker(scene, 'dang.uy.2', 'base_office', PLACES.base)
})
beforeEach(async () => {
  await sql`truncate import_row, import_batch, admission_case, membership, person, figure_entry, figure_pending, month_figure cascade`.execute(
    scene.ownerDb,
  )
  await seedListedMembers(scene.ownerDb, PLACES.cell, 9)
})

const read = (asker: Asker, ...rows: (readonly [string, string])[]) =>
  steps.read(asker, 'movements', [
    ['Họ và tên', 'Ngày sinh', 'Chi bộ', 'Loại biến động', 'Ngày biến động'],
    ...rows.map(([name, birth]) => [name, birth, 'Chi bộ thôn Một', 'Từ trần', '05/03/2024']),
  ])
const HANH = ['Phạm Thị Hạnh', '20/05/1970'] as const
const ask = async (asker: Asker, id: number) => {
  const { counts, version } = await steps.get(asker, id)
  const { job } = await steps.writes(asker, (unit) =>
    askToWrite(unit, { id, rows: counts.write, version }),
  )
  return job
}
const ended = (job: number) => steps.reads(base, (unit) => getJob(unit, job))
const died = async () =>
  (
    await sql<{
      name: string
    }>`select p.full_name as name from act a join person p on p.id = a.subject_id where a.kind = 'died'
      and a.subject = 'membership' and not exists (select from act n where n.kind = 'annulled' and n.corrects = a.id)`.execute(
      scene.ownerDb,
    )
  ).rows.map(({ name }) => name)

test('one import asked to be written by two at once is written once', async () => {
  const id = await read(base, HANH)
  const jobs = [await ask(base, id), await ask(base, id)]
  await Promise.all([steps.workAll(), steps.workAll()])
  const states = (await Promise.all(jobs.map(ended))).map(({ state }) => state)
  expect(states.toSorted()).toEqual(['done', 'failed'])
  expect(await died()).toEqual(['Phạm Thị Hạnh'])
})

test('the same list brought in twice and written at once counts everybody once', async () => {
  const [one, two] = [await read(base, HANH), await read(colleague, HANH)]
  await ask(base, one)
  await ask(colleague, two)
  await Promise.all([steps.workAll(), steps.workAll()])
  expect(await died()).toEqual(['Phạm Thị Hạnh'])
})

test('written and taken back at once it is either there as a whole or not at all', async () => {
  const before = await registerOf(scene)
  const id = await read(base, HANH)
  await ask(base, id)
  await steps.writes(colleague, (unit) => askToUndo(unit, id))
  await Promise.all([steps.workAll(), steps.workAll()])
  const { state } = await steps.get(base, id)
  expect(await died()).toEqual(state === 'written' ? ['Phạm Thị Hạnh'] : [])
  if (state === 'written') expectDone(await steps.undo(base, id))
  expect(await registerOf(scene)).toEqual(before)
})

test('rows mended while the writing waits its turn are not written: nobody has seen them', async () => {
  const id = await read(base, HANH, ['Lê Văn Thuận', '20/05/1971'])
  const job = await ask(base, id)
  await steps.mend(colleague, id, [{ number: 3, cells: { birth: '20/05/1970' }, decision: null }])
  await steps.workAll()
  expect(await ended(job)).toMatchObject({
    sentence: expect.stringContaining('Chưa ghi gì: lần nhập đã được sửa thêm'),
  })
  expect(await died()).toEqual([])
  expectDone(await steps.write(base, id))
  expect((await died()).toSorted()).toEqual(['Lê Văn Thuận', 'Phạm Thị Hạnh'])
})

test('what was decided about one person is not decided about the next whom the row is made to name', async () => {
  const id = await read(base, ['Phạm Thị Hạnh', '20/05/1971'])
  const mend = (cells: Record<string, string>, decision: 'same_person' | null) =>
    steps.mend(base, id, [{ number: 2, cells, decision }])
  await mend({}, 'same_person')
  expect((await steps.get(base, id)).counts.write).toBe(1)
  await mend({ fullName: 'Lê Văn Thuận' }, 'same_person')
  const [row] = await steps.rows(base, id)
  expect(row).toMatchObject({ verdict: 'repair', decision: null })
  // Anything else of the row may be mended without asking again.
  await mend({}, 'same_person')
  await mend({ happenedOn: '06/03/2024' }, 'same_person')
  expect((await steps.rows(base, id))[0]).toMatchObject({
    verdict: 'write',
    decision: 'same_person',
  })
})
