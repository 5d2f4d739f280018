import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newPerson } from '../people/new-person.testing.ts'
import { attachScan } from '../scans/attach-scan.ts'
import { listScans } from '../scans/list-scans.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { openCase } from './open-case.ts'
import { recordAct } from './record-act.ts'
import { recordRule } from './record-rule.ts'
import { getCase } from './get-case.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
const province = askerAt(PLACES.province, 'provincial_board')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

const setTerm = (months: number) =>
  writes(province, (unit) =>
    recordRule(unit, {
      kind: 'rule_set',
      rule: 'withdrawn_dossier_kept',
      value: months,
      from: '2024-01-01',
      to: null,
      paper: { number: '12-CV/BTCTU', date: '2024-01-01' },
      clause: null,
    }),
  )

const destroy = (id: number, version: number) =>
  writes(base, (unit) =>
    recordAct(unit, {
      id,
      kind: 'dossier_destroyed',
      happenedOn: TEST_TODAY,
      payload: { paper: { number: '04-BB/ĐU', date: TEST_TODAY } },
      version,
    }),
  )

test('[2.1-g] a withdrawn dossier is destroyed only after the term the province has set; the acts stay', async () => {
  const { case: id } = await writes(cell, (unit) =>
    openCase(unit, {
      cell: PLACES.cell,
      person: newPerson({
        fullName: 'Lê Thị Tâm',
        birth: '1999-05-09',
        sex: 'female',
        residence: 'thôn Một',
        occupation: 'giáo viên',
      }),
      existingPerson: null,
      twinsSeen: true,
      source: 1,
      happenedOn: '2024-03-01',
    }),
  )
  const { rows: acts } = await sql<{ id: number }>`
    select id from act where subject = 'case' and subject_id = ${id}`.execute(scene.ownerDb)
  await writes(cell, (unit) =>
    attachScan(unit, {
      case: id,
      act: acts[0]!.id,
      name: 'don.pdf',
      bytes: Buffer.from('%PDF-1.7'),
    }),
  )
  await sql`
    insert into life_history (case_id, organisation_id, sealed, handed_in_on, key)
    values (${id}, ${PLACES.cell}, '\\x00', '2024-05-01', 'nộp')`.execute(scene.ownerDb)
  for (const [index, kind] of (['applied', 'withdrawn'] as const).entries()) {
    await writes(cell, (unit) =>
      recordAct(unit, {
        id,
        kind,
        happenedOn: kind === 'applied' ? '2024-05-01' : '2024-06-10',
        payload: {},
        version: index + 1,
      }),
    )
  }

  await expect(destroy(id, 3)).rejects.toMatchObject({
    sentence: expect.stringContaining('chưa đặt thời hạn lưu'),
  })
  await setTerm(12)
  await expect(destroy(id, 3)).rejects.toMatchObject({
    sentence: expect.stringContaining('phải lưu đến ngày 10/06/2025'),
  })
  await setTerm(4)
  expect((await reads(base, (unit) => getCase(unit, { id }))).answer.warnings.join()).toContain(
    'hết thời hạn lưu từ ngày 10/10/2024',
  )
  await destroy(id, 3)

  const { scans } = await reads(base, (unit) => listScans(unit, id))
  expect(scans).toMatchObject([{ withdrawn: 'Hủy hồ sơ đã rút đơn' }])
  const kept = await sql`
    select (select count(*)::integer from life_history where case_id = ${id}) as histories,
      (select count(*)::integer from stored_file where case_id = ${id} and keep_until is null) as files,
      (select count(*)::integer from act where subject = 'case' and subject_id = ${id}) as acts,
      p.full_name, p.birth, p.residence, p.occupation, p.sex
    from admission_case c join person p on p.id = c.person_id where c.id = ${id}`.execute(
    scene.ownerDb,
  )
  expect(kept.rows).toEqual([
    {
      histories: 0,
      files: 0,
      acts: 4,
      full_name: 'Lê Thị Tâm',
      birth: '1999-05-09',
      residence: null,
      occupation: null,
      sex: null,
    },
  ])
  const after = await reads(base, (unit) => getCase(unit, { id }))
  expect(after.answer.warnings).toEqual([])
  await expect(destroy(id, 4)).rejects.toMatchObject({
    sentence: expect.stringContaining('đã ghi ngày'),
  })
})
