import type { Verdict } from '@ptdv/core/imports/finding'
import { kindOf } from '@ptdv/core/imports/kinds'
import { isOpen } from '@ptdv/core/jobs/kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { listRounds } from '../sources/list-rounds.ts'
import { getBatch, type Batch } from './batch.ts'
import { listImports } from './list-imports.ts'
import { lookAtUndo } from './look-at-undo.ts'
import { openRow } from './row.ts'

interface FoundRow {
  readonly code: string
  readonly verdict: Verdict
  readonly rows: number
  readonly example: number
  readonly content: Buffer
}

/** One import: what was understood, what is to be mended, what taking it back would do. @throws Missing */
export async function getImport(unit: Unit, id: number) {
  const batch = await getBatch(unit, id)
  const [listed] = await listImports(unit, id)
  return {
    ...listed!,
    options: batch.options,
    version: batch.version,
    file: batch.fileId,
    job: batch.jobId,
    problem: await findProblem(unit, batch),
    columns: [...batch.columns],
    emptiedAt: batch.emptiedAt === null ? null : batch.emptiedAt.toISOString(),
    findings: batch.emptiedAt === null ? await summariseFindings(unit, batch) : [],
    sums: sumsOf(batch.detail),
    rounds: batch.kind === 'survey' ? await listRoundRefs(unit) : [],
    undo: batch.state === 'written' ? await tellUndo(unit, batch, listed!.counts.write) : null,
  }
}

async function listRoundRefs(unit: Unit) {
  const rounds = await listRounds(unit)
  return rounds.map(({ id, name, organisation }) => ({ id, name, organisation }))
}

/** Why it is not read, or that reading was stopped on the way. */
async function findProblem(unit: Unit, batch: Batch) {
  const row = await unit.db
    .selectFrom('import_batch as b')
    .leftJoin('job as j', 'j.id', 'b.job_id')
    .select(['b.problem_code', 'b.problem', 'j.state', 'j.code', 'j.sentence'])
    .where('b.id', '=', batch.id)
    .executeTakeFirstOrThrow()
  if (row.problem !== null) return { code: row.problem_code ?? '', sentence: row.problem }
  if (batch.state !== 'reading' || row.state === null || isOpen(row.state)) return null
  return {
    code: row.code ?? 'DA-DUNG-DOC',
    sentence: row.sentence ?? 'Việc đọc tệp đã dừng. Đọc lại hoặc bỏ lần nhập này.',
  }
}

/** Each kind of finding with how many rows have it, and the sentence of the first of them. */
async function summariseFindings(unit: Unit, batch: Batch) {
  const { rows } = await sql<FoundRow>`
    select f.code, f.verdict, f.rows, f.example, r.content from (
      select code, verdict, count(*)::integer as rows, min(number) as example
      from import_row, unnest(codes) as code where batch_id = ${batch.id} group by 1, 2
    ) f join import_row r on r.batch_id = ${batch.id} and r.number = f.example
    order by f.rows desc, f.code`.execute(unit.db)
  return rows.map(({ code, verdict, rows: count, example, content }) => ({
    code,
    verdict,
    rows: count,
    sentence:
      openRow(unit.house.identityKeys, example, content).findings.find((one) => one.code === code)
        ?.sentence ?? '',
  }))
}

export interface Sums {
  readonly printed: number | null
  readonly parts: number
  readonly gap: number | null
}

function sumsOf(detail: unknown): Sums | null {
  return (detail as { readonly sums?: Sums } | null)?.sums ?? null
}

async function tellUndo(unit: Unit, batch: Batch, written: number) {
  const { rows, because } = await lookAtUndo(unit, batch, written)
  const what = `${formatNumber(rows)} ${kindOf(batch.kind).unit}`
  const sentence =
    rows === 0
      ? 'Không hoàn tác được nữa vì đã có việc ghi tiếp.'
      : rows < written
        ? `Hoàn tác sẽ bỏ ${what}; ${formatNumber(written - rows)} ${kindOf(batch.kind).unit} đã có việc ghi tiếp thì giữ nguyên.`
        : `Hoàn tác sẽ bỏ cả ${what} vừa ghi; số liệu và danh sách trở lại như trước.`
  return { possible: rows > 0, because: [...because], sentence }
}
