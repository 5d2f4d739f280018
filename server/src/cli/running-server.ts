import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { tryLock, type FolderLock } from '../engine/folder-lock.ts'

/**
 * Only one server serves a data folder. The lock falls with its process, however that ends, so
 * what the note beside it says is true exactly while the lock is held.
 */
export async function claimFolder(folder: string): Promise<FolderLock | undefined> {
  await mkdir(folder, { recursive: true })
  return tryLock(path.join(folder, 'server.lock'))
}

const noteIn = (folder: string) => path.join(folder, 'server-address')

export async function noteAddress(folder: string, address: string): Promise<void> {
  const note = noteIn(folder)
  await writeFile(`${note}.new`, address)
  await rename(`${note}.new`, note)
}

/** Where the running server answers; undefined while it is still starting. */
export async function notedAddress(folder: string): Promise<string | undefined> {
  const address = await readFile(noteIn(folder), 'utf8').catch(() => '')
  return address === '' ? undefined : address
}
