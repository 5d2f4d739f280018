import { access, constants } from 'node:fs/promises'
import path from 'node:path'

const NAMES = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
/** Where it is installed without being on the path. */
const FOLDERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [
    String.raw`C:\Program Files\LibreOffice\program`,
    String.raw`C:\Program Files (x86)\LibreOffice\program`,
  ],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS'],
}

let found: Promise<string | null> | undefined

/** LibreOffice on this machine, looked for once; PDF is offered only where there is one. */
export function findOffice(): Promise<string | null> {
  found ??= look()
  return found
}

async function look(): Promise<string | null> {
  const folders = [
    ...(process.env['PATH'] ?? '').split(path.delimiter),
    ...(FOLDERS[process.platform] ?? []),
  ]
  for (const folder of folders.filter((one) => one !== '')) {
    for (const name of NAMES) {
      const file = path.join(folder, name)
      const isThere = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
      if (isThere) return file
    }
  }
  return null
}
