import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import unpackBrowser from './unpack-browser.ts'

export const BROWSER_PACKAGE = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '..',
)

const { version }: { version: string } = JSON.parse(
  readFileSync(path.join(BROWSER_PACKAGE, 'package.json'), 'utf8'),
)

/** The unpacked browser, with its own libraries and fonts: no system package is needed. */
export const BROWSER_FOLDER = path.join(import.meta.dirname, `../../.tmp/browser-${version}`)

/** Not the package's own flags: its single process dies with the first closed context. */
export const launchOptions: LaunchOptions = {
  executablePath: path.join(BROWSER_FOLDER, 'chromium'),
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
  ],
  env: {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: path.join(BROWSER_FOLDER, 'al2023/lib'),
    FONTCONFIG_PATH: path.join(BROWSER_FOLDER, 'fonts'),
    HOME: BROWSER_FOLDER,
  },
}

/** Chromium from npm, ready for a closed network. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  await unpackBrowser()
  return chromium.launch(launchOptions)
}
