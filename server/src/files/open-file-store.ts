import path from 'node:path'
import type { FileStore } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { readS3Settings } from './s3-settings.ts'
import { s3Store } from './s3-store.ts'
import { sealFiles } from './seal-files.ts'

/** The store of this installation: S3-compatible storage where it is set, else a folder beside the database. */
export function openFileStore(dataFolder: string, secret: Buffer): FileStore {
  const s3 = readS3Settings()
  return sealFiles(s3 ? s3Store(s3) : folderStore(path.join(dataFolder, 'files')), secret)
}
