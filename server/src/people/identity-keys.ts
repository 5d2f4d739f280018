import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'

/**
 * Citizen numbers are encrypted in the application, with a keyed hash beside them for look-up;
 * the key stays outside the database (a 0600 file in the data folder, or PTDV_KEY).
 */
export interface IdentityKeys {
  readonly cipher: KeyObject
  readonly hash: KeyObject
  /** Seals what an applicant declares of the own life. */
  readonly lifeHistory: KeyObject
  /** Seals what a member working away tells the own cell: opinions, telephone, mail. */
  readonly away: KeyObject
  /** Makes and proves personal links. */
  readonly links: KeyObject
  /** Tells whether a write sent again is the same: what it holds must not be guessed from what is remembered of it. */
  readonly writes: KeyObject
}

/** @param secret at least 32 random bytes, the installation's own. */
export function identityKeys(secret: Buffer): IdentityKeys {
  // Key objects, not bytes: node would make one anew at every call, which takes longer than the cipher.
  const derive = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'ptdv', purpose, 32)))
  return {
    cipher: derive('identity-cipher'),
    hash: derive('identity-hash'),
    lifeHistory: derive('life-history'),
    away: derive('working-away'),
    links: derive('personal-links'),
    writes: derive('remembered-writes'),
  }
}

export function hashIdentity(keys: IdentityKeys, citizenNumber: string): Buffer {
  return createHmac('sha256', keys.hash).update(citizenNumber).digest()
}

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the cipher text. */
export function sealText(key: KeyObject, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** @throws Error when the bytes were changed or sealed under another key. */
export function openText(key: KeyObject, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

export function sealIdentity(keys: IdentityKeys, citizenNumber: string): Buffer {
  return sealText(keys.cipher, citizenNumber)
}

export function openIdentity(keys: IdentityKeys, sealed: Buffer): string {
  return openText(keys.cipher, sealed)
}
