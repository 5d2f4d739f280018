import { found } from '@ptdv/core/organisations/history.testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { createPerson, type NewPerson } from './create-person.ts'
import { findTwins } from './find-twins.ts'
import { newPerson } from './new-person.testing.ts'
import { openSealed, revealIdentity } from './reveal-identity.ts'
import { searchPeople } from './search-people.ts'

const scene = withTestHouse({ demo: true })
const real = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const other = askerAt(PLACES.otherCell, 'cell_officer')

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedTree(real.ownerDb, TEST_TODAY)
})

const person = (more: Partial<NewPerson> = {}): NewPerson =>
  newPerson({
    fullName: 'Trần Thị Hòa',
    birth: '1999-03-26',
    sex: 'female',
    residence: ' Thôn Một, xã An Khê ',
    occupation: '  ',
    schooling: null,
    ...more,
  })

const create = (more: Partial<NewPerson> = {}, asker = cell) =>
  writes(asker, (unit) => createPerson(unit, person(more), asker.organisationId))

const row = (id: number) =>
  scene.ownerDb.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('a new person', () => {
  test('is kept with name, keys and order made of what was typed', async () => {
    const id = await create({ fullName: '  ĐỖ   ĐỨC ÁNH ', birth: '20/5/1999', sex: 'male' })
    expect(await row(id)).toMatchObject({
      organisation_id: PLACES.cell,
      full_name: 'Đỗ Đức Ánh',
      folded_name: 'do duc anh',
      given_name: 'Ánh',
      rest_of_name: 'Đỗ Đức',
      birth: '1999-05-20',
      residence: 'Thôn Một, xã An Khê',
      occupation: null,
      youth_union_member: true,
      identity_hash: null,
      synthetic: true,
    })
  })

  test('has the citizen number sealed: neither it nor a part but the last four stands in the database', async () => {
    const id = await create({ citizenNumber: '000 199 123 456' })
    const kept = await row(id)
    expect(kept.identity_tail).toBe('3456')
    expect(kept.identity_cipher!.toString('latin1')).not.toContain('199123')
    expect(kept.identity_hash!.toString('latin1')).not.toContain('199123')
  })

  test.each([
    [{ citizenNumber: '000198000001' }, 'SO-DINH-DANH-KHAC-NAM-SINH'],
    [{ citizenNumber: '000099000001' }, 'SO-DINH-DANH-KHAC-GIOI-TINH'],
    [{ citizenNumber: '123' }, 'SO-DINH-DANH-SAI-DO-DAI'],
    [{ fullName: 'Hòa' }, 'HO-TEN-THIEU'],
    [{ birth: '2024-11' }, 'NGAY-SINH-TUONG-LAI'],
    [{ birth: '1999-02-30' }, 'NGAY-KHONG-CO-TRONG-THANG'],
  ] as const)('with %o is refused', async (wrong, code) => {
    await expect(create(wrong)).rejects.toMatchObject({ code })
  })

  test('a made-up number is refused outside the demo', async () => {
    await expect(
      doors(real).writes(cell, (unit) =>
        createPerson(unit, person({ citizenNumber: '000199000001' }), PLACES.cell),
      ),
    ).rejects.toMatchObject({ code: 'SO-DINH-DANH-SAI-MA-TINH' })
    const id = await doors(real).writes(cell, (unit) => createPerson(unit, person(), PLACES.cell))
    const kept = await real.ownerDb
      .selectFrom('person')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept.synthetic).toBe(false)
  })

  test('cannot be put into a cell outside the asker’s part of the tree', async () => {
    await expect(
      writes(cell, (unit) => createPerson(unit, person(), PLACES.otherCell)),
    ).rejects.toThrow(/row-level security/)
  })
})

describe('twins', () => {
  const twins = (
    asker: typeof cell,
    fullName: string,
    birth: string,
    citizenNumber: string | null = null,
  ) => reads(asker, (unit) => findTwins(unit, { fullName, birth, citizenNumber }))

  test('are found by name and birth, tone placement and Unicode form ignored', async () => {
    const id = await create({ fullName: 'Lê Thúy Hoà', birth: '1998-01-02' })
    const found = await twins(cell, 'LÊ THUÝ HÒA'.normalize('NFD'), '1998-01-02')
    expect(found).toEqual([
      {
        person: id,
        case: null,
        name: 'Lê Thúy Hoà',
        birth: '1998-01-02',
        organisationName: 'Chi bộ thôn Một',
        why: 'Cùng họ tên, ngày sinh',
      },
    ])
    expect(await twins(cell, 'Lê Thúy Hóa', '1998-01-02')).toEqual([])
  })

  test('are found by a birth that is less known, not by one that contradicts', async () => {
    await create({ fullName: 'Lê Văn Khuê', birth: '1990' })
    expect(await twins(cell, 'Lê Văn Khuê', '1990-05-20')).toMatchObject([
      { why: 'Cùng họ tên, ngày sinh không trái nhau' },
    ])
    expect(await twins(cell, 'Lê Văn Khuê', '1991')).toEqual([])
  })

  test('outside the asker’s part only name, birth and the fact are told', async () => {
    await create({ fullName: 'Phạm Thị Gấm', birth: '1997-07-07', citizenNumber: '000197000777' })
    expect(await twins(other, 'Phạm Thị Gấm', '1997-07-07')).toEqual([
      {
        person: null,
        case: null,
        name: 'Phạm Thị Gấm',
        birth: '1997-07-07',
        organisationName: null,
        why: 'Cùng họ tên, ngày sinh',
      },
    ])
    expect(await twins(other, 'Phạm Thị Gấm', '1997-07-07', '000197000888')).toMatchObject([
      { why: 'Cùng họ tên, ngày sinh nhưng khác số định danh' },
    ])
  })

  test('are found by citizen number whatever the name', async () => {
    const id = await create({
      fullName: 'Vũ Thị Mận',
      birth: '1996',
      citizenNumber: '000196000321',
    })
    expect(await twins(cell, 'Vũ Thị Mơ', '1996', '000.196.000.321')).toMatchObject([
      { person: id, why: 'Cùng số định danh' },
    ])
  })
})

