import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { FORM_2_ROWS, form2Row } from '@ptdv/core/reports/form-2'
import { formatNumber, formatPercent } from '@ptdv/core/text/numbers'
import { closeHouse, openHouse } from '@ptdv/server/database/open-house'
import type { House } from '@ptdv/server/database/house'
import { read, write, type Unit } from '@ptdv/server/database/unit-of-work'
import { withTestDatabase } from '@ptdv/server/engine/test-database'
import { freezeReport } from '@ptdv/server/reports/freeze-report'
import { getBoard } from '@ptdv/server/reports/get-board'
import { listForm2 } from '@ptdv/server/reports/list-form-2'
import { readForm2 } from '@ptdv/server/reports/read-form-2'
import { writeForm2 } from '@ptdv/server/reports/write-form-2'
import { writeReportPaper } from '@ptdv/server/reports/write-report-paper'
import { askerAt } from '@ptdv/server/testing/asker-at'
import mammoth from 'mammoth'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadData } from './load-data.ts'

/*
 * The files of a report are read back with programs that had no part in writing them, and hold the board's figures.
 */

const database = withTestDatabase()
let house: House
const ROOT = 1
const province = askerAt(ROOT, 'provincial_board')
const reads = <T>(work: (unit: Unit) => Promise<T>) => read(house, province, work)

beforeAll(async () => {
  const secret = randomBytes(32)
  house = await openHouse(database, secret, tmpdir())
  await loadData(database.ownerUrl, { scale: 'tiny', identityKeys: house.identityKeys })
  await closeHouse(house)
  house = await openHouse(database, secret, tmpdir())
}, 120_000)
afterAll(() => closeHouse(house))

const bytesOf = async (file: File) => Buffer.from(await file.arrayBuffer())

test('[3.8] the frozen Word report, read with another program, holds the figures of the board', async () => {
  const cutOff = house.today()
  const year = Number(cutOff.slice(0, 4))
  const { hash } = await write(
    house,
    province,
    { key: crypto.randomUUID(), route: 'test', body: null },
    (unit) => freezeReport(unit, { year, cutOff, version: 0 }),
  )
  const board = await reads((unit) =>
    getBoard(unit, { year, organisation: ROOT, basis: 'then', asOf: cutOff }),
  )
  const file = await reads((unit) =>
    writeReportPaper(unit, { year, organisation: ROOT, basis: 'then', shown: 'frozen' }),
  )
  const { value: text } = await mammoth.extractRawText({ buffer: await bytesOf(file) })
  const { result, target, membersNow, lastYear } = board.total
  expect(text).toContain(`có ${formatNumber(membersNow)} đảng viên`)
  expect(text).toContain(
    `có ${formatNumber(result)} người có quyết định kết nạp, đạt ${formatPercent(result, target!)} chỉ tiêu`,
  )
  expect(text).toContain(`So với cùng kỳ năm ${year - 1} (${formatNumber(lastYear.result)} người)`)
  expect(text).toContain(`mã kiểm ${hash}`)
  // Tables come out cell by cell.
  const cells = text.split(/\n+/).map((line) => line.trim())
  for (const { organisation, result: counted, target: wanted } of board.children) {
    const at = cells.lastIndexOf(organisation.name)
    expect(cells.slice(at + 1, at + 3)).toEqual([
      wanted === null ? '……' : formatNumber(wanted),
      formatNumber(counted),
    ])
  }
})

test('[3.8] form 2-BTCTW as a workbook, read with another program, holds the board’s figure, and its parts add up to it', async () => {
  const cutOff = house.today()
  const year = Number(cutOff.slice(0, 4))
  const query = { organisation: ROOT, from: `${year}-01-01`, to: cutOff, basis: 'then' } as const
  const board = await reads((unit) =>
    getBoard(unit, { year, organisation: ROOT, basis: 'then', asOf: cutOff }),
  )
  const file = await reads((unit) => writeForm2(unit, query))
  const rows = await readSheet(await bytesOf(file))
  const value = (label: string, column = 1) =>
    rows.find((row) => String(row[0] ?? '').endsWith(label))?.[column]
  const whole = form2Row('total').label
  expect(value(whole)).toBe(board.total.result)
  expect(value(whole, 2)).toBe(board.total.lastYear.result)
  expect(value(form2Row('master').label)).toBe('……')
  for (const group of ['occupation', 'age', 'schooling'] as const) {
    const parts = FORM_2_ROWS.map(form2Row).filter((row) => row.group === group && !row.within)
    const sum = parts.reduce((total, { label }) => total + Number(value(label) ?? 0), 0)
    expect([group, sum]).toEqual([group, board.total.result])
  }
})

test('[3.8] every cell of form 2-BTCTW is the length of the list that it opens, this period and last', async () => {
  const cutOff = house.today()
  const query = {
    organisation: ROOT,
    from: `${cutOff.slice(0, 4) as `${number}`}-01-01`,
    to: cutOff,
    basis: 'today',
  } as const
  const wrong = await reads(async (unit) => {
    const form = await readForm2(unit, query)
    const found: unknown[] = []
    for (const { row, ...columns } of form.rows) {
      const { by } = form2Row(row).counts
      if (by !== 'people' && by !== 'organisations') continue
      for (const column of ['now', 'before'] as const) {
        const { total, people, organisations } = await listForm2(unit, { ...query, row, column })
        if (total !== columns[column] || people.length + organisations.length !== total) {
          found.push([row, column, columns[column], total])
        }
      }
    }
    return found
  })
  expect(wrong).toEqual([])
})
