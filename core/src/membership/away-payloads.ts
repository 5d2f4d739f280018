import type { PlainDate } from '../calendar/plain-date.ts'

/** By which way the cell and a member working away keep in touch. */
export const CONTACT_WAYS = {
  personal_link: 'đường dẫn cá nhân',
  phone: 'điện thoại',
  message: 'tin nhắn',
  mail: 'thư điện tử',
  letter: 'thư bưu điện',
  visit: 'gặp trực tiếp',
} as const
export type ContactWay = keyof typeof CONTACT_WAYS

/** How often they agreed to. */
export const CONTACT_PACES = {
  each_meeting: 'mỗi kỳ sinh hoạt chi bộ',
  monthly: 'mỗi tháng',
  quarterly: 'mỗi quý',
} as const
export type ContactPace = keyof typeof CONTACT_PACES

/** Where a member works away, until when, and what was agreed with the cell. */
export interface AwayArrangement {
  /** Province or country. */
  readonly region: string
  /** The rest of the place, in words. */
  readonly place: string
  /** The last day, as far as it is known. */
  readonly until: PlainDate | null
  readonly way: ContactWay
  readonly pace: ContactPace
}

/**
 * Working away without any paper of transfer: the member stays counted, and a member, of the cell (directive 49-CT/TU,
 * clause 2.4-m). Telephone and mail are no part of an act: what an act says can never be taken away again.
 */
export interface AwayPayloads {
  /** From the act's day on. */
  away_began: AwayArrangement
  away_changed: AwayArrangement
  /** The cell reached the member, or was reached, by another way than the personal link. */
  away_contacted: { readonly way: ContactWay }
  away_ended: { readonly note?: string }
}
