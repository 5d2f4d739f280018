import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const BROWSER_PACKAGE = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '..',
)

const { version }: { version: string } = JSON.parse(
  readFileSync(path.join(BROWSER_PACKAGE, 'package.json'), 'utf8'),
)

/** The unpacked browser, with its own libraries and fonts: no system package is needed. */
export const BROWSER_FOLDER = path.join(import.meta.dirname, `../../.tmp/browser-${version}`)

/** Unpacks Chromium once per version; whole or not at all, also when two runs do it at once. */
export default async function unpackBrowser(): Promise<void> {
  if (existsSync(BROWSER_FOLDER)) return
  await mkdir(path.dirname(BROWSER_FOLDER), { recursive: true })
  const unfinished = await mkdtemp(`${BROWSER_FOLDER}.`)
  // The package unpacks into TMPDIR and adds its libraries only where it believes to be in the cloud.
  const env = {
    ...process.env,
    TMPDIR: unfinished,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  }
  const entry = pathToFileURL(path.join(BROWSER_PACKAGE, 'build/index.js')).href
  const script = `const { default: chromium } = await import('${entry}'); await chromium.executablePath()`
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env })
  await writeFile(path.join(unfinished, 'fonts/fonts.conf'), fontsIn(BROWSER_FOLDER))
  await rename(unfinished, BROWSER_FOLDER).catch(async (error: unknown) => {
    if (!existsSync(BROWSER_FOLDER)) throw error
    await rm(unfinished, { recursive: true, force: true })
  })
}

/** Only the unpacked fonts, so that every machine draws the same picture. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}
