import { createHash, randomUUID } from 'node:crypto'
import type { Unit } from '../database/unit-of-work.ts'
import { assertRoom } from './assert-room.ts'
import { storeFailed } from './store-failed.ts'

export interface NewFile {
  /** As a person sees it, with its ending. */
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly bytes: Uint8Array
  /** One word: upload, export, report, template. */
  readonly purpose: string
  /** For everybody in whose part of the tree the organisation lies, instead of its bringer alone. */
  readonly shared?: boolean
  /** A paper of a case: seen by whoever sees the case, opened through it alone. */
  readonly caseId?: number
  /** Removed after so many days; kept for good when not given. */
  readonly days?: number
}

const DAY_MS = 86_400_000

/** Keeps a file for the organisation one acts for. Bytes first, then the row; without the commit the bytes are swept. */
export async function keepFile(unit: Unit, file: NewFile): Promise<{ file: number }> {
  const { asker, house, db } = unit
  const key = randomUUID()
  await assertRoom(unit, file)
  await house.files.put(key, file.bytes).catch((failure: unknown) => {
    throw storeFailed(failure)
  })
  const kept = await db
    .insertInto('stored_file')
    .values({
      key,
      organisation_id: asker.organisationId,
      account_id: asker.accountId,
      name: file.name,
      type: file.type,
      size: file.bytes.byteLength,
      sha256: createHash('sha256').update(file.bytes).digest(),
      purpose: file.purpose,
      shared: file.shared ?? false,
      case_id: file.caseId ?? null,
      keep_until: file.days === undefined ? null : new Date(Date.now() + file.days * DAY_MS),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { file: kept.id }
}