describe('search', () => {
  const names = async (asker: typeof cell, text: string) =>
    (await reads(asker, (unit) => searchPeople(unit, text))).map((person) => person.name)

  test('finds by any part of the name without diacritics, given names first in order', async () => {
    for (const fullName of ['Quách Thị Ước', 'Quách Văn Đạt', 'Quách Đình Dân', 'Quách Văn An']) {
      await create({ fullName, sex: 'male' })
    }
    expect(await names(cell, 'QUÁCH')).toEqual([
      'Quách Văn An',
      'Quách Đình Dân',
      'Quách Văn Đạt',
      'Quách Thị Ước',
    ])
    expect(await names(cell, 'quach dinh')).toEqual(['Quách Đình Dân'])
    expect(await names(other, 'quach')).toEqual([])
  })

  test('says where the person is and whether a member', async () => {
    await create({ fullName: 'Ngọ Văn Tường', sex: 'male' })
    expect(await reads(cell, (unit) => searchPeople(unit, 'ngo van tuong'))).toMatchObject([
      { organisation: { id: PLACES.cell, name: 'Chi bộ thôn Một' }, case: null, member: false },
    ])
  })

  test('a part of many organisations is searched as one of few', async () => {
    const many = Array.from({ length: 60 }, (_, index) => 1_000 + index)
    await seedTree(
      scene.ownerDb,
      TEST_TODAY,
      many.map((id) => found('2001-01-01', id, 'cell', `Chi bộ ${id}`, PLACES.otherBase)),
    )
    for (const [fullName, place] of [
      ['Kiều Văn Út', 1_000],
      ['Kiều Thị Ánh', 1_059],
      ['Kiều Văn Bắc', PLACES.cell],
    ] as const) {
      await create({ fullName, sex: 'male' }, askerAt(place, 'cell_officer'))
    }
    const district = askerAt(PLACES.siblingDistrict, 'superior_board')
    expect(await names(district, 'kiều')).toEqual(['Kiều Thị Ánh', 'Kiều Văn Út'])
    expect(await names(askerAt(1_000, 'cell_officer'), 'kieu')).toEqual(['Kiều Văn Út'])
    expect(await names(askerAt(PLACES.province, 'provincial_board'), 'kieu')).toHaveLength(3)
    expect(await names(district, '%%')).toEqual([])
  })

  test('one letter and wildcards find nobody', async () => {
    await create()
    expect(await names(cell, 'a')).toEqual([])
    expect(await names(cell, '%%')).toEqual([])
    expect(await names(cell, '__')).toEqual([])
  })
})

describe('showing a citizen number', () => {
  test('is noted with who and whose, and the answer kept for a second sending is sealed', async () => {
    const id = await create({ citizenNumber: '000199654321' })
    const shown = openSealed(scene.house, await writes(cell, (unit) => revealIdentity(unit, id)))
    expect(shown).toEqual({ citizenNumber: '000199654321' })
    const noted = await scene.ownerDb
      .selectFrom('audit')
      .where('action', '=', 'person.identity_revealed')
      .where('subject_id', '=', id)
      .select(['account_id', 'organisation_id'])
      .execute()
    expect(noted).toEqual([{ account_id: cell.accountId, organisation_id: PLACES.cell }])
    const remembered = await scene.ownerDb.selectFrom('idempotency').select('response').execute()
    expect(JSON.stringify(remembered)).not.toContain('000199654321')
  })

  test('is refused where there is none, and for anybody outside', async () => {
    const id = await create()
    await expect(writes(cell, (unit) => revealIdentity(unit, id))).rejects.toMatchObject({
      code: 'CHUA-CO-SO-DINH-DANH',
    })
    await expect(writes(other, (unit) => revealIdentity(unit, id))).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
  })
})
