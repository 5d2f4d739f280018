import type { Me } from '@ptdv/core/access/contract'

export const PASSWORD_PATH = '/tai-khoan/mat-khau'
export const SECOND_FACTOR_PATH = '/tai-khoan/lop-thu-hai'
/** Name in the address of the page one was on the way to. */
export const NEXT = 'tiep'

/** The page where an account that is not yet safe has to go first; null when it may work. */
export function safetyStop({
  mustChangePassword,
  mustEnrolSecondFactor,
}: Pick<Me, 'mustChangePassword' | 'mustEnrolSecondFactor'>): string | null {
  if (mustChangePassword) return PASSWORD_PATH
  return mustEnrolSecondFactor ? SECOND_FACTOR_PATH : null
}

/** Only a path of our own: never an address that leads a signed-in person elsewhere. */
export function isOwnPath(next: string | null): next is string {
  return next !== null && /^\/(?![/\\])/.test(next)
}
