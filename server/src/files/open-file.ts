import { createHash } from 'node:crypto'
import { Refusal } from '@ptdv/core/refusal'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { FileGone } from './file-store.ts'
import { storeFailed } from './store-failed.ts'

export interface OpenedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/**
 * A file that the asker may see, as it was kept. Scans are opened through their case, which notes who did, and through
 * nothing else.
 * @throws Missing; Refusal TEP-KHONG-CON when the store has lost or changed it, KHO-TEP-KHONG-TOI-DUOC when it is silent
 */
export async function openFile(
  unit: Unit,
  id: number,
  through: 'number' | 'scan' = 'number',
): Promise<OpenedFile> {
  const row = await unit.db
    .selectFrom('stored_file')
    .select(['key', 'name', 'type', 'sha256'])
    .where('id', '=', id)
    .where('purpose', through === 'scan' ? '=' : '!=', 'scan')
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  const bytes = await unit.house.files.get(row.key).catch((error: unknown) => {
    throw error instanceof FileGone ? gone(row.name) : storeFailed(error)
  })
  if (!createHash('sha256').update(bytes).digest().equals(row.sha256)) throw gone(row.name)
  return { name: row.name, type: row.type, bytes }
}

function gone(name: string): Refusal {
  return new Refusal(
    'TEP-KHONG-CON',
    `Tệp “${name}” không còn trong kho hoặc đã bị thay đổi. Làm lại tệp; nếu vẫn vậy thì báo quản trị hệ thống.`,
  )
}
