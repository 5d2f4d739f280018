import { Refusal } from '@ptdv/core/refusal'
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'

const cursorSchema = z.tuple([z.string(), z.string(), z.number().int()])

/** Where a page of a list by names ended: given name, the rest of the name, the row's number. */
export interface NameCursor {
  readonly given: string
  readonly rest: string
  readonly id: number
}

/** A part of a list by names, one row more than is shown: whether another page follows. */
export interface NamePage {
  readonly after: NameCursor | undefined
  readonly rows: number
}

/** What of a list comes after a page; `columns` are those of the list's order. */
export function comesAfter(columns: RawBuilder<unknown>, page: NamePage | undefined) {
  const after = page?.after
  return after === undefined
    ? sql`true`
    : sql`(${columns}) > (${after.given}, ${after.rest}, ${after.id})`
}

export function atMost(rows: number | undefined) {
  return rows === undefined ? sql`` : sql`limit ${rows + 1}`
}

export function writeCursor({ given, rest, id }: NameCursor): string {
  return Buffer.from(JSON.stringify([given, rest, id])).toString('base64url')
}

/** @throws Refusal TRANG-KHONG-DOC-DUOC on anything writeCursor did not write */
export function readCursor(text: string): NameCursor {
  try {
    const [given, rest, id] = cursorSchema.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    )
    return { given, rest, id }
  } catch {
    throw brokenCursor()
  }
}

export function brokenCursor(): Refusal {
  return new Refusal(
    'TRANG-KHONG-DOC-DUOC',
    'Địa chỉ của trang danh sách bị hỏng. Mở lại danh sách từ đầu.',
  )
}
