import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { FileGone, type FileStore } from './file-store.ts'

const NONCE = 12
const TAG = 16

/**
 * A store whose bytes are sealed before they leave the process: AES-256-GCM under a key derived from the
 * installation's secret and bound to the file's own name. 12 bytes nonce, the cipher text, 16 bytes tag.
 */
export function sealFiles(store: FileStore, secret: Buffer): FileStore {
  const cipherKey = Buffer.from(hkdfSync('sha256', secret, 'ptdv', 'files', 32))
  return {
    ...store,
    put(key, bytes) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce)
      cipher.setAAD(Buffer.from(key))
      const body = [nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]
      return store.put(key, Buffer.concat(body))
    },
    async get(key) {
      const body = await store.get(key)
      try {
        const decipher = createDecipheriv('aes-256-gcm', cipherKey, body.subarray(0, NONCE))
        decipher.setAAD(Buffer.from(key))
        decipher.setAuthTag(body.subarray(-TAG))
        return Buffer.concat([decipher.update(body.subarray(NONCE, -TAG)), decipher.final()])
      } catch {
        throw new FileGone(key)
      }
    },
  }
}
