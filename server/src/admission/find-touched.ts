import { setImmediate } from 'node:timers/promises'
import {
  amendmentSchema,
  type TouchedResult,
  type TypedAmendment,
} from '@ptdv/core/admission/rules-contract'
import { ruleValue } from '@ptdv/core/admission/rule-choices'
import type { SetRule } from '@ptdv/core/admission/rule-settings'
import { RULE_NAMES } from '@ptdv/core/admission/rulebooks'
import { touchedCases } from '@ptdv/core/admission/touched-cases'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { Unit } from '../database/unit-of-work.ts'
import type { JobRunner } from '../jobs/job-run.ts'
import { startJob } from '../jobs/start-job.ts'
import { listRules } from './list-rules.ts'
import { loadCases } from './load-cases.ts'

const SHOWN = 200
/** Loaded at a time, and folded before others get their turn. */
const BATCH = 200
const FOLDED_AT_ONCE = 20

/** Asks which open cases in the asker's part of the tree an amendment touches. @throws Refusal GIA-TRI-KHONG-HOP */
export async function askTouched(unit: Unit, amendment: TypedAmendment): Promise<{ job: number }> {
  if (amendment.value !== null) ruleValue(amendment.rule, amendment.value)
  return startJob(unit, {
    kind: 'touched_cases',
    title: `Hồ sơ bị chạm đến: ${RULE_NAMES[amendment.rule].name}, từ ${formatDate(amendment.from)}`,
    input: amendment,
  })
}

export const touchedCasesRunner: JobRunner<TypedAmendment> = {
  parse: (kept) => amendmentSchema.parse(kept),
  async run(job) {
    const { rule, value, from, paper, clause } = job.input
    const amendment: SetRule = {
      kind: 'rule_amended',
      rule,
      value: value === null ? null : ruleValue(rule, value),
      from,
      to: null,
      paper,
      clause,
    }
    const { entered, ids } = await job.read(async (unit) => ({
      // Asked of one that is entered already, it is looked at as if it were not.
      entered: (await listRules(unit))
        .filter(({ disagreed }) => !disagreed)
        .map(({ setting }) => setting)
        .filter((it) => !(it.kind === 'rule_amended' && it.rule === rule && it.from === from)),
      ids: await openCaseIds(unit),
    }))
    const touched: TouchedResult['cases'][number][] = []
    let total = 0
    for (let at = 0; at < ids.length; at += BATCH) {
      await job.stopIfCancelled()
      job.progress(at, ids.length, 'Xem từng hồ sơ')
      const { held, today } = await job.read(async (unit) => ({
        held: await loadCases(unit, ids.slice(at, at + BATCH)),
        today: unit.today,
      }))
      for (const [place, one] of held.entries()) {
        if (place % FOLDED_AT_ONCE === 0) await setImmediate()
        const { acts, circumstances, row, person, passage } = one
        const [found] = touchedCases(
          [amendment],
          [{ case: row.id, acts, circumstances, calendar: VIETNAM_CALENDAR }],
          entered,
          today,
        )
        if (found === undefined) continue
        total += 1
        if (touched.length < SHOWN) {
          touched.push({
            case: row.id,
            name: person.name,
            cell: passage.cell.name,
            changes: [...found.changes, ...found.ahead],
          })
        }
      }
    }
    const result: TouchedResult = { total, cases: touched }
    await job.finish(async () => ({
      sentence:
        total === 0
          ? `Trong ${formatNumber(ids.length)} hồ sơ đang mở không hồ sơ nào bị chạm đến.`
          : `Chạm đến ${formatNumber(total)} trong ${formatNumber(ids.length)} hồ sơ đang mở.`,
      detail: result,
    }))
  },
}

async function openCaseIds({ db }: Unit): Promise<number[]> {
  const rows = await db
    .selectFrom('admission_case')
    .select('id')
    .where('closed_on', 'is', null)
    .orderBy('cell_id')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
