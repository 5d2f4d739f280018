import { setImmediate } from 'node:timers/promises'
import {
  digestCounts,
  digestWords,
  isTold,
  type DigestCounts,
  type DigestItem,
} from '@ptdv/core/reminders/digest'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { can, ROLES } from '@ptdv/core/access/roles'
import { activeMandates, type ActiveMandate } from '../access/active-mandates.ts'
import type { House } from '../database/house.ts'
import { read, type Unit } from '../database/unit-of-work.ts'
import { listAllWork } from '../work/list-work.ts'
import { getAhead } from './ahead-setting.ts'
import type { MailSettings } from './mail-settings.ts'

interface Holder {
  readonly account: number
  readonly name: string
  readonly mandate: ActiveMandate
}

/**
 * The digest of a day: for each organisation that somebody works for, one notice with the figures of its work list, and
 * for each account that gave an address one letter with those of its organisations. Done twice, nothing is told twice.
 */
export async function makeDigests(house: House, mail: MailSettings | null): Promise<void> {
  const today = house.today()
  const holders = await listHolders(house, today)
  for (const [organisation, holder] of ablestHolders(holders)) {
    await setImmediate()
    await makeDigest(house, organisation, holder, today)
  }
  if (mail !== null) await writeLetters(house, holders, mail, today)
}

/** Everybody who may look at work today, with each organisation they act for. */
async function listHolders(house: House, today: PlainDate): Promise<Holder[]> {
  const { rows } = await sql<{ id: number; display_name: string }>`
    select a.id, a.display_name from account a
    where (a.disabled_on is null or a.disabled_on > ${today})
      and exists (select from mandate m where m.account_id = a.id and m.ended_at is null)
    order by a.id`.execute(house.keeperDb)
  const holders: Holder[] = []
  for (const { id, display_name: name } of rows) {
    for (const mandate of await activeMandates(house.db, id, today)) {
      if (can(mandate.role, 'admission.read')) holders.push({ account: id, name, mandate })
    }
  }
  return holders
}

/** For each organisation who may do most there: a reader's list leaves out what only an office does. */
function ablestHolders(holders: readonly Holder[]): ReadonlyMap<number, Holder> {
  const breadth = ({ mandate }: Holder) => ROLES[mandate.role].capabilities.length
  const ablest = new Map<number, Holder>()
  for (const holder of holders) {
    const { id } = holder.mandate.organisation
    const other = ablest.get(id)
    if (other === undefined || breadth(holder) > breadth(other)) ablest.set(id, holder)
  }
  return ablest
}

async function makeDigest(
  house: House,
  organisation: number,
  { account, name, mandate }: Holder,
  today: PlainDate,
): Promise<void> {
  const made = await sql`
    select from digest where organisation_id = ${organisation} and on_date = ${today}`.execute(
    house.keeperDb,
  )
  if (made.rows.length > 0) return
  const asker = {
    accountId: account,
    accountName: name,
    mandateId: mandate.id,
    role: mandate.role,
    organisationId: organisation,
    organisationName: mandate.organisation.name,
    onBehalfOf: mandate.delegatedBy,
    requestId: `digest-${organisation}-${today}`,
  }
  await keep(house, organisation, await read(house, asker, countWork), today)
}

/** All lines, also those the page leaves for later. */
async function countWork(unit: Unit): Promise<DigestCounts> {
  const items: DigestItem[] = []
  for await (const { item } of listAllWork(unit)) items.push(item)
  const { days } = await getAhead(unit)
  return digestCounts(items, unit.today, days)
}

/** The row and its notice together, by whoever comes first. */
async function keep(
  house: House,
  organisation: number,
  counts: DigestCounts,
  today: PlainDate,
): Promise<void> {
  const told = isTold(counts, today, house.calendar)
  await house.keeperDb.transaction().execute(async (db) => {
    const kept = await sql`
      insert into digest (organisation_id, on_date, overdue, today, soon, ahead)
      values (${organisation}, ${today}, ${counts.overdue}, ${counts.today}, ${counts.soon}, ${counts.ahead})
      on conflict do nothing returning 1`.execute(db)
    if (!told || kept.rows.length === 0) return
    await sql`
      insert into notice (organisation_id, at, text, link)
      values (${organisation}, clock_timestamp(), ${`Việc ngày ${formatDate(today)}: ${digestWords(counts)}.`}, '/viec-can-lam')`.execute(
      db,
    )
  })
}

/** Figures and links only: a letter passes through machines that are not ours. */
async function writeLetters(
  house: House,
  holders: readonly Holder[],
  mail: MailSettings,
  today: PlainDate,
): Promise<void> {
  const { rows: wanted } = await sql<{ account: number }>`
    select account_id as account from mail_address`.execute(house.keeperDb)
  const wants = new Set(wanted.map(({ account }) => account))
  const { rows } = await sql<DigestCounts & { organisation: number }>`
    select organisation_id as organisation, overdue, today, soon, ahead from digest where on_date = ${today}`.execute(
    house.keeperDb,
  )
  const digests = new Map(rows.map((row) => [row.organisation, row]))
  const lines = new Map<number, Set<string>>()
  for (const { account, mandate } of holders) {
    const counts = digests.get(mandate.organisation.id)
    if (!wants.has(account) || counts === undefined) continue
    if (!isTold(counts, today, house.calendar)) continue
    const own = lines.get(account) ?? new Set()
    own.add(`${mandate.organisation.name}: ${digestWords(counts)}.`)
    lines.set(account, own)
  }
  for (const [account, own] of lines) {
    const body = [...own, '', `Mở việc cần làm: ${mail.address}/viec-can-lam`].join('\n')
    await sql`
      insert into mail (account_id, digest_on, subject, body)
      values (${account}, ${today}, ${`PTĐV: việc ngày ${formatDate(today)}`}, ${body})
      on conflict do nothing`.execute(house.keeperDb)
  }
}
