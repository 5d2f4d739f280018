import path from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import unpackBrowser, { BROWSER_FOLDER } from './unpack-browser.ts'

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
