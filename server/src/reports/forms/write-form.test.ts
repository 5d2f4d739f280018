import { isShown } from '@ptdv/core/reports/forms/cell'
import { FORM_KEYS, formName, formOf, rowsOf } from '@ptdv/core/reports/forms/forms'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { askerAt, doors } from '../../testing/asker-at.ts'
import { seedMembers } from '../../testing/seed-members.ts'
import { PLACES, seedTree } from '../../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../../testing/test-house.ts'
import { readWorkbook } from '../../workbooks/read-workbook.ts'
import { rowsOf as rowsOfSheet } from '../../workbooks/rows-of.testing.ts'
import { readForm } from './read-form.ts'
import { writeForm } from './write-form.ts'

const scene = withTestHouse()
const { reads } = doors(scene)
const district = askerAt(PLACES.district, 'superior_board')
const query = {
  organisation: PLACES.district,
  from: '2024-01-01',
  to: TEST_TODAY,
  basis: 'then',
} as const

/** Two members of years ago, a woman since this year and one who died in each of two years. */
beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  const members = await seedMembers(scene.ownerDb, PLACES.cell, 5)
  const enter = (index: number, kind: string, amount: number, on: string) =>
    sql`insert into figure_entry (act_id, organisation_id, on_date, kind, amount, person_id)
      values (0, ${PLACES.cell}, ${on}, ${kind}, ${amount}, ${members[index]!.person})`.execute(
      scene.ownerDb,
    )
  for (const index of [0, 1, 2, 3]) await enter(index, 'member', 1, '2020-01-01')
  await enter(4, 'joined', 1, '2024-03-01')
  await enter(4, 'member', 1, '2024-03-01')
  await sql`update person set sex = 'female' where id = ${members[4]!.person}`.execute(
    scene.ownerDb,
  )
  for (const [index, on] of ['2023-05-01', '2024-05-01'].entries()) {
    await enter(index, 'died', 1, on)
    await enter(index, 'member', -1, on)
  }
})

const sheetOf = async (form: (typeof FORM_KEYS)[number], order: 'party' | 'other') => {
  const file = await reads(district, (unit) => writeForm(unit, { ...query, form, order }))
  expect(file.name).toBe(`${formName(form)} 15-10-2024 - Huyện ủy An.xlsx`)
  return rowsOfSheet(readWorkbook(Buffer.from(await file.arrayBuffer())))
}

test.each(FORM_KEYS.flatMap((form) => [[form, 'party'] as const, [form, 'other'] as const]))(
  '[3.8] the workbook of form %s, order %s, has the rows of the form in their places and the figures of the page',
  async (key, order) => {
    const form = formOf(key)
    const { values } = await reads(district, (unit) => readForm(unit, { ...query, form: key }))
    const shown = rowsOf(form, order).filter(({ key: row, row: of }) => isShown(of, values[row]!))
    const isNumbered = Object.values(form.rows).some(({ number }) => number !== undefined)
    const rows = await sheetOf(key, order)
    const labelAt = isNumbered ? 1 : 0
    const first = rows.findIndex(
      ({ cells }) => cells[labelAt]?.text.trim() === shown[0]!.row.label.trim(),
    )
    const written = rows.slice(first, first + shown.length).map(({ cells }) => cells)
    expect(written.map((cells) => cells[labelAt]!.text.trim())).toEqual(
      shown.map(({ row: { label, beside } }) => `${beside ? '(ngoài mẫu) ' : ''}${label}`.trim()),
    )
    for (const [index, { key: row, row: of }] of shown.entries()) {
      for (const [place, [name, column]] of Object.entries(form.columns).entries()) {
        const cell = written[index]![labelAt + 1 + place]
        if (!('period' in column) || of.counts.by !== 'count') continue
        expect([row, name, cell?.number]).toEqual([row, name, values[row]![name]])
      }
    }
  },
)

test('[3.8] the share is of the same period last year, and blank where there was nobody then', async () => {
  const rows = await sheetOf('1', 'party')
  const line = (label: string) => {
    const { cells } = rows.find((row) => row.cells[0]?.text.trim().startsWith(label))!
    return [1, 2, 3].map((place) => cells[place]?.number ?? null)
  }
  expect(line('A -')).toEqual([3, 4, 75])
  expect(line('1. Kết nạp')).toEqual([1, 0, null])
  expect(line('1. Từ trần')).toEqual([1, 1, 100])
  expect(line('2. Khai trừ')).toEqual([0, 0, null])
  expect(line('D -')).toEqual([3, 3, 100])
})
