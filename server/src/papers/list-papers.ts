import { foldCase } from '@ptdv/core/admission/fold-case'
import { ruleOn } from '@ptdv/core/admission/rule-on'
import { fillPaper } from '@ptdv/core/papers/fill-paper'
import { FORM_CODES, PAPER_FORMS } from '@ptdv/core/papers/forms'
import { issuerOf, paperApplies } from '@ptdv/core/papers/frame-fields'
import { generationOn, type Generation } from '@ptdv/core/papers/generation'
import { meetingPapers } from '@ptdv/core/papers/meeting-papers'
import type { Unit } from '../database/unit-of-work.ts'
import { findOffice } from './find-office.ts'
import { readPaperTemplates } from './paper-template.ts'
import { readPaperSources } from './read-paper-sources.ts'

/**
 * The papers that can be printed of a case, with what each still lacks. Whether a life history was handed in is not
 * looked at: opening one is noted, listing is not. @throws Missing
 */
export async function listPapers(
  unit: Unit,
  { id, generation: asked }: { readonly id: number; readonly generation?: Generation | undefined },
) {
  const [of] = await readPaperSources(unit, [id])
  const { source, held } = of!
  const answer = foldCase(source)
  const generation = asked ?? generationOn(unit.today, source)
  const meeting = meetingPapers(answer)
  const codes = FORM_CODES.filter((code) => paperApplies(PAPER_FORMS[code], source))
  const templates = await readPaperTemplates(unit, codes, generation, unit.today)
  const forms = codes.map((code) => {
    const form = PAPER_FORMS[code]
    const { tags, own } = templates.get(code)!
    const papers = fillPaper(form, source, tags)
    const gaps = papers.flatMap((paper) => paper.gaps)
    return {
      code,
      name: form.name,
      confidence: ruleOn(form.rule, unit.today, source).confidence,
      ownWording: own,
      meeting: meeting.includes(code),
      papers: papers.length,
      gaps: gaps.filter(({ tag }, index) => gaps.findIndex((gap) => gap.tag === tag) === index),
      byHand: [...form.byHand],
      unnumbered:
        form.number !== null &&
        issuerOf(form, source)?.id === unit.asker.organisationId &&
        gaps.some(({ tag }) => tag === 'Số ký hiệu'),
    }
  })
  return {
    person: { id: held.person.id, name: held.person.name },
    generation,
    forms,
    signer: await findSigner(unit),
    term: await findTerm(unit),
    pdf: (await findOffice()) !== null,
  }
}

/** The secretary of the organisation one acts for, where the register has exactly one. */
async function findSigner(unit: Unit) {
  const rows = await unit.db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .where('m.organisation_id', '=', unit.asker.organisationId)
    .where('m.ended_on', 'is', null)
    .where('m.office', 'ilike', 'bí thư%')
    .select(['p.full_name as name', 'm.office'])
    .limit(2)
    .execute()
  const [only, another] = rows
  return only === undefined || another !== undefined || only.office === null
    ? null
    : { name: only.name, office: only.office }
}

async function findTerm(unit: Unit) {
  const row = await unit.db
    .selectFrom('paper_term')
    .where('organisation_id', '=', unit.asker.organisationId)
    .where('began_on', '<=', unit.today)
    .orderBy('began_on', 'desc')
    .limit(1)
    .select('began_on')
    .executeTakeFirst()
  return row?.began_on ?? null
}
