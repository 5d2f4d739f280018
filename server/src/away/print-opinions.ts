import { fillOpinions, OPINIONS_FORM } from '@ptdv/core/papers/opinions-form'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { fillTemplate } from '../documents/fill-template.ts'
import { readTemplate, WORD } from '../documents/read-template.ts'

import { loadOwnMeeting } from './load-meeting.ts'
import { openOpinions, sealedOpinions } from './read-opinions.ts'

/** Who prints the texts is noted before anything is made. @throws of loadOwnMeeting */
export async function noteOpinionsPrint(unit: Unit, meeting: number): Promise<{ noted: true }> {
  await loadOwnMeeting(unit, meeting)
  await noteAudit(unit, { action: 'papers.print', subject: 'meeting', subjectId: meeting })
  return { noted: true }
}

/** The appendix to the minutes: the agenda, who wrote on which day, and what. */
export async function printOpinions(unit: Unit, meeting: number): Promise<File> {
  const head = await loadOwnMeeting(unit, meeting)
  const cell = await unit.db
    .selectFrom('organisation as o')
    .leftJoin('organisation as above', 'above.id', 'o.parent_id')
    .select(['o.name', 'above.name as above'])
    .where('o.id', '=', head.cell.id)
    .executeTakeFirstOrThrow()
  const opinions = openOpinions(unit.house, await sealedOpinions(unit, meeting))
  const template = await readTemplate(unit, 'minutes_opinions', head.heldOn)
  const { bytes } = fillTemplate(
    template,
    fillOpinions({
      above: cell.above,
      cell: cell.name,
      heldOn: head.heldOn,
      subjects: head.subjects,
      asked: head.asked,
      opinions: opinions.map(({ person, sentOn, text }) => ({ name: person.name, sentOn, text })),
    }),
  )
  return new File([new Uint8Array(bytes)], `${OPINIONS_FORM.name} ${head.heldOn}.docx`, {
    type: WORD,
  })
}
