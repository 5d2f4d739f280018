import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Refusal } from '@ptdv/core/refusal'

const run = promisify(execFile)
const LONGEST_MS = 120_000
/** One at a time: each takes the memory of a word processor. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * A Word file as PDF, by LibreOffice with a profile of its own, so that it shares nothing with one that a person has
 * open. What was written for it is gone afterwards.
 * @throws Refusal KHONG-RA-PDF
 */
export function toPdf(office: string, word: Uint8Array): Promise<Buffer> {
  const mine = turn.then(() => convert(office, word))
  turn = mine.catch(() => undefined)
  return mine
}

async function convert(office: string, word: Uint8Array): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ptdv-pdf-'))
  try {
    const file = path.join(folder, 'in.docx')
    await writeFile(file, word, { mode: 0o600 })
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    await run(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      timeout: LONGEST_MS,
      windowsHide: true,
    })
    return await readFile(path.join(folder, 'in.pdf'))
  } catch {
    throw new Refusal(
      'KHONG-RA-PDF',
      'LibreOffice trên máy chủ không chuyển được ra PDF. Tải tệp Word về in; nếu vẫn cần PDF thì báo quản trị hệ thống.',
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
