/** Keeps bytes outside the database, by a key that tells nothing. */
export interface FileStore {
  /** Durable when it returns. @throws StoreFailed */
  put(key: string, bytes: Uint8Array): Promise<void>
  /**
   * @throws FileGone when there is nothing under the key, or it was changed
   * @throws StoreFailed when the store itself cannot be asked
   */
  get(key: string): Promise<Buffer>
  remove(key: string): Promise<void>
  /** Keys put before a moment: what has no row is left over from a transaction that did not commit. */
  keysBefore(moment: Date): Promise<string[]>
}

/** What may be a file of ours; anything else in the folder or the bucket is left alone. */
export const FILE_KEY = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

export class FileGone extends Error {
  constructor(key: string) {
    super(`No readable file ${key}`)
    this.name = 'FileGone'
  }
}

/** The store does not answer, or refuses us: nothing is known of the file. */
export class StoreFailed extends Error {
  constructor(why: string) {
    super(`The file store failed: ${why}`)
    this.name = 'StoreFailed'
  }
}
