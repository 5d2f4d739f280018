import { readFile } from 'node:fs/promises'
import path from 'node:path'

const GIVEN = path.join(import.meta.dirname, '../../templates/yearly-report.docx')

/** The Word template in use. */
export function readTemplate(): Promise<Buffer> {
  return readFile(GIVEN)
}
