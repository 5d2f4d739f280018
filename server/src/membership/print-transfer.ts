import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { transferDocument } from '@ptdv/core/documents/template-kinds'
import type { MemberAnswer } from '@ptdv/core/membership/fold-member'
import { TEMPORARY_BECAUSE } from '@ptdv/core/membership/temporary-payloads'
import { TRANSFER_BECAUSE } from '@ptdv/core/membership/transfer-payloads'
import {
  ABROAD_FORMS,
  fillTransfer,
  TRANSFER_FORMS,
  type TransferFormCode,
} from '@ptdv/core/papers/transfer-forms'
import { Refusal } from '@ptdv/core/refusal'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { fillTemplate } from '../documents/fill-template.ts'
import { readTemplate, WORD } from '../documents/read-template.ts'
import { answerMember, loadMember } from './load-member.ts'

/** Who prints whose paper is noted before anything is made. @throws Missing, Refusal as INTRODUCED */
export async function noteTransferPrint(
  unit: Unit,
  { person, form }: { readonly person: number; readonly form: TransferFormCode },
): Promise<{ noted: true }> {
  // A form that cannot be printed is refused before anybody is told that it was.
  INTRODUCED[form](answerMember(await loadMember(unit, person)))
  await noteAudit(unit, {
    action: 'papers.print',
    subject: 'membership',
    subjectId: person,
    detail: { forms: [form] },
  })
  return { noted: true }
}

/** What the introduction tells the paper. */
interface Introduced {
  readonly organisation: number
  readonly organisationName: string
  readonly happenedOn: PlainDate
  readonly number: string
  readonly date: PlainDate
  readonly to: string
  /** null: the list that told of the move did not say. */
  readonly because: string | null
  readonly from: PlainDate | null
  readonly until: PlainDate | null
}

/** Which introduction each form is of. @throws Refusal MAU-CHUA-BIET for one that goes abroad */
const INTRODUCED: {
  readonly [F in TransferFormCode]: (answer: MemberAnswer) => Introduced | null
} = {
  '1-SHĐ': ({ transfer }) =>
    transfer && {
      ...transfer,
      ...transfer.payload.paper,
      to: transfer.payload.toName,
      because:
        transfer.payload.because === 'unstated' ? null : TRANSFER_BECAUSE[transfer.payload.because],
      from: null,
      until: null,
    },
  '2-SHĐ': ({ temporary }) => {
    if (temporary === null) return null
    const { introduced, until } = temporary
    const { payload } = introduced
    if (payload.because === 'abroad') throw new Refusal('MAU-CHUA-BIET', ABROAD_FORMS)
    return {
      ...introduced,
      ...payload.paper,
      to: payload.toName,
      because: TEMPORARY_BECAUSE[payload.because].label,
      from: payload.from,
      until,
    }
  },
}

/** The paper of a member's move, filled from the introduction that is open; before it, with what is known dotted out. */
export async function printTransfer(
  unit: Unit,
  { person, form }: { readonly person: number; readonly form: TransferFormCode },
): Promise<File> {
  const held = await loadMember(unit, person)
  const answer = answerMember(held)
  const passage = held.standing?.passage
  const introduced = INTRODUCED[form](answer)
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
    number: introduced?.number ?? null,
    date: introduced?.date ?? null,
    to: introduced?.to ?? null,
    because: introduced?.because ?? null,
    presentBy: answer.deadlines.find(({ key }) => key === 'transfer_present')?.end ?? null,
    from: introduced?.from ?? null,
    until: introduced?.until ?? null,
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
