import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { FILE_KEY, FileGone, StoreFailed, type FileStore } from './file-store.ts'

/** Files in one folder, two levels deep. */
export function folderStore(folder: string): FileStore {
  const placeOf = (key: string) => path.join(folder, key.slice(0, 2), key)
  return {
    async put(key, bytes) {
      const place = placeOf(key)
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      // Renamed into place, so that a key never names half a file.
      const unfinished = `${place}.part`
      const file = await open(unfinished, 'w', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(unfinished, place)
    },
    async get(key) {
      try {
        return await readFile(placeOf(key))
      } catch (failure) {
        const code = (failure as NodeJS.ErrnoException).code ?? 'unknown'
        throw code === 'ENOENT' ? new FileGone(key) : new StoreFailed(code)
      }
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    async keysBefore(moment) {
      const names = await readdir(folder, { recursive: true }).catch(() => [])
      const keys = names.map((name) => path.basename(name)).filter((name) => FILE_KEY.test(name))
      const old: string[] = []
      for (const key of keys) {
        const found = await stat(placeOf(key)).catch(() => undefined)
        if (found !== undefined && found.mtime < moment) old.push(key)
      }
      return old
    },
  }
}
