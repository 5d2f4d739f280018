import type { Package } from './open-package.ts'
import { fileRefusal } from './file-refusals.ts'
import type { Refusal } from '@ptdv/core/refusal'

/** Told by the first bytes: names and endings of files say what people like. */
export type FileKind = 'zip' | 'delimited'

const NOT_EXCEL: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'tệp PDF'],
  ['{\\rtf', 'văn bản RTF'],
  ['\u0089PNG', 'hình ảnh'],
  ['\u00ff\u00d8\u00ff', 'hình ảnh'],
  ['GIF8', 'hình ảnh'],
  ['Rar!', 'tệp nén'],
  ['7z\u00bc\u00af', 'tệp nén'],
  ['\u001f\u008b', 'tệp nén'],
]
/** Exports of old programs are often pages named .xls. */
const PAGE =
  /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|meta|table|body|div|style|\?xml|workbook)/i
const OLD_EXCEL = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
/** A workbook with a password is such an old container around this stream. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

const PACKAGES: readonly (readonly [part: string, refusal: () => Refusal])[] = [
  ['xl/workbook.bin', () => fileRefusal('FILE-EXCEL-KIEU-KHAC', 'tệp Excel kiểu nhị phân (.xlsb)')],
  ['word/document.xml', () => fileRefusal('FILE-KHONG-PHAI-EXCEL', 'văn bản Word')],
  [
    'ppt/presentation.xml',
    () => fileRefusal('FILE-KHONG-PHAI-EXCEL', 'bài trình chiếu PowerPoint'),
  ],
  [
    'META-INF/manifest.xml',
    () => fileRefusal('FILE-EXCEL-KIEU-KHAC', 'tệp của LibreOffice, không phải của Excel'),
  ],
]

/**
 * What a file is by its content.
 * @throws Refusal FILE-… saying what it is and what to do, where it is none that can be read
 */
export function fileKind(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw fileRefusal('FILE-KHONG-CO-DU-LIEU')
  const start = bytes.toString('latin1', 0, 512)
  if (start.startsWith('PK')) return 'zip'
  if (start.startsWith(OLD_EXCEL)) {
    if (bytes.includes(ENCRYPTED)) throw fileRefusal('FILE-CO-MAT-KHAU')
    throw fileRefusal('FILE-EXCEL-KIEU-KHAC', 'tệp Excel đời cũ (.xls)')
  }
  if (PAGE.test(start)) throw fileRefusal('FILE-EXCEL-KIEU-KHAC', 'trang web đặt tên là tệp Excel')
  const known = NOT_EXCEL.find(([beginning]) => start.startsWith(beginning))
  if (known) throw fileRefusal('FILE-KHONG-PHAI-EXCEL', known[1])
  return 'delimited'
}

/** @throws Refusal FILE-… where the zip is not an .xlsx workbook */
export function assertWorkbook(zip: Package): void {
  const other = PACKAGES.find(([part]) => zip.has(part))
  if (other) throw other[1]()
  if (!zip.has('[Content_Types].xml')) throw fileRefusal('FILE-KHONG-PHAI-EXCEL', 'tệp nén')
}
