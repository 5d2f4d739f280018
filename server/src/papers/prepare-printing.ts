import type { PrintRequest } from '@ptdv/core/papers/contract'
import type { Unit } from '../database/unit-of-work.ts'
import { formsOf } from './make-papers.ts'
import { readPaperTemplates } from './paper-template.ts'
import { openNoted, type Noted } from './print-papers.ts'
import { readPaperSources } from './read-paper-sources.ts'

/** All that a printing is made from, read in one snapshot. */
export async function preparePrinting(unit: Unit, asked: PrintRequest, noted: Noted) {
  const { details, forms, generation } = asked
  const sources = await readPaperSources(unit, asked.cases, {
    details,
    lifeHistories: openNoted(unit.house, noted),
  })
  const templates = await readPaperTemplates(
    unit,
    sources.flatMap((of) => formsOf(of, forms)),
    generation,
    details.date ?? unit.today,
  )
  return { sources, templates }
}
