import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { WorkCalendar } from '@ptdv/core/calendar/working-days'
import type { Auth } from '../access/auth.ts'
import type { FileStore } from '../files/file-store.ts'
import type { MailSettings } from '../reminders/mail-settings.ts'
import type { Db } from './connect.ts'
import type { IdentityKeys } from '../people/identity-keys.ts'

/** What the whole server stands on; made once at start and handed down. */
export interface House {
  readonly db: Db
  readonly keeperDb: Db
  readonly today: () => PlainDate
  readonly calendar: WorkCalendar
  readonly identityKeys: IdentityKeys
  readonly files: FileStore
  /** Passwords, second factors, session cookies. */
  readonly auth: Auth
  /** From which hour on the day's digest is made, Vietnam time. */
  readonly digestHour: number
  /** null where this installation sends no letters. */
  readonly mail: MailSettings | null
  /** Demo installations say so on every page and waive the second factor. */
  readonly demo: boolean
}
