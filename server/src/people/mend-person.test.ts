import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { getCase } from '../admission/get-case.ts'
import { openCase } from '../admission/open-case.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getPerson } from './get-person.ts'
import { mendPerson, type MendedRecord } from './mend-person.ts'
import { newPerson } from './new-person.testing.ts'

const scene = withTestHouse({ demo: true })
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
const sibling = askerAt(PLACES.siblingBase, 'base_office')
let person: number
let caseId: number

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))
beforeEach(async () => {
  await sql`truncate admission_case, membership, person, figure_entry, figure_pending cascade`.execute(
    scene.ownerDb,
  )
  ;({ person, caseId } = await enter('Lê Thị Tâm', '2006-11-09', '000306000001'))
})

async function enter(fullName: string, birth: string, citizenNumber: string | null) {
  const { case: id } = await writes(cell, (unit) =>
    openCase(unit, {
      cell: PLACES.cell,
      person: newPerson({ fullName, birth, sex: 'female', citizenNumber }),
      existingPerson: null,
      twinsSeen: true,
      source: 1,
      happenedOn: '2024-03-01',
    }),
  )
  const held = await reads(cell, (unit) => getCase(unit, { id }))
  return { person: held.person.id, caseId: id }
}

const look = (asker = cell) => reads(asker, (unit) => getPerson(unit, person))
async function mend(
  change: Partial<MendedRecord> & { citizenNumber?: string },
  reason: { basis?: string; approvedBy?: string } = {},
  asker = cell,
) {
  const { version, record } = await look(asker)
  const { citizenNumber = null, ...fields } = change
  return writes(asker, (unit) =>
    mendPerson(unit, {
      id: person,
      version,
      record: { ...record, ...fields },
      citizenNumber,
      basis: reason.basis ?? null,
      approvedBy: reason.approvedBy ?? null,
    }),
  )
}

test('what changes with life, and what was empty, is supplemented; each time stands as it was', async () => {
  await mend({ residence: '  thôn   Hai ', ethnicGroup: 1 })
  await mend({ residence: 'thôn Ba' })
  const { record, mendings, version } = await look()
  expect(record).toMatchObject({ residence: 'thôn Ba', ethnicGroup: 1 })
  expect(version).toBe(3)
  expect(mendings.map(({ changes }) => changes)).toEqual([
    [{ field: 'residence', from: 'thôn Hai', to: 'thôn Ba' }],
    [
      { field: 'ethnicGroup', from: null, to: 1 },
      { field: 'residence', from: null, to: 'thôn Hai' },
    ],
  ])
})

test('QĐ 294-QĐ/TW §6.2.4: name, birth and number are corrected with basis and consent, and the case follows', async () => {
  await expect(mend({ birth: '2006-10-09' })).rejects.toMatchObject({ code: 'THIEU-CAN-CU' })
  await expect(mend({ birth: '2006-10-09' }, { basis: 'Khai sinh 5' })).rejects.toMatchObject({
    code: 'THIEU-NGUOI-DUYET',
  })
  const isOldEnough = async () => {
    const { answer } = await reads(cell, (unit) => getCase(unit, { id: caseId }))
    return answer.conditions.find(({ key }) => key === 'age')?.met
  }
  expect(await isOldEnough()).toBe(false)
  await mend({ birth: '2006-10-09' }, { basis: 'Khai sinh 5', approvedBy: 'Đảng ủy xã' })
  expect(await isOldEnough()).toBe(true)
  expect((await look()).mendings[0]).toMatchObject({
    basis: 'Khai sinh 5',
    approvedBy: 'Đảng ủy xã',
  })
})

test('a citizen number is told by its last digits alone, and agrees with birth, sex and everybody else', async () => {
  const reason = { basis: 'Căn cước', approvedBy: 'Đảng ủy xã' }
  await expect(mend({ citizenNumber: '000305000001' }, reason)).rejects.toMatchObject({
    code: 'SO-DINH-DANH-KHAC-NAM-SINH',
  })
  await expect(mend({ birth: '2005-10-09' }, reason)).rejects.toMatchObject({
    code: 'SO-DINH-DANH-KHAC-NAM-SINH',
  })
  await enter('Phạm Thị Kim', '2006-02-02', '000306000777')
  await expect(mend({ citizenNumber: '000306000777' }, reason)).rejects.toMatchObject({
    code: 'SO-DINH-DANH-DA-CO',
    sentence: expect.stringContaining('Phạm Thị Kim'),
  })
  await mend({ citizenNumber: '000306004321' }, reason)
  expect((await look()).identityTail).toBe('4321')
  const acts = await sql<{
    payload: unknown
  }>`select payload from act where subject = 'person' order by id`.execute(scene.ownerDb)
  expect(JSON.stringify(acts.rows)).not.toContain('000306004321')
  expect(acts.rows.at(-1)).toMatchObject({
    payload: { changes: [{ field: 'citizenNumber', from: '0001', to: '4321' }] },
  })
})

test('nothing changed, an older page, and a stranger change nothing', async () => {
  await expect(mend({})).rejects.toMatchObject({ code: 'KHONG-CO-GI-DOI' })
  const { version, record } = await look()
  await mend({ occupation: 'giáo viên' }, {}, base)
  await expect(
    writes(cell, (unit) =>
      mendPerson(unit, {
        id: person,
        version,
        record: { ...record, phone: '0912' },
        citizenNumber: null,
        basis: null,
        approvedBy: null,
      }),
    ),
  ).rejects.toMatchObject({ changes: [expect.stringContaining('vừa sửa thông tin')] })
  await expect(look(sibling)).rejects.toMatchObject({ code: 'KHONG-THAY' })
})
