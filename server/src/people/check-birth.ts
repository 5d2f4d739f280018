import { parsePartialDate } from '@ptdv/core/calendar/parse-date'
import type { PartialDate, PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'

/** A birth as far as it is known, not in the future. @throws Refusal of parsePartialDate, NGAY-SINH-TUONG-LAI */
export function checkBirth(typed: string, today: PlainDate): PartialDate {
  const birth = parsePartialDate(typed, 'birth')
  if (birth > today.slice(0, birth.length)) {
    throw new Refusal(
      'NGAY-SINH-TUONG-LAI',
      'Ngày sinh ở phía trước hôm nay. Sửa lại ngày sinh.',
      'birth',
    )
  }
  return birth
}
