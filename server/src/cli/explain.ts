import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { Refusal } from '@ptdv/core/refusal'
import type { Db } from '../database/connect.ts'
import { explainCase } from './explain-case.ts'
import { withConnection, withDatabase } from './installation.ts'

interface Question {
  readonly organisation: string
  readonly kind: string
  /** The month's first day. */
  readonly month: string
}

/**
 * Prints a month figure of the board next to the acts that make it up; exit 1 when they disagree.
 * With --acts, an admission case kept in a file instead.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--acts')) return explainCase(args)
  const question = readQuestion(args)
  return withDatabase((database) =>
    withConnection(database.ownerUrl, async (db) => {
      const kept = await keptFigure(db, question)
      const entries = await entriesBehind(db, question)
      for (const entry of entries) console.log(line(entry))
      const sum = total(entries)
      const waiting = total(entries.filter((entry) => entry.waits))
      console.log(
        `Cộng từ các việc: ${sum}. Con số đang giữ: ${kept}; đang chờ cộng thêm: ${waiting}.`,
      )
      if (sum === kept + waiting) return 0
      console.log('Hai số khác nhau; chạy “rebuild-figures” để tính lại từ các việc.')
      return 1
    }),
  )
}

function readQuestion(args: readonly string[]): Question {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
  const [organisation, kind, month] = positionals
  if (organisation === undefined || kind === undefined || !/^\d{4}-\d{2}$/.test(month ?? '')) {
    throw new Refusal(
      'CAN-NOI-RO-CON-SO-NAO',
      'Cần mã số tổ chức, loại con số và tháng, ví dụ: npm run ptdv -- explain 1 admitted 2024-09',
    )
  }
  return { organisation, kind, month: `${month}-01` }
}

interface Entry {
  readonly on_date: string
  readonly amount: number
  readonly act_id: number
  readonly act_kind: string
  readonly organisation: string
  /** Written, but not yet folded into the month figure. */
  readonly waits: boolean
}

function line(entry: Entry): string {
  const amount = `${entry.amount > 0 ? '+' : ''}${entry.amount}`
  return `${entry.on_date}  ${amount}  việc số ${entry.act_id} (${entry.act_kind}), ${entry.organisation}`
}

function total(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entry.amount, 0)
}

async function keptFigure(db: Db, question: Question): Promise<number> {
  const { rows } = await sql<{ amount: number }>`
    select coalesce(sum(amount), 0)::integer as amount from month_figure
    where organisation_id = ${question.organisation} and basis = 'then'
      and kind = ${question.kind} and month = ${question.month}`.execute(db)
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
    where l.ancestor_id = ${question.organisation} and e.kind = ${question.kind}
      and date_trunc('month', e.on_date)::date = ${question.month}
    order by e.on_date, e.id`.execute(db)
  return rows
}
