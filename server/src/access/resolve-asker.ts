import { ROLES } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { House } from '../database/house.ts'
import type { Asker } from '../database/unit-of-work.ts'
import { type ActiveMandate, activeMandates } from './active-mandates.ts'
import { SESSION_HOURS } from './auth.ts'

/** What of a request tells who asks. */
export interface Caller {
  readonly house: House
  readonly headers: Headers
  readonly requestId: string
}

/** An account with a living session, whatever it may do. */
export interface SignedIn {
  readonly sessionId: string
  readonly accountId: number
  readonly userName: string
  readonly displayName: string
  readonly mandates: readonly ActiveMandate[]
  /** The mandate asked for, else the first; null when the account holds none today. */
  readonly acting: ActiveMandate | null
  readonly mustChangePassword: boolean
  /** It holds a role that decides and has no second factor yet; never so in the demo. */
  readonly mustEnrolSecondFactor: boolean
}

/** How stale "last seen" may be: a request writes to its session at most this often. */
const SEEN_EVERY_MINUTES = 5

/** The account of the request's session, or null. Two queries. */
export async function findSignedIn({ house, headers }: Caller): Promise<SignedIn | null> {
  const token = house.auth.sessionToken(headers)
  if (token === null) return null
  const today = house.today()
  const session = await findSession(house, token, today)
  if (session === undefined) return null
  const mandates = await activeMandates(house.db, session.account_id, today)
  return {
    sessionId: session.id,
    accountId: session.account_id,
    userName: session.user_name,
    displayName: session.display_name,
    mandates,
    acting: chosen(headers, mandates),
    mustChangePassword: session.must_change_password,
    mustEnrolSecondFactor:
      !house.demo &&
      !session.second_factor &&
      mandates.some((mandate) => ROLES[mandate.role].decides),
  }
}

/**
 * Who asks, under the mandate named by x-ptdv-mandate, else under the account's first; null when nobody is signed in.
 * @throws Refusal NHIEM-VU-DA-HET when the account holds no such mandate today; DOI-MAT-KHAU-TRUOC, CAI-LOP-HAI-TRUOC
 *   while the account must first be made safe.
 */
export async function resolveAsker(caller: Caller): Promise<Asker | null> {
  const signedIn = await findSignedIn(caller)
  if (signedIn === null) return null
  if (signedIn.mustChangePassword) {
    throw new Refusal(
      'DOI-MAT-KHAU-TRUOC',
      'Đây là mật khẩu cấp lần đầu. Mở mục Tài khoản, đổi mật khẩu rồi làm tiếp.',
    )
  }
  if (signedIn.mustEnrolSecondFactor) {
    throw new Refusal(
      'CAI-LOP-HAI-TRUOC',
      'Nhiệm vụ này cần lớp bảo vệ thứ hai. Mở mục Tài khoản, cài mã trên điện thoại rồi làm tiếp.',
    )
  }
  const { acting } = signedIn
  if (acting === null) {
    throw new Refusal(
      'NHIEM-VU-DA-HET',
      'Nhiệm vụ này chưa đến ngày, đã hết hạn hoặc đã kết thúc. Chọn nhiệm vụ khác ở góc trên, hoặc hỏi quản trị hệ thống.',
    )
  }
  return {
    accountId: signedIn.accountId,
    accountName: signedIn.displayName,
    mandateId: acting.id,
    role: acting.role,
    organisationId: acting.organisation.id,
    organisationName: acting.organisation.name,
    onBehalfOf: acting.delegatedBy,
    requestId: caller.requestId,
  }
}

/**
 * Header x-ptdv-mandate names the mandate; x-ptdv-organisation chooses among the successors of a dissolved
 * organisation. A mandate that is not held is no mandate: it does not fall back to another.
 */
function chosen(headers: Headers, mandates: readonly ActiveMandate[]): ActiveMandate | null {
  const wanted = headers.get('x-ptdv-mandate')
  const organisation = headers.get('x-ptdv-organisation')
  const fitting = mandates.filter((mandate) => wanted === null || String(mandate.id) === wanted)
  return (
    fitting.find((mandate) => String(mandate.organisation.id) === organisation) ??
    fitting[0] ??
    null
  )
}

async function findSession(house: House, token: string, today: PlainDate) {
  const { rows } = await sql<{
    id: string
    account_id: number
    user_name: string
    display_name: string
    must_change_password: boolean
    second_factor: boolean
  }>`
    with seen as (
      update account.session
      set "updatedAt" = now(), "expiresAt" = now() + make_interval(hours => ${SESSION_HOURS})
      where token = ${token} and "expiresAt" > now()
        and "updatedAt" < now() - make_interval(mins => ${SEEN_EVERY_MINUTES})
    )
    select s.id, a.id as account_id, a.user_name, a.display_name, a.must_change_password,
      coalesce(u."twoFactorEnabled", false) as second_factor
    from account.session s
    join account."user" u on u.id = s."userId"
    join account a on a.id = s."userId"::bigint
    where s.token = ${token} and s."expiresAt" > now() and (a.disabled_on is null or a.disabled_on > ${today})`.execute(
    house.db,
  )
  return rows[0]
}
