import { Refusal } from '@ptdv/core/refusal'
import type { Unit } from '../database/unit-of-work.ts'
import { canonicalText, hashOf } from './canonical.ts'
import { hashedContent, knownThen, readFreeze } from './read-freeze.ts'
import { readContent } from './read-content.ts'
import { getReportRow } from './report-row.ts'

/**
 * Reckons the frozen figures again from the ledger as it stood when they were frozen.
 * @throws Missing; Refusal CHUA-CHOT
 */
export async function verifyReport(
  unit: Unit,
  input: { readonly id: number },
): Promise<{ hash: string; intact: boolean; reproduced: boolean }> {
  const report = await getReportRow(unit, input.id)
  if (report.frozenAct === null) {
    throw new Refusal('CHUA-CHOT', 'Báo cáo chưa chốt số liệu nên chưa có gì để đối chiếu.')
  }
  const freeze = await readFreeze(unit, report.frozenAct)
  const intact = hashOf(hashedContent(freeze)) === freeze.hash
  // What was changed says nothing any more about what to reckon.
  if (!intact) return { hash: freeze.hash, intact, reproduced: false }
  const again = await readContent(unit, {
    year: report.year,
    organisation: report.organisationId,
    cutOff: freeze.cutOff,
    known: await knownThen(unit, freeze),
  })
  return {
    hash: freeze.hash,
    intact,
    reproduced: canonicalText(again) === canonicalText(freeze.content),
  }
}
