import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { transferDocument } from '@ptdv/core/documents/template-kinds'
import { TRANSFER_BECAUSE } from '@ptdv/core/membership/transfer-payloads'
import {
  fillTransfer,
  TRANSFER_FORMS,
  type TransferFormCode,
} from '@ptdv/core/papers/transfer-forms'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { fillTemplate } from '../documents/fill-template.ts'
import { readTemplate } from '../documents/read-template.ts'
import { answerMember, loadMember } from './load-member.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Who prints whose paper is noted before anything is made. @throws Missing outside the asker's part of the tree */
export async function noteTransferPrint(
  unit: Unit,
  { person, form }: { readonly person: number; readonly form: TransferFormCode },
): Promise<{ noted: true }> {
  await loadMember(unit, person)
  await noteAudit(unit, {
    action: 'papers.print',
    subject: 'membership',
    subjectId: person,
    detail: { forms: [form] },
  })
  return { noted: true }
}

/** The paper of a member's move, filled from the introduction that is open; before it, with what is known dotted out. */
export async function printTransfer(
  unit: Unit,
  { person, form }: { readonly person: number; readonly form: TransferFormCode },
): Promise<File> {
  const held = await loadMember(unit, person)
  const answer = answerMember(held)
  const passage = held.standing?.passage
  // For good: the introduction on its way. A temporary one is written by hand where no act tells of it.
  const introduced = form === '1-SHĐ' ? answer.transfer : null
  const issuer = introduced?.organisationName ?? passage?.base.name ?? answer.cell?.name ?? ''
  const row = await unit.db
    .selectFrom('person')
    .select(['home', 'residence'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const values = fillTransfer({
    name: held.person.name,
    birth: formatPartialDate(held.person.birth),
    homeland: row.home,
    residence: row.residence,
    ceremonyOn: answer.ceremonyOn,
    officialOn: answer.officialOn,
    card: answer.card?.number ?? answer.card?.oldNumber ?? null,
    cell: passage?.cell.name ?? answer.cell?.name ?? '',
    base: passage?.base.name ?? '',
    issuer,
    above: await nameAbove(unit, introduced?.organisation ?? passage?.base.id ?? null),
    number: introduced?.payload.paper.number ?? null,
    date: introduced?.payload.paper.date ?? null,
    to: introduced?.payload.toName ?? null,
    because: introduced ? TRANSFER_BECAUSE[introduced.payload.because] : null,
    presentBy: answer.deadlines.find(({ key }) => key === 'transfer_present')?.end ?? null,
    from: null,
    until: null,
  })
  const day: PlainDate = introduced?.happenedOn ?? unit.today
  const template = await readTemplate(unit, transferDocument(form), day)
  const { bytes } = fillTemplate(template, values)
  return new File(
    [new Uint8Array(bytes)],
    `${TRANSFER_FORMS[form].name} ${held.person.name}.docx`,
    {
      type: WORD,
    },
  )
}

async function nameAbove(unit: Unit, id: number | null): Promise<string | null> {
  if (id === null) return null
  const row = await unit.db
    .selectFrom('organisation as o')
    .innerJoin('organisation as above', 'above.id', 'o.parent_id')
    .where('o.id', '=', id)
    .select('above.name')
    .executeTakeFirst()
  return row?.name ?? null
}
