import type { Confidence, RegimeKey, RuleKey } from '@ptdv/core/admission/rulebook'
import { REGIMES } from '@ptdv/core/admission/rulebooks'
import type { RegimeRow } from '@ptdv/core/admission/compare-regimes'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'

/** How sure a rule is, for people: a word for its mark, and what the word means. */
export const SURENESS = {
  V: { word: 'có văn bản', means: 'đã đọc văn bản nêu rõ' },
  S: { word: 'dẫn lại', means: 'nơi khác dẫn lại, chưa đọc được nguyên văn' },
  I: { word: 'suy ra', means: 'suy ra từ văn bản khác, tỉnh chưa xác nhận' },
  G: { word: 'theo thông lệ', means: 'cách làm thông thường, tỉnh chưa xác nhận' },
  U: { word: 'chưa thấy văn bản', means: 'chưa tìm thấy, tỉnh chưa đặt' },
} as const satisfies Record<Confidence, { word: string; means: string }>

/** “QĐ 24-QĐ/TW”, and from when until when; the one in force on the day says so. */
export function regimeTitle(regime: RegimeKey, today: PlainDate): string {
  const { name, from, to } = REGIMES[regime]
  const days = to === null ? `từ ${formatDate(from)}` : `${formatDate(from)} đến ${formatDate(to)}`
  const isInForce = from <= today && (to === null || today <= to)
  return isInForce ? `${name}, đang áp dụng, ${days}` : `${name}, ${days}`
}

export const SHOWN = ['all', 'changed', 'unconfirmed', 'amended'] as const

/** Which rules are looked at: all, those that changed, those the province must confirm or set, those amended since. */
export type Shown = (typeof SHOWN)[number]

export function isShown(
  { key, cells, open }: RegimeRow,
  shown: Shown,
  amended: readonly RuleKey[],
): boolean {
  switch (shown) {
    case 'all':
      return true
    case 'changed':
      return cells.some(({ changed }) => changed)
    case 'unconfirmed':
      return open && cells.at(-1)?.rule?.confirmed === false
    case 'amended':
      return amended.includes(key)
  }
}
