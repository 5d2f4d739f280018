import { Refusal } from '@ptdv/core/refusal'

/** Offices open at half past seven. */
const EARLY = 6

/**
 * PTDV_DIGEST_HOUR: from which hour on the day's digest is made, Vietnam time.
 * @throws Refusal GIO-NHAC-VIEC-SAI
 */
export function readDigestHour(env: NodeJS.ProcessEnv = process.env): number {
  const given = env['PTDV_DIGEST_HOUR']
  if (!given) return EARLY
  const hour = Number(given)
  if (Number.isInteger(hour) && hour >= 0 && hour <= 23) return hour
  throw new Refusal(
    'GIO-NHAC-VIEC-SAI',
    'PTDV_DIGEST_HOUR phải là một giờ từ 0 đến 23, ví dụ 6 để nhắc việc từ 6 giờ sáng.',
  )
}
