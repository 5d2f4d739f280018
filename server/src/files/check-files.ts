import { createHash } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import { FileGone, type FileStore } from './file-store.ts'

export interface FileFinding {
  readonly file: number
  readonly purpose: string
  readonly sentence: string
}

const AT_ONCE = 500

/** Reads every file that a row promises: what is missing, or is not what was kept, is named. Runs as the owner. */
export async function checkFiles(
  db: Db,
  files: FileStore,
): Promise<{ checked: number; findings: FileFinding[] }> {
  const findings: FileFinding[] = []
  let checked = 0
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('stored_file')
      .select(['id', 'key', 'purpose', 'sha256'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    for (const { id, key, purpose, sha256 } of rows) {
      checked += 1
      // A store that does not answer says nothing of any file: the check ends, it does not accuse.
      const bytes = await files.get(key).catch((failure: unknown) => {
        if (failure instanceof FileGone) return null
        throw failure
      })
      const sentence =
        bytes === null
          ? 'không còn trong kho hoặc không mở được'
          : createHash('sha256').update(bytes).digest().equals(sha256)
            ? null
            : 'khác với lúc lưu'
      if (sentence !== null) findings.push({ file: id, purpose, sentence })
    }
    if (rows.length < AT_ONCE) return { checked, findings }
    after = rows.at(-1)!.id
  }
}
