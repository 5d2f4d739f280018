import type { Readable } from 'node:stream'
import { cellTextFromXml } from './cell-text.ts'
import { parseXml } from './parse-xml.ts'

/** The workbook's texts, which cells name by number; the runs of a rich text are one text. */
export async function readSharedStrings(part: Readable): Promise<readonly string[]> {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inPhonetic = false
  await parseXml(part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inPhonetic
      // Reading aids of East Asian texts; not part of the text.
      else if (name === 'rPh') inPhonetic = true
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') strings.push(cellTextFromXml(text))
    },
  })
  return strings
}
