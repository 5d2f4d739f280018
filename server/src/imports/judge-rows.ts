import { decided } from '@ptdv/core/imports/decision'
import { verdictOf, type Finding } from '@ptdv/core/imports/finding'
import { kindOf } from '@ptdv/core/imports/kinds'
import { isLeftOver, readRow, type ReadRow } from '@ptdv/core/imports/read-row'
import type { Unit } from '../database/unit-of-work.ts'
import { contextOf, type Batch } from './batch.ts'
import { kindWork } from './kind-works.ts'
import type { RowToJudge, Watch } from './kind-work.ts'
import { cellsNow, type JudgedRow, type RowInHand } from './row.ts'

const EXAMPLE: Finding = {
  code: 'DONG-VI-DU',
  column: null,
  sentence: 'Dòng ví dụ của tệp mẫu.',
  severity: 'skip',
}

export interface JudgedSheet {
  readonly rows: readonly JudgedRow[]
  readonly detail: unknown
}

/** A row as its own cells tell it, mended and decided about. */
export function readRowInHand(unit: Unit, batch: Batch, row: RowInHand): ReadRow {
  const kind = kindOf(batch.kind)
  const cells = cellsNow(row)
  const leftOver = row.leftOver ? EXAMPLE : isLeftOver(kind, cells)
  if (leftOver !== null) return { number: row.number, cells, values: {}, findings: [leftOver] }
  const read = readRow(kind, row.number, cells, contextOf(unit, batch))
  const heard = row.heard.filter(({ column }) => column !== null && !(column in row.mends))
  return { ...read, findings: [...heard, ...read.findings] }
}

/**
 * What becomes of each row: read, held against the other rows, against the register, and decided about. The dry run
 * and the commit ask this one function.
 */
export async function judgeRows(
  unit: Unit,
  batch: Batch,
  rows: readonly RowInHand[],
  watch: Watch,
  alreadyRead: readonly ReadRow[] = rows.map((row) => readRowInHand(unit, batch, row)),
): Promise<JudgedSheet> {
  const work = kindWork(batch.kind)
  const read = rows.map((row, index) => ({ row, read: alreadyRead[index]! }))
  // What is left out anyway is not in the way of another row.
  const toJudge = read
    .filter(({ row, read }) => row.decision !== 'skip' && verdictOf(read.findings) !== 'skip')
    .map(({ row, read }): RowToJudge => ({ ...read, decision: row.decision }))
  const judged = await work.judge(unit, batch, toJudge, watch, alreadyRead)
  const judgements = new Map(toJudge.map(({ number }, index) => [number, judged.rows[index]!]))
  return {
    detail: judged.detail ?? null,
    rows: read.map(({ row, read }): JudgedRow => {
      const judgement = judgements.get(row.number)
      const findings = decided([...read.findings, ...(judgement?.findings ?? [])], row.decision)
      const verdict = verdictOf(findings)
      if (verdict === 'write' && (judgement?.plan ?? null) === null) {
        throw new Error(`row ${row.number} of import ${batch.id} has neither a plan nor a finding`)
      }
      return {
        ...row,
        findings,
        verdict,
        plan: verdict === 'write' ? judgement!.plan : null,
        groups: work.groups(read),
      }
    }),
  }
}
