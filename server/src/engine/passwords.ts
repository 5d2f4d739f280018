import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'

/** Passwords of the embedded engine's three roles, made once per data folder. */
export interface Passwords {
  readonly owner: string
  readonly app: string
  readonly keeper: string
}

/** Reads the file, or makes it (mode 0600) when it is not there yet. */
export async function keepPasswords(file: string): Promise<Passwords> {
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (kept !== undefined) return JSON.parse(kept) as Passwords
  const secret = () => randomBytes(24).toString('base64url')
  const passwords: Passwords = { owner: secret(), app: secret(), keeper: secret() }
  // Renamed into place, so that a killed start never leaves half a file.
  await writeFile(`${file}.new`, JSON.stringify(passwords), { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
  return passwords
}
