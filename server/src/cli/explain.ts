import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { formatDate, formatMonth } from '@ptdv/core/calendar/format-date'
import type { PlainDate, PlainMonth } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { FACT_KINDS, FACTS, type FactKind } from '@ptdv/core/reports/facts'
import type { Db } from '../database/connect.ts'
import { explainCase } from './explain-case.ts'
import { withConnection, withDatabase } from './installation.ts'

interface Question {
  readonly organisation: { readonly id: number; readonly name: string }
  readonly kind: FactKind
  readonly month: PlainMonth
}

/**
 * Prints a month figure of the board next to the acts that make it up; exit 1 when they disagree.
 * With --acts, an admission case kept in a file instead.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--acts')) return explainCase(args)
  const [organisation, kind, month] = readQuestion(args)
  return withDatabase((database) =>
    withConnection(database.ownerUrl, (owner) =>
      // One snapshot: the keeper may be folding beside us.
      owner
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (db) =>
          tell(db, { organisation: await findOrganisation(db, organisation), kind, month }),
        ),
    ),
  )
}

async function tell(db: Db, question: Question): Promise<number> {
  const { organisation, kind, month } = question
  console.log(`${organisation.name}, tháng ${formatMonth(month)}, ${FACTS[kind].name}:`)
  const kept = await keptFigure(db, question)
  const entries = await entriesBehind(db, question)
  for (const entry of entries) console.log(line(entry))
  const sum = total(entries)
  const waiting = total(entries.filter((entry) => entry.waits))
  console.log(`Cộng từ các việc: ${sum}. Con số đang giữ: ${kept}; đang chờ cộng thêm: ${waiting}.`)
  if (sum === kept + waiting) return 0
  console.log('Hai số khác nhau; chạy “rebuild-figures” để tính lại từ các việc.')
  return 1
}

function readQuestion(args: readonly string[]): readonly [number, FactKind, PlainMonth] {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
  const [organisation = '', kind, month = ''] = positionals
  if (!/^\d{1,9}$/.test(organisation) || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    throw new Refusal(
      'CAN-NOI-RO-CON-SO-NAO',
      'Cần số của tổ chức (như trên địa chỉ trang), loại con số và tháng, ví dụ: npm run ptdv -- explain 1 admitted 2024-09',
    )
  }
  const known = FACT_KINDS.find((each) => each === kind)
  if (known === undefined) {
    const kinds = FACT_KINDS.map((each) => `  ${each}: ${FACTS[each].name}`).join('\n')
    throw new Refusal('KHONG-CO-LOAI-CON-SO', `Không có loại con số này. Các loại có:\n${kinds}\n`)
  }
  return [Number(organisation), known, month as PlainMonth]
}

async function findOrganisation(db: Db, id: number): Promise<Question['organisation']> {
  const found = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found !== undefined) return found
  throw new Refusal(
    'KHONG-CO-TO-CHUC',
    `Không có tổ chức số ${id}. Xem số ở địa chỉ trang của tổ chức.`,
  )
}

interface Entry {
  readonly on_date: PlainDate
  readonly amount: number
  readonly act_id: number
  readonly act_kind: string
  readonly organisation: string
  /** Written, but not yet folded into the month figure. */
  readonly waits: boolean
}

function line(entry: Entry): string {
  const amount = `${entry.amount > 0 ? '+' : ''}${entry.amount}`
  return `  ${formatDate(entry.on_date)}  ${amount}  việc số ${entry.act_id} (${entry.act_kind}), ${entry.organisation}`
}

function total(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entry.amount, 0)
}

async function keptFigure(db: Db, question: Question): Promise<number> {
  const { rows } = await sql<{ amount: number }>`
    select coalesce(sum(amount), 0)::integer as amount from month_figure
    where organisation_id = ${question.organisation.id} and basis = 'then'
      and kind = ${question.kind} and month = ${`${question.month}-01`}`.execute(db)
  return rows[0]?.amount ?? 0
}

async function entriesBehind(db: Db, question: Question): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select e.on_date, e.amount, e.act_id, a.kind as act_kind, a.organisation_name as organisation,
      exists (select from figure_pending p where p.entry_id = e.id) as waits
    from figure_entry e
    join act a on a.id = e.act_id
    join organisation_line l on l.organisation_id = e.organisation_id
      and e.on_date >= l.from_on and (l.to_on is null or e.on_date < l.to_on)
    where l.ancestor_id = ${question.organisation.id} and e.kind = ${question.kind}
      and date_trunc('month', e.on_date)::date = ${`${question.month}-01`}
    order by e.on_date, e.id`.execute(db)
  return rows
}
