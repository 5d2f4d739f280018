import { parsePartialDate } from '@ptdv/core/calendar/parse-date'
import type { PartialDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { countAttempt, forgetGuesses } from '../access/guesses.ts'
import type { RequestContext } from '../http/api.ts'
import { linkCookie } from './link-cookie.ts'
import { isCode, linkOfToken, openedValue } from './link-secrets.ts'
import { noteVisit } from './note-visit.ts'
import { ownBirth } from './own-birth.ts'
import { enterLink, linkEnded } from './visit.ts'

/**
 * Opens a link on this device by the second secret: the birth date as the cell has it, and the code.
 * @throws Refusal DUONG-DAN-HET, TAM-KHOA, MA-KHONG-DUNG; what parsePartialDate says of the date
 */
export async function openLink(
  context: RequestContext,
  input: { readonly token: string; readonly birth: string; readonly code: string },
): Promise<{ opened: boolean }> {
  const { house, address } = context
  const link = linkOfToken(house.identityKeys, input.token)
  if (link === null) throw linkEnded()
  const birth = parsePartialDate(input.birth, 'birth')
  const attempt = await countAttempt(house.db, `personal-link:${link}`, address)
  if (attempt === null) {
    throw new Refusal(
      'TAM-KHOA',
      'Đã nhập sai nhiều lần nên tạm khóa, ít nhất 15 phút. Đợi rồi thử lại, hoặc hỏi chi bộ để nhận đường dẫn mới.',
    )
  }
  const isRight = await enterLink(context, link, 'write', async (visit) => {
    const own = await ownBirth(visit)
    const right = isCode(house.identityKeys, link, input.code) && isBorn(own, birth)
    await noteVisit(visit, right ? 'personal.opened' : 'personal.open_failed')
    if (right) {
      await visit.db
        .updateTable('personal_link')
        .set({ opened_at: new Date() })
        .where('id', '=', link)
        .execute()
    }
    return right
  })
  if (!isRight) {
    throw new Refusal(
      'MA-KHONG-DUNG',
      'Ngày sinh hoặc mã không đúng. Xem lại mã sáu số chi bộ đã đưa; sai 5 lần sẽ tạm khóa 15 phút.',
      'code',
    )
  }
  await forgetGuesses(house.db, attempt)
  context.setCookies([linkCookie(openedValue(house.identityKeys, link, new Date()))])
  return { opened: true }
}

/** Where the cell knows less than the day, so much must fit. */
function isBorn(known: PartialDate, typed: PartialDate): boolean {
  return typed.length >= known.length && typed.startsWith(known)
}
