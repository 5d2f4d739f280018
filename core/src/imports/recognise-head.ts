import { missingColumns } from './column.ts'
import type { ImportKind } from './kinds.ts'
import { plain } from './readers.ts'

/** What was understood of one column of the sheet. */
export interface UnderstoodColumn {
  /** Place in the row, from 0. */
  readonly index: number
  /** As the sheet says it. */
  readonly head: string
  /** The column it is read as; null where it is left out. */
  readonly key: string | null
  /** Why it is left out, or that its head was read although it is written another way. */
  readonly note: string | null
}

export interface UnderstoodHead {
  /** The rows of the head, from 0; data begin after them. */
  readonly rows: readonly number[]
  readonly columns: readonly UnderstoodColumn[]
  /** Keys of required columns that the sheet does not have. */
  readonly missing: readonly string[]
}

/** How far down a head is looked for: titles and addressees stand above it. */
const LOOK_DOWN = 40
/** A head is one when so many of its columns are known. */
const FEWEST = 2

const UNKNOWN = 'Không rõ là cột gì.'
/** A marked copy that comes back has this column at its end. */
export const SYSTEM_NOTE_HEAD = 'Ghi chú của hệ thống'
const SYSTEM_NOTE = 'Ghi chú do hệ thống thêm vào bản đánh dấu.'
/** A copy of the rows to be mended says in this column which rows they are. */
export const ROW_HEAD = 'Dòng của tệp gốc'
/** As it stands in the copy of one import's rows. */
export function rowHeadOf(batch: number): string {
  return `${ROW_HEAD} (lần nhập ${batch})`
}
/** The import that a head of that column names, null where it names none; undefined where it is another column. */
export function importOfRowHead(head: string): number | null | undefined {
  const said = /^dong cua tep goc(?: lan nhap (\d{1,9}))?$/.exec(plain(head))
  if (said === null) return undefined
  return said[1] === undefined ? null : Number(said[1])
}
const ROW_NOTE = 'Cho biết là dòng nào của tệp đã đưa lên.'
const TWICE = 'Trùng với một cột khác.'
const CHOSEN = 'Do người nhập chọn.'

/** What a person said of columns, by their place from 0: the key each is read as, or null to leave it out. */
export type ChosenColumns = Readonly<Record<string, string | null>>

type SheetRows = readonly (readonly string[])[]

interface Match {
  readonly key: string | null
  readonly note: string | null
}

/**
 * Finds the head of the sheet wherever it stands: below titles, over two rows, with merged cells, in another order,
 * with other words or a slip of the keyboard; what a person chose goes before what was recognised. Null where nothing
 * in the sheet looks like one.
 */
export function recogniseHead(
  kind: ImportKind,
  rows: SheetRows,
  chosen: ChosenColumns = {},
): UnderstoodHead | null {
  const known = knownHeads(kind)
  let best: { rows: number[]; heads: string[][]; known: number } | null = null
  for (let at = 0; at < Math.min(rows.length, LOOK_DOWN); at++) {
    const single = (rows[at] ?? []).map((text) => [text])
    const double = overTwo(rows[at] ?? [], rows[at + 1] ?? [])
    for (const candidate of [
      { rows: [at], heads: single },
      { rows: [at, at + 1], heads: double },
    ]) {
      const matches = candidate.heads
        .map((texts) => match(known, texts))
        .filter((it) => it !== null)
      if (!matches.some(({ key }) => key !== null)) continue
      // A merged cell says its head over several columns: each is counted once.
      const count = new Set(matches.map(({ key, note }) => key ?? note)).size
      const most: number = best?.known ?? 0
      // As many in one row as in two: the second is not part of the head.
      const simpler = best !== null && candidate.rows.length < best.rows.length
      if (count > most || (count === most && simpler)) best = { ...candidate, known: count }
    }
  }
  if (best === null || best.known < FEWEST) return null
  return understood(kind, known, best.rows, best.heads, chosen)
}

function understood(
  kind: ImportKind,
  known: Known,
  headRows: readonly number[],
  heads: readonly (readonly string[])[],
  chosen: ChosenColumns,
): UnderstoodHead {
  const taken = new Set(Object.values(chosen).filter((key) => key !== null))
  const columns = heads.flatMap((texts, index): UnderstoodColumn[] => {
    const head = texts[0] ?? ''
    if (plain(head) === '') return []
    const said = chosen[index]
    if (said !== undefined) return [{ index, head, key: said, note: CHOSEN }]
    const found = match(known, texts) ?? { key: null, note: UNKNOWN }
    if (found.key !== null && taken.has(found.key)) return [{ index, head, key: null, note: TWICE }]
    if (found.key !== null) taken.add(found.key)
    return [{ index, head, ...found }]
  })
  const missing = missingColumns(kind.columns, [...taken])
  return { rows: headRows, columns, missing: missing.map(({ key }) => key) }
}

/** Over two rows the upper head stands over several lower ones: said together, then each alone. */
function overTwo(upper: readonly string[], lower: readonly string[]): string[][] {
  let above = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const own = upper[index] ?? ''
    const below = lower[index] ?? ''
    if (plain(own) !== '') above = own
    if (plain(below) === '') return [own]
    const over = plain(own) === '' ? above : own
    return [`${over} ${below}`.trim(), below, ...(plain(own) === '' ? [] : [own])]
  })
}

interface Known {
  readonly exact: ReadonlyMap<string, Match>
}

function knownHeads({ columns, leftOut }: ImportKind): Known {
  const exact = new Map<string, Match>([
    [plain(SYSTEM_NOTE_HEAD), { key: null, note: SYSTEM_NOTE }],
  ])
  for (const { heads, why } of leftOut) {
    for (const head of heads) exact.set(plain(head), { key: null, note: why })
  }
  for (const { key, heads } of columns) {
    for (const head of heads) exact.set(plain(head), { key, note: null })
  }
  return { exact }
}

function match({ exact }: Known, texts: readonly string[]): Match | null {
  for (const text of texts) {
    const found = exact.get(plain(text))
    if (found) return found
    if (importOfRowHead(text) !== undefined) return { key: null, note: ROW_NOTE }
  }
  for (const text of texts) {
    const near = nearest(exact, plain(text))
    if (near) return near
  }
  return null
}

/** One slip in eight letters. */
const LETTERS_A_SLIP = 8

function nearest(exact: ReadonlyMap<string, Match>, wanted: string): Match | null {
  const slips = Math.floor(wanted.length / LETTERS_A_SLIP)
  if (slips === 0) return null
  let best: { match: Match; head: string; distance: number } | null = null
  for (const [head, found] of exact) {
    if (Math.abs(head.length - wanted.length) > slips) continue
    const distance = editDistance(head, wanted)
    if (distance <= slips && (best === null || distance < best.distance)) {
      best = { match: found, head, distance }
    }
  }
  if (best === null) return null
  return { key: best.match.key, note: best.match.note ?? 'Tên cột viết hơi khác, vẫn nhận ra.' }
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + change))
    }
    previous = row
  }
  return previous[b.length]!
}

/** Under a head Vietnamese forms number their columns: 1 2 3 … or (1) (2) (3). */
export function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.map((text) => text.replace(/[()\s]/g, '')).filter((text) => text !== '')
  if (filled.length < 3) return false
  return filled.every((text, index) => {
    const number = Number(text)
    return (
      Number.isInteger(number) &&
      number <= 60 &&
      (index === 0 || number > Number(filled[index - 1]))
    )
  })
}
