import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IdentityKeys } from '../people/identity-keys.ts'

/*
 * A link's token, its code and the cookie of who opened it are all derived from the installation's secret: the
 * database alone opens no link, and an answer that the database remembers holds none of them.
 */

const TOKEN = /^(\d{1,15})\.([\w-]{22})$/
const CODE_DIGITS = 6
/** How long a page stays open on a device after birth date and code were given. Milliseconds. */
const OPEN_FOR = 2 * 3_600_000

function proof(keys: IdentityKeys, purpose: string, text: string): Buffer {
  return createHmac('sha256', keys.links).update(`${purpose}\n${text}`).digest()
}

/** What stands in the address: the link's number and 132 bits that prove it. */
export function linkToken(keys: IdentityKeys, link: number): string {
  return `${link}.${proof(keys, 'token', String(link)).toString('base64url').slice(0, 22)}`
}

/** The link a token names, or null when nobody made such a token. */
export function linkOfToken(keys: IdentityKeys, token: string): number | null {
  const [, number] = TOKEN.exec(token) ?? []
  if (number === undefined) return null
  return isSame(linkToken(keys, Number(number)), token) ? Number(number) : null
}

/** Six digits, told to the person by another way than the link. */
export function linkCode(keys: IdentityKeys, link: number): string {
  const number = proof(keys, 'code', String(link)).readUInt32BE(0) % 10 ** CODE_DIGITS
  return String(number).padStart(CODE_DIGITS, '0')
}

export function isCode(keys: IdentityKeys, link: number, typed: string): boolean {
  return isSame(linkCode(keys, link), typed.replaceAll(/\D/g, ''))
}

/** The cookie's value: which link, until when, and the proof of both. */
export function openedValue(keys: IdentityKeys, link: number, now: Date): string {
  const until = `${link}.${now.getTime() + OPEN_FOR}`
  return `${until}.${proof(keys, 'opened', until).toString('base64url')}`
}

/** Whether the value of a cookie opens this link now. */
export function isOpenedValue(
  keys: IdentityKeys,
  link: number,
  value: string | null,
  now: Date,
): boolean {
  const [number, until, given] = value?.split('.') ?? []
  if (number !== String(link) || until === undefined || given === undefined) return false
  const right = proof(keys, 'opened', `${number}.${until}`).toString('base64url')
  return isSame(right, given) && Number(until) > now.getTime()
}

function isSame(right: string, given: string): boolean {
  const [a, b] = [Buffer.from(right), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
