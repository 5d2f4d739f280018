import { formatDate } from '../calendar/format-date.ts'
import { Refusal } from '../refusal.ts'
import type { MemberActOf } from './acts.ts'
import { checkCardNumber, checkOldCardNumber } from './card-number.ts'
import type { Card } from './card-payloads.ts'
import type { MemberState } from './member-state.ts'

/** @throws Refusal SO-THE-SAI-DANG, DA-CO-THE, NGAY-THE-TRUOC-VAO-DANG */
export function checkCardIssued(
  { payload, happenedOn }: MemberActOf<'card_issued'>,
  state: MemberState,
): void {
  checkCardNumber(payload.number)
  if (payload.reason === 'first' && state.card !== null) {
    throw new Refusal(
      'DA-CO-THE',
      `Đã có thẻ${state.card.number === null ? '' : ` số ${state.card.number}`}. Chọn “cấp lại do mất” hoặc “đổi lại do bị hỏng”; số ghi sai thì đính chính.`,
      'reason',
    )
  }
  checkCardDay(happenedOn, state, 'happenedOn')
}

/** What is known of a card is filled in, and mended by correction only (QĐ 294-QĐ/TW §6.2.4). */
export function checkCardNoted(
  { payload, happenedOn }: MemberActOf<'card_noted'>,
  state: MemberState,
): void {
  const { number, oldNumber, issuedOn } = payload
  if (number === null && oldNumber === null) {
    throw new Refusal('THIEU-SO-THE', 'Nhập số thẻ 12 chữ số hoặc số thẻ cũ.', 'number')
  }
  if (number !== null) checkCardNumber(number)
  if (oldNumber !== null) checkOldCardNumber(oldNumber)
  if (issuedOn !== null) {
    if (issuedOn > happenedOn) {
      throw new Refusal(
        'NGAY-THE-SAU',
        `Ngày cấp thẻ ${formatDate(issuedOn)} sau ngày ghi. Xem lại ngày trên thẻ.`,
        'issuedOn',
      )
    }
    checkCardDay(issuedOn, state, 'issuedOn')
  }
  const changed = changedField(state.card, payload)
  if (changed === undefined) return
  throw new Refusal(
    'THE-DA-GHI-KHAC',
    `${FIELD_NAMES[changed]} đã ghi là ${state.card?.[changed]}. Ghi sai thì đính chính việc đã ghi; thẻ mới thì ghi phát thẻ.`,
    changed,
  )
}

const FIELD_NAMES = {
  number: 'Số thẻ',
  oldNumber: 'Số thẻ cũ',
  issuedOn: 'Ngày cấp thẻ',
  place: 'Nơi cấp thẻ',
} as const satisfies Record<keyof Card, string>

/** The first thing that a note would tell otherwise than it stands. */
export function changedField(known: Card | null, noted: Card): keyof Card | undefined {
  if (known === null) return undefined
  return (Object.keys(FIELD_NAMES) as (keyof Card)[]).find(
    (field) => known[field] !== null && noted[field] !== null && known[field] !== noted[field],
  )
}

function checkCardDay(on: string, { ceremonyOn }: MemberState, field: string): void {
  if (ceremonyOn === null || on >= ceremonyOn) return
  throw new Refusal(
    'NGAY-THE-TRUOC-VAO-DANG',
    `Vào Đảng ngày ${formatDate(ceremonyOn)}, thẻ không thể cấp trước ngày ấy. Xem lại ngày cấp thẻ.`,
    field,
  )
}
