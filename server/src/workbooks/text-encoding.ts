import { isUtf8 } from 'node:buffer'
import { recogniseColumn } from '@ptdv/core/text/recognise-column'
import { fileRefusal } from './file-refusals.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1258'

const SAMPLE = 65_536

/**
 * How a text file is written, by its mark or by what its bytes can be. What is not Unicode is taken
 * for windows-1258, what Vietnamese Windows saves as ANSI, unless its bytes are those of the older
 * fonts: recogniseColumn wants them as Windows-1252 shows them.
 * @throws Refusal FILE-KHONG-PHAI-EXCEL when the bytes are no text
 */
export function textEncoding(bytes: Buffer): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = { even: 0, odd: 0 }
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1
  }
  if (zeros.even + zeros.odd > 0) {
    // Without a mark: of Latin letters and digits every other byte is zero.
    if (zeros.odd > sample.length / 8 && zeros.even === 0) return 'utf-16le'
    if (zeros.even > sample.length / 8 && zeros.odd === 0) return 'utf-16be'
    throw fileRefusal('FILE-KHONG-PHAI-EXCEL', 'tệp nhị phân không rõ loại')
  }
  if (isUtf8(bytes)) return 'utf-8'
  const lines = new TextDecoder('windows-1252').decode(sample).split(/[\r\n,;\t]+/)
  const { was } = recogniseColumn(lines)
  return was === 'tcvn3' || was === 'vni' ? 'windows-1252' : 'windows-1258'
}
