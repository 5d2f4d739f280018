import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Keeps bytes outside the database, by a key that tells nothing. Another store (S3) would fill the same three. */
export interface FileStore {
  /** Durable when it returns. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** @throws FileGone when there is nothing under the key, or it was changed. */
  get(key: string): Promise<Buffer>
  remove(key: string): Promise<void>
  /** Keys put before a moment: what has no row is left over from a transaction that did not commit. */
  keysBefore(moment: Date): Promise<string[]>
}

export class FileGone extends Error {
  constructor(key: string) {
    super(`No readable file ${key}`)
    this.name = 'FileGone'
  }
}

const NONCE = 12
const TAG = 16
/** What may be a folder of ours; anything else in there is left alone. */
const KEY = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/**
 * Files in one folder, two levels deep, each sealed with AES-256-GCM under a key derived from the installation's
 * secret and bound to its own name: 12 bytes nonce, the cipher text, 16 bytes tag.
 */
export function folderStore(folder: string, secret: Buffer): FileStore {
  const cipherKey = Buffer.from(hkdfSync('sha256', secret, 'ptdv', 'files', 32))
  const placeOf = (key: string) => path.join(folder, key.slice(0, 2), key)
  return {
    async put(key, bytes) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce)
      cipher.setAAD(Buffer.from(key))
      const body = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
      const place = placeOf(key)
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      // Renamed into place, so that a key never names half a file.
      const unfinished = `${place}.part`
      const file = await open(unfinished, 'w', 0o600)
      try {
        await file.writeFile(body)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(unfinished, place)
    },
    async get(key) {
      try {
        const body = await readFile(placeOf(key))
        const decipher = createDecipheriv('aes-256-gcm', cipherKey, body.subarray(0, NONCE))
        decipher.setAAD(Buffer.from(key))
        decipher.setAuthTag(body.subarray(-TAG))
        return Buffer.concat([decipher.update(body.subarray(NONCE, -TAG)), decipher.final()])
      } catch {
        throw new FileGone(key)
      }
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    async keysBefore(moment) {
      const names = await readdir(folder, { recursive: true }).catch(() => [])
      const keys = names.map((name) => path.basename(name)).filter((name) => KEY.test(name))
      const old: string[] = []
      for (const key of keys) {
        const found = await stat(placeOf(key)).catch(() => undefined)
        if (found !== undefined && found.mtime < moment) old.push(key)
      }
      return old
    },
  }
}
