import { Refusal } from '@ptdv/core/refusal'
import { z } from 'zod'

const cursorSchema = z.tuple([z.string(), z.string(), z.number().int()])

/** Where a page of a list by names ended: given name, the rest of the name, the row's number. */
export interface NameCursor {
  readonly given: string
  readonly rest: string
  readonly id: number
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
