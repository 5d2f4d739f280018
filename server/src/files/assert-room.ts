import { Refusal } from '@ptdv/core/refusal'
import { formatNumber } from '@ptdv/core/text/numbers'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

const MEGABYTE = 1_048_576
/** What people bring in, as brought_bytes() counts it; what the product itself makes is not held against them. */
const BROUGHT: readonly string[] = ['upload', 'scan']

/** How much one organisation may keep of what it brings in: PTDV_FILE_QUOTA_MB, 2.000 where not set. */
export function fileQuota(env: NodeJS.ProcessEnv = process.env): number {
  const given = env['PTDV_FILE_QUOTA_MB']
  if (given === undefined || given === '') return 2_000 * MEGABYTE
  if (!/^[1-9]\d{0,6}$/.test(given)) {
    throw new Refusal(
      'HAN-MUC-TEP-SAI',
      'PTDV_FILE_QUOTA_MB phải là số MB mỗi tổ chức được giữ, ví dụ 2000.',
    )
  }
  return Number(given) * MEGABYTE
}

/** @throws Refusal HET-HAN-MUC-TEP when the organisation would keep more than its share */
export async function assertRoom(
  unit: Unit,
  file: { readonly purpose: string; readonly bytes: Uint8Array },
): Promise<void> {
  if (!BROUGHT.includes(file.purpose)) return
  const quota = fileQuota()
  const kept = await sql<{ size: number }>`select brought_bytes() as size`.execute(unit.db)
  const size = Number(kept.rows[0]!.size)
  if (size + file.bytes.byteLength <= quota) return
  throw new Refusal(
    'HET-HAN-MUC-TEP',
    `Đơn vị đã giữ ${formatNumber(Math.ceil(size / MEGABYTE))} MB trong ${formatNumber(Math.floor(quota / MEGABYTE))} MB được dùng, tệp này không còn chỗ. Gỡ bản chụp không cần, hoặc nhờ quản trị hệ thống nâng hạn mức.`,
    'file',
  )
}
