import type { PlainDate } from '../calendar/plain-date.ts'
import { formatNumber } from '../text/numbers.ts'

export type ComingKind = 'probation_ends' | 'certificate_expires'

export interface ComingDate {
  readonly kind: ComingKind
  readonly on: PlainDate
  readonly person: string
}

/** More of one kind are told as a number. */
const MOST_NAMED = 5

const TEXTS = {
  probation_ends: {
    one: (person) => `${person} hết 12 tháng dự bị, chuẩn bị xét công nhận chính thức.`,
    many: (count) => `${count} đảng viên hết 12 tháng dự bị, từ ngày này đến cuối tháng.`,
  },
  certificate_expires: {
    one: (person) => `Giấy chứng nhận bồi dưỡng nhận thức về Đảng của ${person} hết giá trị.`,
    many: (count) =>
      `${count} giấy chứng nhận bồi dưỡng nhận thức về Đảng hết giá trị, từ ngày này đến cuối tháng.`,
  },
} as const satisfies Record<
  ComingKind,
  { one: (person: string) => string; many: (count: string) => string }
>

/** The days to come as lines in their order, each kind by name while few. */
export function comingLines(dates: readonly ComingDate[]): { on: PlainDate; text: string }[] {
  const lines = (Object.keys(TEXTS) as ComingKind[]).flatMap((kind) => {
    const ofKind = dates.filter((date) => date.kind === kind).toSorted(byDay)
    const first = ofKind[0]
    if (first === undefined) return []
    return ofKind.length > MOST_NAMED
      ? [{ on: first.on, text: TEXTS[kind].many(formatNumber(ofKind.length)) }]
      : ofKind.map(({ on, person }) => ({ on, text: TEXTS[kind].one(person) }))
  })
  return lines.toSorted(byDay)
}

function byDay(a: { readonly on: PlainDate }, b: { readonly on: PlainDate }): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0
}
