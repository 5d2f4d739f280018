import { ORPCError } from '@orpc/server'
import { Refusal } from '@ptdv/core/refusal'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type Transaction } from 'kysely'
import type { House } from '../database/house.ts'
import type { Database } from '../database/schema.ts'
import type { RequestContext } from '../http/api.ts'
import { openedCookie } from './link-cookie.ts'
import { isOpenedValue, linkOfToken } from './link-secrets.ts'

interface Link {
  readonly id: number
  readonly organisationId: number
  readonly expiresOn: PlainDate
  /** About a case, or about a member who works away. */
  readonly caseId: number | null
  readonly personId: number | null
}

/** One transaction of somebody who came by a personal link: no organisation, no account, one case or one member. */
export interface Visit<L extends Link = Link> {
  readonly db: Transaction<Database>
  readonly house: House
  readonly today: PlainDate
  readonly requestId: string
  readonly link: L
}

/** Of an applicant. */
export type CaseVisit = Visit<Link & { readonly caseId: number }>
/** Of a member who works away. */
export type MemberVisit = Visit<Link & { readonly personId: number }>

type Mode = 'read' | 'write'

/** Lets in an applicant; see `visit`. */
export const visitCase = visitAs((each): each is CaseVisit => each.link.caseId !== null)
/** Lets in a member who works away; see `visit`. */
export const visitMember = visitAs((each): each is MemberVisit => each.link.personId !== null)

/** A link about something else opens nothing here, as if it were none. */
function visitAs<V extends Visit>(isOne: (visit: Visit) => visit is V) {
  return <T>(
    context: RequestContext,
    token: string,
    mode: Mode,
    work: (visit: V) => Promise<T>,
  ): Promise<T> =>
    visit(context, token, mode, (each) => {
      if (!isOne(each)) throw linkEnded()
      return work(each)
    })
}

/**
 * Lets in who has given birth date and code on this device, while the link lives.
 * @throws ORPCError SIGNED_OUT when the page is not open here (any more); Refusal DUONG-DAN-HET
 */
function visit<T>(
  context: RequestContext,
  token: string,
  mode: Mode,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const { house, headers } = context
  const link = linkOfToken(house.identityKeys, token)
  if (link === null) throw linkEnded()
  if (!isOpenedValue(house.identityKeys, link, openedCookie(headers), new Date())) {
    throw notOpened()
  }
  return enterLink(context, link, mode, work)
}

/** The same, for who is just giving birth date and code. @throws Refusal DUONG-DAN-HET */
export function enterLink<T>(
  { house, requestId }: RequestContext,
  link: number,
  mode: Mode,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  return house.db.transaction().execute(async (db) => {
    const today = house.today()
    await sql`
      select set_config('ptdv.link', ${String(link)}, true), set_config('ptdv.organisation', '', true),
        set_config('ptdv.actor', '', true), set_config('ptdv.account', '', true),
        set_config('transaction_read_only', ${mode === 'read' ? 'on' : 'off'}, true)`.execute(db)
    const row = await db
      .selectFrom('personal_link')
      .select(['id', 'case_id', 'person_id', 'organisation_id', 'expires_on'])
      .where('id', '=', link)
      .where('revoked_on', 'is', null)
      .where('expires_on', '>', today)
      .executeTakeFirst()
    if (row === undefined) throw linkEnded()
    return work({
      db,
      house,
      today,
      requestId,
      link: {
        id: row.id,
        caseId: row.case_id,
        personId: row.person_id,
        organisationId: row.organisation_id,
        expiresOn: row.expires_on,
      },
    })
  })
}

/**
 * Reads what the link is about as its cell reads it; what of it the person may see is for the caller to say. The rest of
 * the transaction has no organisation again.
 */
export async function asItsCell<T>({ db, link }: Visit, read: () => Promise<T>): Promise<T> {
  await sql`
    select set_config('ptdv.organisation', coalesce(home_of(${link.organisationId}), ${link.organisationId})::text, true)`.execute(
    db,
  )
  const found = await read()
  await sql`select set_config('ptdv.organisation', '', true)`.execute(db)
  return found
}

/** A link that never was, one that ended and one that was taken back are one answer. */
export function linkEnded(): Refusal {
  return new Refusal(
    'DUONG-DAN-HET',
    'Đường dẫn này không đúng, đã hết hạn hoặc đã thu hồi. Liên hệ chi bộ hoặc đảng viên giúp đỡ để nhận đường dẫn mới; nội dung đã lưu vẫn còn.',
  )
}

function notOpened() {
  const sentence = 'Trang này đã đóng trên máy. Nhập lại ngày sinh và mã để mở tiếp.'
  return new ORPCError('SIGNED_OUT', {
    status: 401,
    message: sentence,
    data: { code: 'CHUA-MO-TRANG', sentence },
  })
}
