import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PERIOD_COLUMNS } from './form.ts'
import { formOf, rowsOf, type FormKey, type FormOrder } from './forms.ts'

/* The layout of HD 11-HD/BTCTW of 13/12/2021, as its forms were published: rows of ours stand beside it. */

const OFFICIAL = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'official-rows.testing.json'), 'utf8'),
) as Readonly<Record<FormKey, readonly string[]>>

const ownRows = (form: FormKey, order: FormOrder = 'party') =>
  rowsOf(formOf(form), order).filter(({ row }) => !row.beside)

test.each(['1', '2', '3', '5', '7'] as const)(
  '[3.8] form %s has the rows of the official form, word for word and in its order',
  (form) => {
    expect(ownRows(form).map(({ row }) => row.label.normalize('NFC'))).toEqual(OFFICIAL[form])
  },
)

test.each(['1', '2', '3', '7'] as const)(
  '[3.8] form %s tells this period, the same one of last year, and the share of the two',
  (form) => {
    expect(formOf(form).columns).toEqual(PERIOD_COLUMNS)
  },
)

test('[3.8] form 4 in the order of the Party’s form, or of the census as far as its numbers are known', () => {
  const numbered = (order: FormOrder) =>
    ownRows('4', order).flatMap(({ row, number }) => (number ? [`${number} ${row.label}`] : []))
  const party = numbered('party')
  expect(party).toHaveLength(56 + 7)
  expect(party.slice(0, 7).join(', ')).toBe(
    '1 Kinh, 2 Tày, 3 Thái, 4 Hoa, 5 Khơ-me, 6 Mường, 7 Nùng',
  )
  expect(party.slice(53).join(', ')).toBe(
    '54 Rơ-măm, 55 Dân tộc khác, 56 Quốc tịch gốc nước ngoài, 1 Phật giáo, 2 Công giáo, ' +
      '3 Phật giáo Hòa Hảo, 4 Cao Đài, 5 Tin Lành, 6 Hồi giáo, 7 Đạo khác',
  )
  expect(numbered('other').join(', ')).toBe(
    '01 Kinh, 02 Tày, 03 Thái, 04 Mường, 05 Khơ-me, 06 Hoa, 07 Nùng, 08 Mông, 09 Dao, 10 Gia Rai, 11 Ê-đê, ' +
      '12 Ba-na, 13 Sán Chay, 14 Chăm, 15 Cơ-ho, 16 Xơ-đăng, 17 Sán Dìu, 18 Hrê, 19 Ra-glai, 20 Mnông, ' +
      '01 Phật giáo, 02 Công giáo, 03 Phật giáo Hòa Hảo, 04 Hồi giáo, 05 Cao Đài, 08 Tin Lành',
  )
})
