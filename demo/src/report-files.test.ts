import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { countedColumns } from '@ptdv/core/reports/forms/cell'
import { CHECKS } from '@ptdv/core/reports/forms/checks'
import { FORM_KEYS, formOf } from '@ptdv/core/reports/forms/forms'
import { formatNumber, formatPercent } from '@ptdv/core/text/numbers'
import { closeHouse, openHouse } from '@ptdv/server/database/open-house'
import type { House } from '@ptdv/server/database/house'
import { read, write, type Unit } from '@ptdv/server/database/unit-of-work'
import { withTestDatabase } from '@ptdv/server/engine/test-database'
import { freezeReport } from '@ptdv/server/reports/freeze-report'
import { getBoard } from '@ptdv/server/reports/get-board'
import { checkForm } from '@ptdv/server/reports/forms/check-form'
import { listForm } from '@ptdv/server/reports/forms/list-form'
import { readForm } from '@ptdv/server/reports/forms/read-form'
import { writeForm } from '@ptdv/server/reports/forms/write-form'
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
  const query = {
    form: '2',
    organisation: ROOT,
    from: `${year}-01-01`,
    to: cutOff,
    basis: 'then',
    order: 'party',
  } as const
  const board = await reads((unit) =>
    getBoard(unit, { year, organisation: ROOT, basis: 'then', asOf: cutOff }),
  )
  const file = await reads((unit) => writeForm(unit, query))
  const rows = await readSheet(await bytesOf(file))
  const value = (label: string, column = 1) =>
    rows.find((row) => String(row[0] ?? '').endsWith(label))?.[column]
  const labels = formOf('2').rows
  const whole = labels['total']!.label
  expect(value(whole)).toBe(board.total.result)
  expect(value(whole, 2)).toBe(board.total.lastYear.result)
  expect(value(labels['owners']!.label)).toMatch(/^– \(\d\)$/)
  for (const group of ['occupation', 'age', 'schooling'] as const) {
    const parts = Object.values(labels).filter(
      ({ part }) => part?.of === 'total' && part.by === group,
    )
    const sum = parts.reduce((total, { label }) => total + Number(value(label) ?? 0), 0)
    expect([group, sum]).toEqual([group, board.total.result])
  }
})

const yearOf = (cutOff: string) => `${cutOff.slice(0, 4) as `${number}`}-01-01` as const

test.each(FORM_KEYS)(
  '[3.8] form %s-BTCTW as a workbook, read with another program, holds the numbers of the screen',
  async (form) => {
    const to = house.today()
    const query = { form, organisation: ROOT, from: yearOf(to), to, basis: 'then' } as const
    const { values } = await reads((unit) => readForm(unit, query))
    const file = await reads((unit) => writeForm(unit, { ...query, order: 'party' }))
    const rows = await readSheet(await bytesOf(file))
    const { rows: defined, columns } = formOf(form)
    const numbered = Object.values(defined).some(({ number }) => number !== undefined) ? 1 : 0
    const names = Object.keys(columns)
    for (const [key, { label, counts, beside }] of Object.entries(defined)) {
      if (counts.by !== 'count' || beside) continue
      const written = rows
        .filter((row) => String(row[numbered] ?? '').trim() === label)
        .map((row) =>
          countedColumns(formOf(form)).map(([name]) => row[numbered + 1 + names.indexOf(name)]),
        )
      expect([key, written]).toEqual([key, expect.arrayContaining([Object.values(values[key]!)])])
    }
  },
)

test.each(FORM_KEYS)(
  '[3.8] every cell of form %s-BTCTW is the length of the list that it opens',
  async (form) => {
    const to = house.today()
    const query = { form, organisation: ROOT, from: yearOf(to), to, basis: 'today' } as const
    const wrong = await reads(async (unit) => {
      const { values } = await readForm(unit, query)
      const found: unknown[] = []
      for (const [row, { counts }] of Object.entries(formOf(form).rows)) {
        if (counts.by !== 'count') continue
        for (const [column, value] of Object.entries(values[row]!)) {
          if (value === 0) continue
          const list = await listForm(unit, { ...query, row, column })
          const listed = list.organisations.length + list.people.length
          if (list.total !== value || (list.next === null && listed !== value)) {
            found.push([row, column, value, list.total, listed])
          }
        }
      }
      return found
    })
    expect(wrong).toEqual([])
  },
  60_000,
)

test.each(['then', 'today'] as const)(
  '[3.8] on the tree %s the sums that must agree do, for the province and each organisation below it, in any period',
  async (basis) => {
    const { children } = await reads((unit) =>
      getBoard(unit, { year: 2024, organisation: ROOT, basis: 'today' }),
    )
    const wrong: unknown[] = []
    for (const organisation of [ROOT, ...children.map((one) => one.organisation.id)]) {
      for (const [from, to] of [
        ['2021-01-01', '2021-12-31'],
        ['2024-01-01', '2024-06-30'],
        ['2024-03-15', '2024-10-15'],
      ] as const) {
        for (const form of FORM_KEYS) {
          const checks = await reads((unit) =>
            checkForm(unit, { form, organisation, from, to, basis }),
          )
          const off = checks.filter(({ differing, left, right }) => differing > 0 || left !== right)
          if (off.length > 0) wrong.push([organisation, from, form, off])
        }
      }
    }
    expect(wrong).toEqual([])
    expect(Object.keys(CHECKS).length).toBeGreaterThan(20)
  },
  120_000,
)
