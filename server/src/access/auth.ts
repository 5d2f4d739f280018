import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { APIError, betterAuth, type BetterAuthOptions } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type { Db } from '../database/connect.ts'
import { spellPassword } from './spell-password.ts'
import { takeCode } from './used-codes.ts'
import { isUserName, normalUserName } from './user-names.ts'

/** Sessions end with the browser, and after a working day without use. */
export const SESSION_HOURS = 12

/** The client's address as the socket tells it; set by us, so whatever the client wrote there is gone. */
const ADDRESS_HEADER = 'x-ptdv-address'
const COOKIE_PREFIX = 'ptdv'

export interface SignInAttempt {
  readonly userName: string
  readonly password: string
  /** TOTP or backup code, once asked for. */
  readonly code: string | undefined
  readonly address: string
  readonly device: string | null
}

export type SignInOutcome =
  | { readonly state: 'signed_in'; readonly cookies: readonly string[] }
  | { readonly state: 'code_needed' | 'wrong_password' | 'wrong_code' | 'used_code' }

/** The door to the sign-in library: nothing else in the house knows it. It never reaches the network. */
export interface Auth {
  /** The token of the session cookie, where its signature is ours; the session itself is not looked up. */
  sessionToken(headers: Headers): string | null
  signIn(attempt: SignInAttempt): Promise<SignInOutcome>
  /** Ends the session of the request; the answer's cookies clear the browser's. */
  signOut(headers: Headers): Promise<readonly string[]>
  /** Backup codes and the address for the authenticator, or what stood in the way. */
  startSecondFactor(
    headers: Headers,
    password: string,
  ): Promise<{ uri: string; backupCodes: readonly string[] } | 'wrong_password' | 'already_on'>
  /** Cookies of the session that replaces the one before; null when the code is wrong. */
  confirmSecondFactor(headers: Headers, code: string): Promise<readonly string[] | null>
  /**
   * A readable password to hand over once. The same seed gives the same, so that a write sent twice answers the same
   * without the password being kept anywhere.
   */
  firstPassword(seed: string): string
}

interface Settings {
  /** Role ptdv_app. */
  readonly db: Db
  /** At least 32 random bytes, the installation's own; what signs cookies and encrypts second factors comes from it. */
  readonly secret: Buffer
  /** Where browsers reach us; https makes the cookies Secure. */
  readonly baseUrl: string
}

/** The library's options; exported for the test that holds the migration equal to its schema. */
export function authOptions({ db, secret, baseUrl }: Settings) {
  return {
    appName: 'PTĐV',
    baseURL: baseUrl,
    secret: signingKey(secret),
    database: { db, type: 'postgres', schemaName: 'account', transaction: true },
    account: { modelName: 'credential' },
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: SESSION_HOURS * 3600 },
    // Lock-out is ours (guess.ts): the library counts by request path and address only.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: { cookiePrefix: COOKIE_PREFIX, ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
    plugins: [
      username({
        displayUsername: false,
        maxUsernameLength: 60,
        usernameNormalization: normalUserName,
        usernameValidator: isUserName,
        validationOrder: { username: 'post-normalization' },
      }),
      twoFactor({ issuer: 'PTĐV', accountLockout: { enabled: false } }),
    ],
  } satisfies BetterAuthOptions
}

export function makeAuth(settings: Settings): Auth {
  const { api } = betterAuth(authOptions(settings))
  const key = signingKey(settings.secret)
  const prefix = settings.baseUrl.startsWith('https:') ? '__Secure-' : ''
  const sessionCookie = `${prefix}${COOKIE_PREFIX}.session_token`
  return {
    sessionToken(headers) {
      const signed = readCookie(headers, sessionCookie)
      return signed === null ? null : openSigned(signed, key)
    },

    async signIn({ userName, password, code, address, device }) {
      const headers = new Headers({ [ADDRESS_HEADER]: address, 'user-agent': device ?? '' })
      const first = await unlessRefused(
        api.signInUsername({
          body: { username: userName, password, rememberMe: false },
          headers,
          returnHeaders: true,
        }),
      )
      if (first === null) return { state: 'wrong_password' }
      if (!('twoFactorRedirect' in first.response)) {
        return { state: 'signed_in', cookies: first.headers.getSetCookie() }
      }
      if (code === undefined) return { state: 'code_needed' }
      headers.set('cookie', asCookieHeader(first.headers.getSetCookie()))
      const body = { code: code.trim() }
      const second = await unlessRefused(
        /^\d{6}$/.test(body.code)
          ? api.verifyTOTP({ body, headers, returnHeaders: true })
          : api.verifyBackupCode({ body, headers, returnHeaders: true }),
      )
      if (second === null) return { state: 'wrong_code' }
      const cookies = second.headers.getSetCookie()
      const used = createHmac('sha256', key).update(
        `used-code\n${normalUserName(userName)}\n${body.code}`,
      )
      if (await takeCode(settings.db, used.digest('hex'))) return { state: 'signed_in', cookies }
      // The library takes a code as often as it comes while its time lasts; whoever read it over a shoulder is late.
      await api.signOut({ headers: new Headers({ cookie: asCookieHeader(cookies) }) })
      return { state: 'used_code' }
    },

    async signOut(headers) {
      const done = await api.signOut({ headers, returnHeaders: true })
      return done.headers.getSetCookie()
    },

    async startSecondFactor(headers, password) {
      try {
        const started = await api.enableTwoFactor({ body: { password, method: 'totp' }, headers })
        if (started.method !== 'totp') throw new Error('The library started another second factor.')
        return { uri: started.totpURI, backupCodes: started.backupCodes }
      } catch (error) {
        if (!(error instanceof APIError)) throw error
        if (error.body?.code === 'INVALID_PASSWORD') return 'wrong_password'
        if (error.body?.code === 'TOTP_ALREADY_ENABLED') return 'already_on'
        throw error
      }
    },

    async confirmSecondFactor(headers, code) {
      const confirmed = await unlessRefused(
        api.verifyTOTP({ body: { code: code.trim() }, headers, returnHeaders: true }),
      )
      return confirmed === null ? null : confirmed.headers.getSetCookie()
    },

    firstPassword: (seed) =>
      spellPassword(createHmac('sha256', key).update(`first-password\n${seed}`).digest()),
  }
}

function signingKey(secret: Buffer): string {
  return Buffer.from(hkdfSync('sha256', secret, 'ptdv', 'sign-in', 32)).toString('base64')
}

async function unlessRefused<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null
    throw error
  }
}

/** What a browser would send back after these Set-Cookie headers. */
function asCookieHeader(setCookies: readonly string[]): string {
  return setCookies.map((cookie) => cookie.split(';', 1)[0]).join('; ')
}

function readCookie(headers: Headers, name: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const equals = pair.indexOf('=')
    if (pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim()
  }
  return null
}

/** The library signs cookies as `value.base64(HMAC-SHA256(secret, value))`, percent-encoded. */
function openSigned(signed: string, key: string): string | null {
  try {
    const text = decodeURIComponent(signed)
    const dot = text.lastIndexOf('.')
    const value = text.slice(0, dot)
    const given = Buffer.from(text.slice(dot + 1), 'base64')
    const right = createHmac('sha256', key).update(value).digest()
    return given.length === right.length && timingSafeEqual(given, right) ? value : null
  } catch {
    return null
  }
}
