import type { Readable } from 'node:stream'
import { dateShown, leadingZeros, type DateShown } from './number-formats.ts'
import { parseXml } from './parse-xml.ts'

/** What a cell's look says about its number. */
export interface NumberLook {
  readonly date: DateShown | null
  /** Digits shown at least. */
  readonly zeros: number
}

export const PLAIN_NUMBER: NumberLook = { date: null, zeros: 0 }

/** By the number that cells carry in `s`. */
export async function readNumberLooks(styles: Readable): Promise<readonly NumberLook[]> {
  const codes = new Map<number, string>()
  const formatIds: number[] = []
  let inCellLooks = false
  await parseXml(styles, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') inCellLooks = true
      else if (name === 'xf' && inCellLooks) formatIds.push(Number(attributes['numFmtId'] ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCellLooks = false
    },
  })
  return formatIds.map((id) => ({
    date: dateShown(id, codes),
    zeros: leadingZeros(codes.get(id) ?? ''),
  }))
}
