import type { PlainDate } from '../calendar/plain-date.ts'

/** Why a card is handed over: the three rows of form 7-BTCTW, section III. */
export const CARD_REASONS = {
  first: 'phát thẻ lần đầu',
  lost: 'cấp lại do mất',
  damaged: 'đổi lại do bị hỏng',
} as const
export type CardReason = keyof typeof CARD_REASONS

/** A member's card as far as it is known. */
export interface Card {
  /** Twelve digits (HD 38-HD/BTCTW 2025). */
  readonly number: string | null
  /** As it was before (QĐ 85-QĐ/TW). */
  readonly oldNumber: string | null
  readonly issuedOn: PlainDate | null
  /** Who issued it: “Tỉnh ủy Hưng Yên”. */
  readonly place: string | null
}

export const NO_CARD: Card = { number: null, oldNumber: null, issuedOn: null, place: null }

export interface CardPayloads {
  /** A card handed over on the day of the act: first, or in the place of one lost or damaged. */
  card_issued: {
    readonly reason: CardReason
    readonly number: string
    readonly place: string
  }
  /** Copied from the card or a list: handed over before the system kept cards. Fills in, never changes. */
  card_noted: Card
}
